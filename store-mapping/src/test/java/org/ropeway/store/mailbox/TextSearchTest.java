package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.store.mailbox.SearchStage.ALL_TEXT;
import static org.ropeway.store.mailbox.SearchStage.and;
import static org.ropeway.store.mailbox.SearchStage.assertShows;
import static org.ropeway.store.mailbox.SearchStage.contains;
import static org.ropeway.store.mailbox.SearchStage.equal;
import static org.ropeway.store.mailbox.SearchStage.filled;
import static org.ropeway.store.mailbox.SearchStage.or;
import static org.ropeway.store.mailbox.SearchStage.progress;
import static org.ropeway.store.mailbox.SearchStage.request;
import static org.ropeway.store.mailbox.SearchStage.subject;
import static org.ropeway.store.mailbox.SearchStage.unread;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.Restriction.SubObject;
import org.ropeway.codec.property.PidTag;
import org.ropeway.standin.Mailboxes;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.SearchStatus.Text;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;

/** Searches for what only contents tell: OX searches, and what it cannot is looked into. */
@Timeout(60)
class TextSearchTest {
  private Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  /** Another OX, which cannot search. */
  private void withoutSearch() {
    stage.close();
    stage = new Stage(Stage.standin().without("searchMails"));
  }

  private void put(String subject, String more, String body) {
    byte[] mail =
        ("From: Carol <carol@example.org>\nSubject: " + subject + "\n" + more + "\n" + body + "\n")
            .replace("\n", "\r\n")
            .getBytes(UTF_8);
    stage.behind().append("alice", INBOX, List.of(new Mailboxes.Mail(mail, 0, 0, Stage.RECEIVED)));
  }

  private void putSome() {
    put("offer", "To: Dave <dave@example.org>\n", "Five heat pumps");
    put("lunch", "To: Erin <erin@example.org>\n", "Heat or cold?");
    put("files", attached("plan.pdf"), "--b\n\nsee there\n" + part("plan.pdf") + "--b--");
    put("more files", attached("x"), "--b\n\nHEAT\n" + part("notes.txt") + "--b--");
  }

  private static String attached(String name) {
    return "X-Name: " + name + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
  }

  private static String part(String name) {
    return "--b\nContent-Type: application/octet-stream\n"
        + "Content-Disposition: attachment; filename="
        + name
        + "\n\nabc\n";
  }

  private Fid search(Mailbox mailbox, Restriction restriction, SearchOption... options) {
    return filled(
        mailbox, "s" + System.nanoTime(), request(restriction, Set.of(options), inbox(mailbox)));
  }

  private static Text text(Mailbox mailbox, Fid fid) {
    return mailbox.folder(fid).search().text();
  }

  @Test
  void oxSearchesForText() {
    putSome();
    Mailbox mailbox = stage.synced();
    stage.ox().resetRequestCounts();
    Fid body = search(mailbox, contains(PidTag.BODY, "heat"));
    assertShows(mailbox, body, "offer", "lunch", "more files");
    assertThat(progress(mailbox, body)).isEqualTo(Progress.COMPLETE);
    assertThat(text(mailbox, body)).isEqualTo(Text.ALL);
    Fid all = search(mailbox, contains(ALL_TEXT, "erin@"));
    assertShows(mailbox, all, "lunch");
    Fid both = search(mailbox, and(subject("f"), contains(ALL_TEXT, "heat")));
    assertShows(mailbox, both, "offer", "more files");
    assertThat(text(mailbox, both)).isEqualTo(Text.PART);
    Fid either = search(mailbox, or(subject("files"), contains(PidTag.BODY, "cold")));
    assertShows(mailbox, either, "lunch", "files", "more files");
    Fid neither = search(mailbox, new Restriction.Not(contains(PidTag.BODY, "heat")));
    assertShows(mailbox, neither, "files");
    assertThat(stage.ox().requestCount("searchMails")).isEqualTo(5);
    assertThat(stage.ox().requestCount("loadData")).isZero();
  }

  @Test
  void recipientsAndAttachmentsAreLookedInto() {
    putSome();
    Mailbox mailbox = stage.synced();
    stage.ox().resetRequestCounts();
    Restriction erin = contains(PidTag.SMTP_ADDRESS, "ERIN");
    Restriction to = equal(PidTag.RECIPIENT_TYPE, 1);
    Fid recipient = search(mailbox, new SubObject(PidTag.MESSAGE_RECIPIENTS, and(to, erin)));
    assertShows(mailbox, recipient, "lunch");
    assertThat(stage.ox().requestCount("loadData")).isOne();
    Fid file =
        search(
            mailbox,
            new SubObject(
                PidTag.MESSAGE_ATTACHMENTS, contains(PidTag.ATTACH_LONG_FILENAME, ".pdf")));
    assertShows(mailbox, file, "files");
    assertThat(stage.ox().requestCount("loadData")).isEqualTo(3);
    Fid begins =
        search(
            mailbox,
            new Restriction.Content(
                Restriction.Content.PREFIX,
                Restriction.Content.IGNORE_CASE,
                PidTag.BODY,
                new PropertyValue(PidTag.BODY, "heat")));
    assertShows(mailbox, begins, "lunch", "more files");
  }

  @Test
  void anOxThatCannotSearchIsAskedForTheMails() {
    withoutSearch();
    putSome();
    Mailbox mailbox = stage.synced();
    Fid body = search(mailbox, contains(PidTag.BODY, "heat"));
    assertShows(mailbox, body, "offer", "lunch", "more files");
    assertThat(progress(mailbox, body)).isEqualTo(Progress.COMPLETE);
    assertShows(mailbox, search(mailbox, contains(ALL_TEXT, "erin@")), "lunch");
    assertShows(mailbox, search(mailbox, contains(ALL_TEXT, "notes.txt")));
  }

  @Test
  void withoutAnIndexEachMailIsLookedInto() {
    putSome();
    Mailbox mailbox = stage.synced();
    stage.ox().resetRequestCounts();
    Fid body = search(mailbox, contains(PidTag.BODY, "heat"), SearchOption.NOT_INDEXED);
    assertShows(mailbox, body, "offer", "lunch", "more files");
    assertThat(text(mailbox, body)).isEqualTo(Text.NOTHING);
    assertThat(stage.ox().requestCount("searchMails")).isZero();
  }

  @Test
  void aBudgetBoundsWhatIsLookedInto() {
    withoutSearch();
    StoreLimits.Search few =
        new StoreLimits.Search(200, 2, 4, 500, 2, 2, 64, Duration.ofMinutes(1));
    stage.restart(Stage.limits().withSearch(few));
    putSome();
    Mailbox mailbox = stage.synced();
    Fid body = search(mailbox, contains(PidTag.BODY, "heat"));
    assertShows(mailbox, body, "offer", "lunch");
    assertThat(progress(mailbox, body)).isEqualTo(Progress.PARTIAL);
    Restriction three =
        or(contains(PidTag.BODY, "a"), contains(PidTag.BODY, "b"), contains(PidTag.BODY, "c"));
    Fid other = SearchStage.made(mailbox, "other");
    try {
      mailbox.folder(other).search(request(three, Set.of(), inbox(mailbox)));
      assertThat(other).isNull();
    } catch (MapiException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
    }
  }

  @Test
  void aDynamicSearchLooksIntoWhatComes() {
    putSome();
    Mailbox mailbox = stage.synced();
    Fid fid = search(mailbox, and(unread(), contains(PidTag.BODY, "heat")));
    assertShows(mailbox, fid, "offer", "lunch", "more files");
    put("later", "", "there is heat");
    put("too late", "", "there is none");
    eventually(() -> assertShows(mailbox, fid, "offer", "lunch", "more files", "later"));
    mailbox.openMessage(fid, bySubject(mailbox, fid, "offer")).setRead(true);
    assertShows(mailbox, fid, "lunch", "more files", "later");
    Mid offer = bySubject(mailbox, inbox(mailbox), "offer");
    mailbox.openMessage(inbox(mailbox), offer).setRead(false);
    eventually(() -> assertShows(mailbox, fid, "offer", "lunch", "more files", "later"));
    String[] many = IntStream.range(0, 100).mapToObj(i -> "mail " + i).toArray(String[]::new);
    stage.put(INBOX, many);
    put("last", "", "some heat");
    eventually(() -> assertShows(mailbox, fid, "offer", "lunch", "more files", "later", "last"));
  }

  @Test
  void whatLivesHereIsSearchedHere() {
    Mailbox mailbox = stage.synced();
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    note(mailbox, notes, "milk", "buy it at noon");
    note(mailbox, notes, "bread", "bake it");
    Fid fid = filled(mailbox, "noon", request(contains(PidTag.BODY, "NOON"), Set.of(), notes));
    assertShows(mailbox, fid, "milk");
    note(mailbox, notes, "egg", "boil it until noon");
    eventually(() -> assertShows(mailbox, fid, "milk", "egg"));
    Message milk = mailbox.openMessage(notes, bySubject(mailbox, notes, "milk"));
    milk.setProperties(List.of(new PropertyValue(PidTag.BODY, "drink it")));
    milk.save(false);
    eventually(() -> assertShows(mailbox, fid, "egg"));
  }

  private static void note(Mailbox mailbox, Fid folder, String subject, String text) {
    Message note = mailbox.createMessage(folder, Associated.NORMAL);
    note.setProperties(
        List.of(
            new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.StickyNote"),
            new PropertyValue(PidTag.SUBJECT, subject),
            new PropertyValue(PidTag.BODY, text)));
    note.save(false);
  }

  @Test
  void whileOxIsAwayTheRestIsSearchedAndLaterAll() {
    putSome();
    Mailbox mailbox = stage.synced();
    stage.ox().faults().busy("searchMails", 1000).busy("loadData", 1000);
    Fid fid = search(mailbox, or(subject("lunch"), contains(PidTag.BODY, "heat")));
    assertShows(mailbox, fid, "lunch");
    assertThat(progress(mailbox, fid)).isEqualTo(Progress.PARTIAL);
    stage.ox().faults().clear();
    stage.restart();
    Mailbox again = stage.synced();
    eventually(() -> assertShows(again, fid, "lunch", "offer", "more files"));
    assertThat(progress(again, fid)).isEqualTo(Progress.COMPLETE);
  }

  @Test
  void aSearchIsStopped() {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      subjects.add("mail " + i);
    }
    stage.put(INBOX, subjects.toArray(String[]::new));
    Mailbox mailbox = stage.synced();
    stage.ox().faults().delay("searchMails", 1, Duration.ofSeconds(1));
    Fid fid = SearchStage.made(mailbox, "s");
    Restriction text = contains(PidTag.BODY, "text");
    mailbox.folder(fid).search(request(text, Set.of(), inbox(mailbox)));
    assertThat(mailbox.folder(fid).search().isRunning()).isTrue();
    mailbox.folder(fid).search(request(text, Set.of(SearchOption.STOP), inbox(mailbox)));
    assertThat(progress(mailbox, fid)).isEqualTo(Progress.STOPPED);
    mailbox.folder(fid).search(request(text, Set.of(), inbox(mailbox)));
    SearchStage.awaitFilled(mailbox, fid);
    assertThat(Stage.subjects(mailbox, fid)).hasSize(40);
    mailbox.folder(fid).search(request(text, Set.of(SearchOption.STOP), inbox(mailbox)));
    assertThat(progress(mailbox, fid)).isEqualTo(Progress.COMPLETE);
    stage.put(INBOX, "one more");
    eventually(() -> assertThat(Stage.subjects(mailbox, fid)).hasSize(41));
  }
}
