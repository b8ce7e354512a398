package org.ropeway.ox.usm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxMailFilterContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.Mailboxes;

/** The mail filter over USM-JSON: what is written is read, and runs when mail is delivered. */
@Timeout(60)
class UsmMailFilterTest extends OxMailFilterContract {
  private static final String INBOX = "default0/INBOX";

  private final StandinStage stage = new StandinStage(StandinStage.Interface.USM);
  private final Mailboxes mailboxes = stage.standin().mailboxes();

  @Override
  protected OxStage stage() {
    return stage;
  }

  private static OxMailFilter filter(
      String name, OxMailFilter.Test test, OxMailFilter.Action... actions) {
    return new OxMailFilter(OxMailFilter.NEW, name, true, List.of("mark"), test, List.of(actions));
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

  private OxSession login() {
    return stage.server().login(stage.alice().credentials(), "outlook-2");
  }

  @Test
  void runsWhenMailIsDelivered() {
    OxSession alice = login();
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
    OxSession alice = login();
    stage.standin().faults().missing("getMailFilters", 1);
    assertThat(alice.mailFilters()).isEmpty();
    assertThat(alice.mailFilters()).contains(List.of());
  }
}
