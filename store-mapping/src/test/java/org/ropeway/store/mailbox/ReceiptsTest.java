package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.RECEIVED;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMail;
import org.ropeway.standin.Mailboxes;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Receipt;
import org.ropeway.store.Removal;

/** Receipts are sent once, whatever happens between a mail, OX and the database. */
@Timeout(60)
class ReceiptsTest {
  private static final int NOTIFY = 0x300;
  private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (.*)$");

  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private Killing killing() {
    return new Killing(stage, copies);
  }

  /** A mail of bob's, who wants to be told; its uuid. */
  private String put(String subject) {
    String mail =
        new String(Stage.mail(subject), ISO_8859_1)
            .replaceFirst("\r\n\r\n", "\r\nDisposition-Notification-To: bob@ox.test\r\n\r\n");
    Mailboxes.Mail one = new Mailboxes.Mail(mail.getBytes(ISO_8859_1), 0, 0, RECEIVED);
    return stage.behind().append("alice", INBOX, List.of(one)).getFirst().uuid();
  }

  private List<String> told() {
    return stage.behind().contents("bob", INBOX).stream()
        .map(mail -> SUBJECT.matcher(new String(mail, ISO_8859_1)))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  private static int notify(Mailbox mailbox, Mid mid) {
    Object flags = row(mailbox, inbox(mailbox), mid).get(PidTag.MESSAGE_FLAGS);
    return flags instanceof Integer n ? n & NOTIFY : 0;
  }

  /** The receipt of another mail comes after all that were due before. */
  private void readAnother(Mailbox mailbox, String... before) {
    put("another");
    Fid inbox = inbox(mailbox);
    eventually(() -> assertThat(Stage.subjects(mailbox, inbox)).contains("another"));
    Mid another = bySubject(mailbox, inbox, "another");
    assertThat(mailbox.folder(inbox).setRead(List.of(another), true, Receipt.SEND)).isEmpty();
    eventually(() -> assertThat(told()).contains("Read: another"));
    List<String> all = new ArrayList<>(List.of(before));
    all.add("Read: another");
    assertThat(told()).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @CsvSource({"before,updateMails", "after,updateMails", "before,sendMail", "after,sendMail"})
  void aKillWhileAMailIsReadDoublesAndLosesNothing(String when, String command) {
    put("mail");
    stage.between(session ->
        when.equals("before")
            ? killing().before(session, command, when)
            : killing().after(session, command, when));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    mailbox.folder(inbox).setRead(List.of(mid), true, Receipt.SEND);
    eventually(() -> assertThat(told()).containsExactly("Read: mail"));
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing().copied(when)) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(row(again, inbox, mid).get(PidTag.READ)).isEqualTo(true));
      readAnother(again, "Read: mail");
    }
  }

  @ParameterizedTest
  @CsvSource({"before,moveMails", "after,moveMails", "before,sendMail"})
  void aKillWhileAMailIsDeletedDoublesAndLosesNothing(String when, String command) {
    put("mail");
    stage.between(session ->
        when.equals("before")
            ? killing().before(session, command, when)
            : killing().after(session, command, when));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    assertThat(mailbox.folder(inbox).deleteTelling(List.of(mid), Removal.SOFT)).isEmpty();
    eventually(() -> assertThat(told()).containsExactly("Not read: mail"));
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing().copied(when)) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(Stage.subjects(again, inbox)).doesNotContain("mail"));
      readAnother(again, "Not read: mail");
    }
  }

  /** What was settled stays so when OX tells of the mail anew, and after a restart. */
  @Test
  void whatIsSettledStaysSo() {
    String uuid = put("mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    assertThat(notify(mailbox, mid)).isEqualTo(NOTIFY);
    mailbox.folder(inbox).receipts(List.of(mid), Receipt.CANCEL_READ);
    assertThat(notify(mailbox, mid)).isEqualTo(0x200);
    stage.behind().mark(uuid, OxMail.FLAGGED, 0);
    eventually(() -> assertThat(row(mailbox, inbox, mid).get(PidTag.FLAG_STATUS)).isEqualTo(2));
    assertThat(notify(mailbox, mid)).isEqualTo(0x200);
    mailbox.close();
    stage.restart();
    Mailbox again = stage.synced();
    assertThat(notify(again, mid)).isEqualTo(0x200);
    again.folder(inbox).setRead(List.of(), true, Receipt.SEND);
    assertThat(notify(again, mid)).isZero();
    readAnother(again);
  }

  /** A mail that stays as it is keeps the receipt that is wanted of it. */
  @Test
  void whatDoesNotChangeIsStillToBeTold() {
    put("mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    assertThat(mailbox.folder(inbox).setRead(List.of(mid), false, Receipt.CANCEL)).isEmpty();
    assertThat(notify(mailbox, mid)).isEqualTo(NOTIFY);
    readAnother(mailbox);
    mailbox.folder(inbox).setRead(List.of(mid), true, Receipt.SEND);
    eventually(() -> assertThat(told()).contains("Read: mail"));
  }

  /** What is done to a mail in a search folder is done where the mail is. */
  @Test
  void whatIsReadInASearchFolderIsTold() {
    put("mail");
    put("other");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid found =
        SearchStage.filled(
            mailbox, "found", SearchStage.request(SearchStage.subject("mail"), Set.of(), inbox));
    mailbox.folder(found).receipts(List.of(), Receipt.CANCEL_NONREAD);
    Mid mid = bySubject(mailbox, found, "mail");
    assertThat(notify(mailbox, mid)).isEqualTo(0x100);
    assertThat(mailbox.folder(found).setRead(List.of(mid), true, Receipt.SEND)).isEmpty();
    eventually(() -> assertThat(told()).containsExactly("Read: mail"));
    assertThat(notify(mailbox, bySubject(mailbox, inbox, "other"))).isEqualTo(NOTIFY);
    readAnother(mailbox, "Read: mail");
  }

  /** A mail that another program showed is not told of. */
  @Test
  void whatWasReadElsewhereIsNotTold() {
    String uuid = put("mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    stage.behind().mark(uuid, OxMail.SEEN, 0);
    eventually(() -> assertThat(row(mailbox, inbox, mid).get(PidTag.READ)).isEqualTo(true));
    mailbox.openMessage(inbox, mid).setRead(true, Receipt.SEND);
    mailbox.openMessage(inbox, mid).receipt(Receipt.SEND);
    readAnother(mailbox);
  }
}
