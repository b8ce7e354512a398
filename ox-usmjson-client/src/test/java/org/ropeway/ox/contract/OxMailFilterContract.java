package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailFilter.Comparison;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.ox.OxSession;

/** What every adapter must do with the rules of the mail filter. */
@Timeout(60)
public abstract class OxMailFilterContract {
  private static final String INBOX = "default0/INBOX";
  private static final int INBOX_TYPE = 7;

  private OxStage stage;
  private OxSession alice;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    alice = stage.server().login(stage.alice().credentials(), "outlook-1");
  }

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
                            new OxMailFilter.Size(true, 5_000_000_000L))),
                    new OxMailFilter.CurrentDate(
                        false, LocalDate.of(2026, 12, 24), ZoneOffset.ofHours(-8)),
                    new OxMailFilter.CurrentDate(
                        true, LocalDate.of(2027, 1, 6), ZoneOffset.ofHours(14)))),
            new OxMailFilter.AddFlags(List.of("\\seen")),
            new OxMailFilter.Move(INBOX + "/x", true),
            new OxMailFilter.Move(INBOX + "/y", false),
            new OxMailFilter.Redirect("eve@example.org", true),
            new OxMailFilter.Vacation(7, List.of("a@b.c", "d@e.f"), "Away", "I am away.\n\u00e4"),
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

  private void send(OxSession bob, String subject) {
    String mail =
        "From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s@ox.test>\r\n\r\nHi\r\n"
            .formatted(stage.bob().email(), stage.alice().email(), subject, UUID.randomUUID());
    bob.sendMail(
        new OxOutgoingMail(
            UUID.randomUUID().toString(),
            mail.getBytes(StandardCharsets.US_ASCII),
            List.of(stage.alice().email()),
            true,
            Optional.empty()));
  }

  private static String inbox(OxSession session) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.standardFolderType() == INBOX_TYPE)
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  private static List<OxMail> mails(OxSession session, String folder) {
    return session.syncMails(folder, null, 0).created();
  }

  /** Each sender gets one; nobody does before it begins. */
  @Test
  void whoIsAwayAnswers() throws InterruptedException {
    OxMailFilter.Action notice =
        new OxMailFilter.Vacation(
            7, List.of(stage.alice().email()), "Away until \u00fcbermorgen", "Back soon.");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    OxMailFilter later =
        new OxMailFilter(
            OxMailFilter.NEW,
            "vacation notice",
            true,
            List.of("vacation"),
            new OxMailFilter.CurrentDate(false, today.plusDays(2), ZoneOffset.UTC),
            List.of(notice));
    long id = alice.createMailFilter(later);
    try (OxSession bob = stage.server().login(stage.bob().credentials(), "outlook-1")) {
      send(bob, "before");
      alice.updateMailFilter(
          new OxMailFilter(
              id,
              later.name(),
              true,
              later.flags(),
              new OxMailFilter.CurrentDate(true, today.plusDays(2), ZoneOffset.UTC),
              later.actions()));
      send(bob, "first");
      send(bob, "second");
      String inbox = inbox(bob);
      List<OxMail> mails = mails(bob, inbox);
      while (mails.isEmpty()) {
        Thread.sleep(50);
        mails = mails(bob, inbox);
      }
      assertThat(mails).extracting(OxMail::subject).containsExactly("Away until \u00fcbermorgen");
      byte[] answer = bob.loadMail(inbox, mails.getFirst().uuid());
      assertThat(new String(answer, StandardCharsets.UTF_8))
          .contains("Back soon.")
          .containsIgnoringCase("Auto-Submitted: auto-replied");
    }
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
}
