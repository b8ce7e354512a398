package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.column;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxSession;
import org.ropeway.standin.Mailboxes.Departed;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.Transport;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** Messages that are sent: once each, whatever happens, and where they stand then. */
@Timeout(60)
class SubmittingTest {
  private static final String SENT = "default0/Sent Objects";
  private static final String INBOX = "default0/INBOX";
  private static final int TO = 1;
  private static final int BCC = 3;
  private static final int SUBMITTED = 0x04;
  private static final int UNSENT = 0x08;

  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private static Fid fid(Mailbox mailbox, SpecialFolder which) {
    return mailbox.special(which);
  }

  private static Recipient recipient(int row, int type, String name, @Nullable String email) {
    PropertyBag.Builder b =
        PropertyBag.builder()
            .put(PidTag.ROWID, row)
            .put(PidTag.RECIPIENT_TYPE, type)
            .put(PidTag.DISPLAY_NAME, name);
    if (email != null) {
      b.put(PidTag.ADDRESS_TYPE, "SMTP").put(PidTag.EMAIL_ADDRESS, email);
    }
    return new Recipient(row, type, b.build());
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static Message message(Mailbox mailbox, SpecialFolder in, String subject) {
    Message message = mailbox.createMessage(fid(mailbox, in), Associated.NORMAL);
    set(message, PidTag.SUBJECT, subject);
    set(message, PidTag.BODY, "Hello Bob");
    message.setRecipients(List.of(recipient(0, TO, "Bob", "bob@ox.test")));
    return message;
  }

  private static Mid saved(Message message) {
    message.save(false);
    return message.mid();
  }

  private static Map<Mid, Object> in(Mailbox mailbox, SpecialFolder which) {
    return column(mailbox, fid(mailbox, which), PidTag.SUBJECT);
  }

  private static int flags(Mailbox mailbox, SpecialFolder in, Mid mid) {
    return mailbox.openMessage(fid(mailbox, in), mid).properties().get(PidTag.MESSAGE_FLAGS, 0);
  }

  private void sentOnce(Mailbox mailbox, Mid mid, String subject) {
    eventually(() -> {
      assertThat(in(mailbox, SpecialFolder.SENT_ITEMS)).isEqualTo(Map.of(mid, subject));
      assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEmpty();
      assertThat(stage.behind().count("alice", SENT)).isEqualTo(1);
      assertThat(stage.behind().count("bob", INBOX)).isEqualTo(1);
    });
  }

  @Test
  void itGoesAtOnceAndIsKept() {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, SpecialFolder.OUTBOX, "Offer");
    message.setRecipients(
        List.of(
            recipient(0, TO, "Bob", "bob@ox.test"),
            recipient(1, BCC, "Carol", "carol@example.org")));
    message.setAttachments(
        List.of(
            new Attachment(
                0,
                PropertyBag.builder()
                    .put(PidTag.ATTACH_METHOD, 1)
                    .put(PidTag.ATTACH_LONG_FILENAME, "offer.txt")
                    .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap("1 EUR".getBytes(UTF_8)))
                    .build(),
                null)));
    Mid mid = saved(message);
    List<MailboxEvent> events = Stage.events(mailbox);
    mailbox.transport().submit(mid);

    Fid outbox = fid(mailbox, SpecialFolder.OUTBOX);
    Fid sent = fid(mailbox, SpecialFolder.SENT_ITEMS);
    assertThat(events).contains(new MailboxEvent.MessageMoved(sent, mid, outbox, mid));
    sentOnce(mailbox, mid, "Offer");
    PropertyBag p = mailbox.openMessage(sent, mid).properties();
    assertThat(p.get(PidTag.MESSAGE_FLAGS, 0) & (SUBMITTED | UNSENT)).isZero();
    assertThat(p.get(PidTag.CLIENT_SUBMIT_TIME)).isNotNull();
    assertThat(p.get(PidTag.SENDER_SMTP_ADDRESS)).isEqualTo("alice@ox.test");
    assertThat(p.get(PidTag.SENT_REPRESENTING_NAME)).isEqualTo("Alice Anderson");
    assertThat(p.get(PidTag.DISPLAY_BCC)).isEqualTo("Carol");
    Departed departed = stage.behind().departed().getFirst();
    assertThat(departed.recipients()).containsExactly("carol@example.org");
    assertThat(new String(departed.rfc822(), UTF_8))
        .contains("From: Alice Anderson <alice@ox.test>")
        .contains("To: Bob <bob@ox.test>")
        .contains("offer.txt")
        .doesNotContain("carol");
  }

  @Test
  void aDraftLeavesItsFolder() {
    Mailbox mailbox = stage.synced();
    Mid mid = saved(message(mailbox, SpecialFolder.DRAFTS, "Draft"));
    mailbox.transport().submit(mid);
    sentOnce(mailbox, mid, "Draft");
    eventually(() -> assertThat(stage.behind().count("alice", "default0/Drafts")).isZero());
    assertThat(subjects(mailbox, fid(mailbox, SpecialFolder.DRAFTS))).isEmpty();
  }

  @Test
  void withoutOxItWaitsAndGoesLater() {
    Mailbox mailbox = stage.synced();
    Mid mid = saved(message(mailbox, SpecialFolder.OUTBOX, "Later"));
    stage.ox().stop();
    mailbox.transport().submit(mid);
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEqualTo(Map.of(mid, "Later"));
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & SUBMITTED).isEqualTo(SUBMITTED);
    stage.ox().restart();
    sentOnce(mailbox, mid, "Later");
  }

  @Test
  void aLostAnswerDoublesNothing() {
    Mailbox mailbox = stage.synced();
    Mid mid = saved(message(mailbox, SpecialFolder.OUTBOX, "Lost"));
    stage.ox().faults().dropAfterEffect("sendMail", 3);
    mailbox.transport().submit(mid);
    sentOnce(mailbox, mid, "Lost");
    assertThat(stage.behind().count("bob", INBOX)).isEqualTo(1);
  }

  @Test
  void whatOxRefusesStaysAndIsReported() {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, SpecialFolder.OUTBOX, "Nobody");
    message.setRecipients(List.of(recipient(0, TO, "Nobody", "nobody@ox.test")));
    Mid mid = saved(message);
    List<MailboxEvent> events = Stage.events(mailbox);
    mailbox.transport().submit(mid);

    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEqualTo(Map.of(mid, "Nobody"));
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & (SUBMITTED | UNSENT)).isEqualTo(UNSENT);
    Fid inbox = fid(mailbox, SpecialFolder.INBOX);
    Mid report = column(mailbox, inbox, PidTag.SUBJECT).keySet().iterator().next();
    MessageProperties ndr = new MessageProperties(mailbox.openMessage(inbox, report));
    assertThat(ndr.get(PidTag.MESSAGE_CLASS)).isEqualTo("REPORT.IPM.Note.NDR");
    assertThat(ndr.get(PidTag.SUBJECT)).isEqualTo("Undeliverable: Nobody");
    assertThat(ndr.get(PidTag.ORIGINAL_SUBJECT)).isEqualTo("Nobody");
    assertThat(ndr.message().content().recipients().getFirst().properties().get(PidTag.REPORT_TEXT))
        .asString()
        .contains("MSG-1013");
    assertThat(events)
        .anyMatch(e -> e instanceof MailboxEvent.NewMail n && n.message().equals(report));
    eventually(() -> assertThat(stage.behind().count("alice", INBOX)).isEqualTo(1));

    Message again = mailbox.openMessage(fid(mailbox, SpecialFolder.OUTBOX), mid);
    again.setRecipients(List.of(recipient(0, TO, "Bob", "bob@ox.test")));
    again.save(false);
    mailbox.transport().submit(mid);
    sentOnce(mailbox, mid, "Nobody");
  }

  private record MessageProperties(Message message) {
    @Nullable Object get(PropertyTag tag) {
      return message.properties().get(tag);
    }
  }

  @Test
  void itWaitsForItsTimeAndCanBeTakenBack() {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, SpecialFolder.OUTBOX, "Tomorrow");
    FileTime tomorrow = FileTime.of(Instant.now().plusSeconds(86_400));
    set(message, PidTag.DEFERRED_SEND_TIME, tomorrow);
    Mid mid = saved(message);
    Transport transport = mailbox.transport();
    transport.submit(mid);
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & SUBMITTED).isEqualTo(SUBMITTED);
    assertThatThrownBy(() -> transport.submit(mid)).satisfies(refused(ErrorCode.ALREADY_SENT));
    Message open = mailbox.openMessage(fid(mailbox, SpecialFolder.OUTBOX), mid);
    set(open, PidTag.SUBJECT, "Changed");
    assertThatThrownBy(() -> open.save(true)).satisfies(refused(ErrorCode.ALREADY_SENT));

    assertThat(transport.lock(mid)).isTrue();
    assertThat(transport.lock(mid)).isFalse();
    assertThatThrownBy(() -> transport.abort(mid)).satisfies(refused(ErrorCode.ABORT_FAILED));
    transport.unlock(mid);
    transport.abort(mid);
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & (SUBMITTED | UNSENT)).isEqualTo(UNSENT);
    assertThatThrownBy(() -> transport.abort(mid)).satisfies(refused(Transport.NOT_IN_QUEUE));
    assertThat(stage.behind().count("bob", INBOX)).isZero();

    transport.sendNow(mid);
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & SUBMITTED).isEqualTo(SUBMITTED);
    transport.sendNow(mid);
    sentOnce(mailbox, mid, "Tomorrow");
    assertThatThrownBy(() -> transport.abort(mid)).satisfies(refused(Transport.NOT_IN_QUEUE));
  }

  private static Consumer<Throwable> refused(ErrorCode code) {
    return e -> assertThat(((MapiException) e).code()).isEqualTo(code);
  }

  @Test
  void numberAndUnitsSayWhen() {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, SpecialFolder.OUTBOX, "In two hours");
    set(message, PidTag.DEFERRED_SEND_NUMBER, 2);
    set(message, PidTag.DEFERRED_SEND_UNITS, 1);
    set(message, PidTag.DEFERRED_SEND_TIME, new FileTime(1));
    Mid mid = saved(message);
    mailbox.transport().submit(mid);
    PropertyBag p = mailbox.openMessage(fid(mailbox, SpecialFolder.OUTBOX), mid).properties();
    FileTime submitted = p.get(PidTag.CLIENT_SUBMIT_TIME, new FileTime(0));
    assertThat(p.get(PidTag.DEFERRED_SEND_TIME, new FileTime(0)).ticks() - submitted.ticks())
        .isEqualTo(7_200L * 10_000_000);
    mailbox.folder(fid(mailbox, SpecialFolder.OUTBOX)).deleteMessages(List.of(mid), Removal.HARD);
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEmpty();
  }

  @Test
  void whatIsDueGoesWithoutBeingAsked() {
    Mailbox mailbox = stage.synced();
    Message message = message(mailbox, SpecialFolder.OUTBOX, "Soon");
    set(message, PidTag.DEFERRED_SEND_TIME, FileTime.of(Instant.now().plusMillis(700)));
    Mid mid = saved(message);
    mailbox.transport().submit(mid);
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).containsKey(mid);
    sentOnce(mailbox, mid, "Soon");
  }

  @Test
  void itIsKeptWhereItsSenderWishes() {
    Mailbox mailbox = stage.synced();
    stage.ox().createFolder("alice", "default0/INBOX/Project");
    Fid inbox = fid(mailbox, SpecialFolder.INBOX);
    eventually(() -> assertThat(Stage.children(mailbox, inbox)).containsKey("Project"));
    Fid project = requireNonNull(Stage.children(mailbox, inbox).get("Project"));
    Message kept = message(mailbox, SpecialFolder.OUTBOX, "Kept");
    Bytes entryId = mailbox.folder(project).properties().get(PidTag.ENTRY_ID, Bytes.EMPTY);
    set(kept, PidTag.SENT_MAIL_ENTRY_ID, entryId);
    Mid mid = saved(kept);
    mailbox.transport().submit(mid);
    assertThat(column(mailbox, project, PidTag.SUBJECT)).isEqualTo(Map.of(mid, "Kept"));
    assertThat(stage.behind().count("alice", "default0/INBOX/Project")).isEqualTo(1);
    assertThat(stage.behind().count("alice", SENT)).isZero();

    Message gone = message(mailbox, SpecialFolder.OUTBOX, "Gone");
    set(gone, PidTag.DELETE_AFTER_SUBMIT, true);
    mailbox.transport().submit(saved(gone));
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEmpty();
    assertThat(in(mailbox, SpecialFolder.SENT_ITEMS)).isEmpty();
    assertThat(stage.behind().count("bob", INBOX)).isEqualTo(2);

    Message here = message(mailbox, SpecialFolder.OUTBOX, "Here");
    Fid notes = fid(mailbox, SpecialFolder.NOTES);
    set(
        here,
        PidTag.SENT_MAIL_ENTRY_ID,
        mailbox.folder(notes).properties().get(PidTag.ENTRY_ID, Bytes.EMPTY));
    Mid local = saved(here);
    mailbox.transport().submit(local);
    assertThat(column(mailbox, notes, PidTag.SUBJECT)).isEqualTo(Map.of(local, "Here"));
    assertThat(flags(mailbox, SpecialFolder.NOTES, local) & (SUBMITTED | UNSENT)).isZero();
  }

  @Test
  void nobodySendsAsSomebodyElse() {
    Mailbox mailbox = stage.synced();
    Message forged = message(mailbox, SpecialFolder.OUTBOX, "Forged");
    from(forged, "Bob Builder", "bob@ox.test");
    Mid mid = saved(forged);
    Transport transport = mailbox.transport();
    assertThatThrownBy(() -> transport.submit(mid)).satisfies(refused(ErrorCode.ACCESS_DENIED));
    assertThat(flags(mailbox, SpecialFolder.OUTBOX, mid) & SUBMITTED).isZero();
    stage.behind().letSendOnBehalf("alice", "bob");
    transport.submit(mid);
    assertThat(header(0))
        .contains("From: Bob Builder <bob@ox.test>")
        .contains("Sender: Alice Anderson <alice@ox.test>");

    stage.behind().addAlias("alice", "sales@ox.test");
    Message alias = message(mailbox, SpecialFolder.OUTBOX, "Alias");
    from(alias, "Sales", "sales@ox.test");
    transport.submit(saved(alias));
    assertThat(header(1)).contains("From: Sales <sales@ox.test>").doesNotContain("Sender:");

    Message lies = message(mailbox, SpecialFolder.OUTBOX, "Lies");
    set(lies, PidTag.SENDER_NAME, "The Boss");
    set(lies, PidTag.SENDER_EMAIL_ADDRESS, "boss@example.org");
    transport.submit(saved(lies));
    assertThat(header(2)).contains("From: Alice Anderson <alice@ox.test>").doesNotContain("boss");
  }

  /** Outlook leaves it from its organizer, as its calendar object says. */
  @Test
  void aMeetingOfSomebodyElseIsForwarded() {
    Mailbox mailbox = stage.synced();
    Message forwarded = message(mailbox, SpecialFolder.OUTBOX, "FW: Lunch");
    set(forwarded, PidTag.MESSAGE_CLASS, "IPM.Schedule.Meeting.Request");
    from(forwarded, "The Boss", "boss@example.org");
    String calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    forwarded.setAttachments(
        List.of(
            new Attachment(
                0,
                PropertyBag.builder()
                    .put(PidTag.ATTACH_METHOD, 1)
                    .put(PidTag.ATTACH_MIME_TAG, "text/calendar")
                    .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap(calendar.getBytes(UTF_8)))
                    .build(),
                null)));
    mailbox.transport().submit(saved(forwarded));
    eventually(() -> assertThat(header(0)).contains("From: Alice Anderson <alice@ox.test>"));
    assertThat(header(0)).doesNotContain("boss");
  }

  private static void from(Message message, String name, String email) {
    set(message, PidTag.SENT_REPRESENTING_NAME, name);
    set(message, PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "SMTP");
    set(message, PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, email);
  }

  /** The header of one of the mails that bob got. */
  private String header(int number) {
    OxSession bob = stage.login("bob");
    String inbox = stage.behind().folderUuid("bob", INBOX);
    String uuid = bob.syncMails(inbox, null, 0).created().get(number).uuid();
    String mail = new String(bob.loadMail(inbox, uuid), UTF_8);
    return mail.substring(0, mail.indexOf("\r\n\r\n"));
  }

  @Test
  void whatCannotBeSentIsRefused() {
    Mailbox mailbox = stage.synced();
    Transport transport = mailbox.transport();
    Message none = message(mailbox, SpecialFolder.OUTBOX, "None");
    none.setRecipients(List.of());
    assertRefused(transport, saved(none), ErrorCode.NO_RECIPIENTS);
    Message unresolved = message(mailbox, SpecialFolder.OUTBOX, "Unresolved");
    unresolved.setRecipients(List.of(recipient(0, TO, "Somebody", null)));
    assertRefused(transport, saved(unresolved), ErrorCode.INVALID_RECIPIENTS);
    Message crowd = message(mailbox, SpecialFolder.OUTBOX, "Crowd");
    List<Recipient> many = new ArrayList<>();
    for (int i = 0; i < 501; i++) {
      many.add(recipient(i, TO, "R" + i, "r" + i + "@example.org"));
    }
    crowd.setRecipients(many);
    assertRefused(transport, saved(crowd), ErrorCode.TOO_MANY_RECIPS);
    Message large = message(mailbox, SpecialFolder.OUTBOX, "Large");
    set(large, PidTag.BODY, "x".repeat(18 << 20));
    assertRefused(transport, saved(large), ErrorCode.MAX_SUBMISSION_EXCEEDED);
    for (String name : List.of("IPM.Schedule.Meeting.Request", "IPM.Appointment")) {
      Message other = message(mailbox, SpecialFolder.OUTBOX, name);
      set(other, PidTag.MESSAGE_CLASS, name);
      assertRefused(transport, saved(other), ErrorCode.NOT_SUPPORTED);
    }
    stage.put(INBOX, "came");
    Fid inbox = fid(mailbox, SpecialFolder.INBOX);
    eventually(() -> assertThat(subjects(mailbox, inbox)).containsExactly("came"));
    assertRefused(transport, Stage.bySubject(mailbox, inbox, "came"), ErrorCode.ALREADY_SENT);
    assertRefused(
        transport, mailbox.createMessage(inbox, Associated.NORMAL).mid(), ErrorCode.NOT_FOUND);
  }

  private static void assertRefused(Transport transport, Mid mid, ErrorCode code) {
    assertThatThrownBy(() -> transport.submit(mid)).satisfies(refused(code));
  }

  @Test
  void draftsComeAndGoThroughTheOutbox() {
    Mailbox mailbox = stage.synced();
    Fid drafts = fid(mailbox, SpecialFolder.DRAFTS);
    Fid outbox = fid(mailbox, SpecialFolder.OUTBOX);
    Mid mid = saved(message(mailbox, SpecialFolder.DRAFTS, "To and fro"));
    assertThat(mailbox.folder(drafts).moveMessages(List.of(mid), outbox)).isEmpty();
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEqualTo(Map.of(mid, "To and fro"));
    eventually(() -> assertThat(stage.behind().count("alice", "default0/Drafts")).isZero());
    assertThat(mailbox.folder(outbox).moveMessages(List.of(mid), drafts)).isEmpty();
    assertThat(in(mailbox, SpecialFolder.DRAFTS)).isEqualTo(Map.of(mid, "To and fro"));
    assertThat(in(mailbox, SpecialFolder.OUTBOX)).isEmpty();
    eventually(() -> assertThat(stage.behind().count("alice", "default0/Drafts")).isEqualTo(1));
    Message back = mailbox.openMessage(drafts, mid);
    assertThat(back.content().recipients()).hasSize(1);
    assertThat(back.properties().get(PidTag.MESSAGE_FLAGS, 0) & UNSENT).isEqualTo(UNSENT);
  }

  @Test
  void killedBeforeOxWasAsked() {
    killed(Killing::before);
  }

  @Test
  void killedAfterOxSentIt() {
    killed(Killing::after);
  }

  /** When the database is copied. */
  private interface Moment {
    OxSession at(Killing killing, OxSession session, String method, String name);
  }

  private void killed(Moment moment) {
    Killing killing = new Killing(stage, copies);
    stage.between(session -> moment.at(killing, session, "sendMail", "killed"));
    Mailbox mailbox = stage.synced();
    Mid mid = saved(message(mailbox, SpecialFolder.DRAFTS, "Killed"));
    mailbox.transport().submit(mid);
    sentOnce(mailbox, mid, "Killed");
    mailbox.close();
    stage.between(session -> session);
    try (var after = killing.copied("killed")) {
      Mailbox again = after.open(stage.login("alice"));
      sentOnce(again, mid, "Killed");
      assertThat(subjects(again, fid(again, SpecialFolder.DRAFTS))).isEmpty();
    }
  }
}
