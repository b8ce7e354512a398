package org.ropeway.ox.usm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.Mailboxes;

/** The mail filter over USM-JSON: what is written is read, and runs when mail is delivered. */
@Timeout(60)
class UsmMailFilterTest {
  private static final String INBOX = "default0/INBOX";

  private final StandinStage stage = new StandinStage(StandinStage.Interface.USM);
  private final OxSession alice =
      stage.server().login(new OxCredentials("alice", OxStage.PASSWORD), "outlook-1");
  private final Mailboxes mailboxes = stage.standin().mailboxes();

  @AfterEach
  void end() {
    alice.close();
    stage.close();
  }

  private static OxMailFilter filter(
      String name, OxMailFilter.Test test, OxMailFilter.Action... actions) {
    return new OxMailFilter(OxMailFilter.NEW, name, true, List.of("mark"), test, List.of(actions));
  }

  private List<OxMailFilter> filters() {
    return alice.mailFilters().orElseThrow();
  }

  private static OxMailFilter.Test subject(String text) {
    return new OxMailFilter.Header(List.of("subject"), Comparison.CONTAINS, List.of(text));
  }

  private void deliver(String subject) {
    mailboxes.deliver(
        "alice",
        ("From: Bob <bob@ox.test>\r\nTo: alice@ox.test\r\nSubject: " + subject + "\r\n\r\nHi\r\n")
            .getBytes(US_ASCII));
  }

  @Test
  void whatIsWrittenIsRead() {
    OxMailFilter written =
        filter(
            "everything",
            new OxMailFilter.AllOf(
                List.of(
                    new OxMailFilter.Always(),
                    new OxMailFilter.Not(new OxMailFilter.Exists(List.of("x-a", "x-b"))),
                    new OxMailFilter.AnyOf(
                        List.of(
                            subject("a \"b\" \u00e4"),
                            new OxMailFilter.Address(
                                List.of("to", "cc"), Comparison.IS, List.of("a@b.c", "d@e.f")),
                            new OxMailFilter.Size(true, 5_000_000_000L))))),
            new OxMailFilter.AddFlags(List.of("\\seen")),
            new OxMailFilter.Move(INBOX + "/x", true),
            new OxMailFilter.Move(INBOX + "/y", false),
            new OxMailFilter.Redirect("eve@example.org", true),
            new OxMailFilter.Vacation(7, "Away", "I am away"),
            new OxMailFilter.Keep(),
            new OxMailFilter.Discard(),
            new OxMailFilter.Stop());
    long id = alice.createMailFilter(written);
    OxMailFilter read = filters().getFirst();
    assertThat(read)
        .isEqualTo(
            new OxMailFilter(
                id, "everything", true, written.flags(), written.test(), written.actions()));
  }

  @Test
  void changesOrderAndRemoval() {
    long a = alice.createMailFilter(filter("a", subject("a"), new OxMailFilter.Keep()));
    long b = alice.createMailFilter(filter("b", subject("b"), new OxMailFilter.Keep()));
    alice.reorderMailFilters(List.of(b, a));
    alice.updateMailFilter(
        new OxMailFilter(a, "c", false, List.of(), subject("c"), List.of(new OxMailFilter.Stop())));
    assertThat(filters()).extracting(OxMailFilter::name).containsExactly("b", "c");
    assertThat(filters().getLast().active()).isFalse();
    alice.deleteMailFilter(b);
    assertThat(filters()).extracting(OxMailFilter::id).containsExactly(a);
    assertThatThrownBy(() -> alice.deleteMailFilter(b)).isInstanceOf(OxException.NotFound.class);
    assertThatThrownBy(() ->
            alice.createMailFilter(
                filter("r", subject("r"), new OxMailFilter.Redirect("nobody", true))))
        .isInstanceOfSatisfying(
            OxException.Refused.class, e -> assertThat(e.code()).isEqualTo("MAIL_FILTER-0023"));
  }

  @Test
  void runsWhenMailIsDelivered() {
    stage.createFolder(INBOX + "/x");
    alice.createMailFilter(
        filter("move", subject("MOVE"), new OxMailFilter.Move(INBOX + "/x", false)));
    alice.createMailFilter(
        filter("copy", subject("copy"), new OxMailFilter.Move(INBOX + "/x", true)));
    alice.createMailFilter(filter("drop", subject("drop"), new OxMailFilter.Discard()));
    alice.createMailFilter(
        filter("send", subject("send"), new OxMailFilter.Redirect("eve@example.org", true)));
    alice.createMailFilter(
        filter("lost", subject("lost"), new OxMailFilter.Move(INBOX + "/none", false)));
    for (String subject : List.of("move this", "copy this", "drop this", "send this", "lost")) {
      deliver(subject);
    }
    assertThat(mailboxes.count("alice", INBOX + "/x")).isEqualTo(2);
    assertThat(mailboxes.count("alice", INBOX)).isEqualTo(3);
    assertThat(mailboxes.departed().getFirst().recipients()).containsExactly("eve@example.org");
  }

  @Test
  void anOxWithoutMailFilter() {
    stage.standin().faults().missing("getMailFilters", 1);
    assertThat(alice.mailFilters()).isEmpty();
    assertThat(alice.mailFilters()).contains(List.of());
  }
}
