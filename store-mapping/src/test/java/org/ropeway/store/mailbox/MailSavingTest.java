package org.ropeway.store.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.subjects;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxSession;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** Messages that become mails of OX, and mails that are written anew or marked. */
@Timeout(60)
class MailSavingTest {
  private static final String DRAFTS = "default0/Drafts";
  private static final PropertyTag OWN = new PropertyTag(0x7C0A0102);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};

  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private static Fid drafts(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.DRAFTS);
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static Recipient recipient(int row, int type, String name, String email) {
    return new Recipient(
        row,
        type,
        PropertyBag.builder()
            .put(PidTag.ROWID, row)
            .put(PidTag.RECIPIENT_TYPE, type)
            .put(PidTag.DISPLAY_NAME, name)
            .put(PidTag.ADDRESS_TYPE, "SMTP")
            .put(PidTag.EMAIL_ADDRESS, email)
            .put(PidTag.SMTP_ADDRESS, email)
            .build());
  }

  private static Attachment file(int number, String name, byte[] data) {
    return new Attachment(
        number,
        PropertyBag.builder()
            .put(PidTag.ATTACH_METHOD, 1)
            .put(PidTag.ATTACH_LONG_FILENAME, name)
            .put(PidTag.ATTACH_DATA_BINARY, Bytes.wrap(data))
            .put(PidTag.RENDERING_POSITION, 17)
            .build(),
        null);
  }

  private static Message draft(Mailbox mailbox) {
    Message message = mailbox.createMessage(drafts(mailbox), Associated.NORMAL);
    set(message, PidTag.SUBJECT, "Grüße aus Köln");
    set(message, PidTag.HTML, Bytes.wrap("<p>Hallo <b>Bob</b></p>".getBytes(UTF_8)));
    set(message, PidTag.INTERNET_CODEPAGE, 65001);
    set(message, PidTag.IMPORTANCE, 2);
    set(message, OWN, Bytes.of((byte) 1, (byte) 2));
    message.setRecipients(
        List.of(
            recipient(0, 1, "Bob Builder", "bob@ox.test"),
            recipient(3, 3, "Carol", "carol@example.org")));
    message.setAttachments(List.of(file(4, "Übersicht.png", PNG)));
    return message;
  }

  private static void checkDraft(Message message) {
    PropertyBag p = message.properties();
    assertThat(p.get(PidTag.SUBJECT)).isEqualTo("Grüße aus Köln");
    assertThat(p.get(PidTag.HTML)).isEqualTo(Bytes.wrap("<p>Hallo <b>Bob</b></p>".getBytes(UTF_8)));
    assertThat(p.get(PidTag.BODY, "")).contains("Hallo Bob");
    assertThat(p.get(PidTag.IMPORTANCE)).isEqualTo(2);
    assertThat(p.get(OWN)).isEqualTo(Bytes.of((byte) 1, (byte) 2));
    assertThat(p.get(PidTag.MESSAGE_FLAGS, 0) & 0x19).isEqualTo(0x19);
    assertThat(p.get(PidTag.CLIENT_SUBMIT_TIME)).isNull();
    assertThat(p.get(PidTag.DISPLAY_TO)).isEqualTo("Bob Builder");
    assertThat(message.content().recipients())
        .containsExactly(
            recipient(0, 1, "Bob Builder", "bob@ox.test"),
            recipient(3, 3, "Carol", "carol@example.org"));
    assertThat(message.content().attachments())
        .singleElement()
        .satisfies(a -> {
          assertThat(a.number()).isEqualTo(4);
          assertThat(a.properties().get(PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.wrap(PNG));
          assertThat(a.properties().get(PidTag.ATTACH_LONG_FILENAME)).isEqualTo("Übersicht.png");
          assertThat(a.properties().get(PidTag.RENDERING_POSITION)).isEqualTo(17);
        });
  }

  /** The only mail of a folder, as OX tells of it. */
  private OxMail atOx(String folder) {
    try (OxSession session = stage.login("alice")) {
      List<OxMail> mails =
          session.syncMails(stage.behind().folderUuid("alice", folder), null, 0).created();
      assertThat(mails).hasSize(1);
      return mails.getFirst();
    }
  }

  private MimeMessage parsed(OxMail mail) throws MessagingException {
    byte[] bytes = stage.behind().content(mail.uuid());
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  @Test
  void aNewMessageIsAMailOfOx() throws MessagingException, IOException {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox);
    Mid mid = message.mid();
    assertThat(stage.behind().count("alice", DRAFTS)).isZero();
    message.save(false);
    OxMail mail = atOx(DRAFTS);
    assertThat(mail.flags() & (OxMail.DRAFT | OxMail.SEEN)).isEqualTo(OxMail.DRAFT | OxMail.SEEN);
    MimeMessage parsed = parsed(mail);
    assertThat(parsed.getSubject()).isEqualTo("Grüße aus Köln");
    assertThat(parsed.getFrom()[0]).hasToString("Alice Anderson <alice@ox.test>");
    assertThat(parsed.getAllRecipients()).hasSize(2);
    assertThat(((MimeMultipart) parsed.getContent()).getCount()).isEqualTo(2);
    checkDraft(message);
    assertThat(subjects(mailbox, drafts(mailbox))).containsExactly("Grüße aus Köln");
    checkDraft(mailbox.openMessage(drafts(mailbox), mid));
    stage.put(DRAFTS, "another");
    eventually(() -> assertThat(subjects(mailbox, drafts(mailbox))).hasSize(2));
    mailbox.close();
    stage.restart();
    Mailbox again = stage.open();
    assertThat(bySubject(again, drafts(again), "Grüße aus Köln")).isEqualTo(mid);
    checkDraft(again.openMessage(drafts(again), mid));
  }

  @Test
  void savingAgainIsAnotherMailUnderTheSameId() throws MessagingException {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox);
    message.save(false);
    String first = atOx(DRAFTS).uuid();
    String id = parsed(atOx(DRAFTS)).getMessageID();
    List<MailboxEvent> events = Stage.events(mailbox);
    set(message, PidTag.SUBJECT, "Other");
    set(message, PidTag.BODY, "Plain now");
    message.save(false);
    OxMail mail = atOx(DRAFTS);
    assertThat(mail.uuid()).isNotEqualTo(first);
    assertThat(parsed(mail).getMessageID()).isEqualTo(id);
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("Plain now");
    assertThat(message.properties().get(PidTag.HTML)).isNull();
    assertThat(message.properties().get(PidTag.NATIVE_BODY)).isEqualTo(1);
    assertThat(bySubject(mailbox, drafts(mailbox), "Other")).isEqualTo(message.mid());
    assertThat(events)
        .contains(
            new MailboxEvent.MessageModified(drafts(mailbox), message.mid(), Associated.NORMAL))
        .noneMatch(e -> e instanceof MailboxEvent.MessageDeleted);
    stage.put(DRAFTS, "another");
    eventually(() -> assertThat(subjects(mailbox, drafts(mailbox))).hasSize(2));
  }

  @Test
  void whoSavesLastMustKnowOfTheOther() {
    Mailbox mailbox = stage.synced();
    Message one = draft(mailbox);
    one.save(false);
    Message other = mailbox.openMessage(drafts(mailbox), one.mid());
    set(one, PidTag.SUBJECT, "One");
    set(other, PidTag.SENSITIVITY, 2);
    one.save(false);
    boolean unread = !isRead(other);
    assertThat(other.setRead(unread)).isTrue();
    assertThat(isRead(other)).isEqualTo(unread);
    assertThatThrownBy(() -> other.save(false))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_CHANGED));
    other.save(true);
    assertThat(other.properties().get(PidTag.SUBJECT)).isEqualTo("One");
    assertThat(other.properties().get(PidTag.SENSITIVITY)).isEqualTo(2);
    assertThat(stage.behind().count("alice", DRAFTS)).isEqualTo(1);
  }

  private static boolean isRead(Message message) {
    return (message.properties().get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.READ) != 0;
  }

  @Test
  void aMailThatIsGoneIsNotSaved() {
    Mailbox mailbox = stage.synced();
    Message one = draft(mailbox);
    one.save(false);
    Message other = mailbox.openMessage(drafts(mailbox), one.mid());
    set(other, PidTag.SUBJECT, "Other");
    mailbox.folder(drafts(mailbox)).deleteMessages(List.of(one.mid()), Removal.HARD);
    for (boolean force : List.of(false, true)) {
      assertThatThrownBy(() -> other.save(force))
          .isInstanceOfSatisfying(
              MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_DELETED));
    }
  }

  @Test
  void aMailThatCameIsMarkedAndStays() {
    String uuid = stage.put(Stage.INBOX, "mail").getFirst();
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    Message message = mailbox.openMessage(inbox, mid);
    PropertyTag keywords = keywords(mailbox);
    set(message, PidTag.FLAG_STATUS, 2);
    set(message, PidTag.FOLLOWUP_ICON, 5);
    set(message, keywords, List.of("Red category"));
    set(message, OWN, Bytes.of((byte) 7));
    message.save(false);
    assertThat(stage.behind().flags(uuid) & OxMail.FLAGGED).isEqualTo(OxMail.FLAGGED);
    assertThat(message.properties().get(OWN)).isEqualTo(Bytes.of((byte) 7));
    assertThat(Stage.row(mailbox, inbox, mid).get(keywords)).isEqualTo(List.of("Red category"));
    mailbox.close();
    stage.restart();
    Mailbox again = stage.open();
    assertThat(again.openMessage(inbox, mid).properties().get(PidTag.FLAG_STATUS)).isEqualTo(2);
    stage.behind().mark(uuid, 0, 0);
    eventually(() -> assertThat(Stage.row(again, inbox, mid).get(PidTag.FLAG_STATUS)).isNull());
    PropertyBag now = again.openMessage(inbox, mid).properties();
    assertThat(now.get(PidTag.FLAG_STATUS)).isNull();
    assertThat(now.get(OWN)).isEqualTo(Bytes.of((byte) 7));
    assertThat(now.get(keywords)).isEqualTo(List.of("Red category"));
  }

  private static PropertyTag keywords(Mailbox mailbox) {
    PropertyName name = PidName.KEYWORDS;
    int id = mailbox.names().idsOf(List.of(name), true)[0];
    return PropertyTag.of(id, PropertyType.MULTIPLE_STRING);
  }

  /** Somebody changes the subject of a mail that came: its traces stay. */
  @Test
  void aMailThatCameIsWrittenAnew() throws MessagingException {
    stage.put(Stage.INBOX, "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    Message message = mailbox.openMessage(inbox, mid);
    Object arrived = requireNonNull(message.properties().get(PidTag.MESSAGE_DELIVERY_TIME));
    set(message, PidTag.SUBJECT, "renamed");
    message.save(false);
    OxMail mail = atOx(Stage.INBOX);
    assertThat(mail.subject()).isEqualTo("renamed");
    assertThat(mail.flags() & (OxMail.DRAFT | OxMail.SEEN)).isZero();
    assertThat(parsed(mail).getMessageID()).isEqualTo("<mail@example.org>");
    assertThat(bySubject(mailbox, inbox, "renamed")).isEqualTo(mid);
    PropertyBag now = mailbox.openMessage(inbox, mid).properties();
    assertThat(now.get(PidTag.MESSAGE_DELIVERY_TIME)).isEqualTo(arrived);
    assertThat(now.get(PidTag.BODY, "")).contains("Text of mail");
    assertThat(now.get(PidTag.TRANSPORT_MESSAGE_HEADERS, "")).contains("Subject: mail");
  }

  @Test
  void whatIsKeptHereFollowsAMail() {
    stage.put(Stage.INBOX, "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    Message message = mailbox.openMessage(inbox, mid);
    set(message, OWN, Bytes.of((byte) 7));
    message.save(false);
    String uuid = atOx(Stage.INBOX).uuid();
    stage.behind().move("alice", uuid, DRAFTS);
    eventually(() -> assertThat(subjects(mailbox, drafts(mailbox))).containsExactly("mail"));
    assertThat(bySubject(mailbox, drafts(mailbox), "mail")).isEqualTo(mid);
    assertThat(mailbox.openMessage(drafts(mailbox), mid).properties().get(OWN))
        .isEqualTo(Bytes.of((byte) 7));
    mailbox.folder(drafts(mailbox)).copyMessages(List.of(mid), inbox);
    Mid copy = bySubject(mailbox, inbox, "mail");
    assertThat(mailbox.openMessage(inbox, copy).properties().get(OWN))
        .isEqualTo(Bytes.of((byte) 7));
  }

  @Test
  void aKilledSaveIsWholeAndOnce() {
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.after(session, "createMail", "created"));
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox);
    message.save(false);
    Fid drafts = drafts(mailbox);
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("created")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(subjects(again, drafts)).hasSize(1));
      assertThat(bySubject(again, drafts, "Grüße aus Köln")).isEqualTo(message.mid());
      checkDraft(again.openMessage(drafts, message.mid()));
    }
  }

  @Test
  void aKilledReplacementIsWholeAndOnce() {
    Mailbox mailbox = stage.synced();
    Message first = draft(mailbox);
    first.save(false);
    Fid drafts = drafts(mailbox);
    mailbox.close();
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.before(session, "deleteMails", "replaced"));
    Mailbox other = stage.open();
    Message message = other.openMessage(drafts, first.mid());
    set(message, PidTag.SENSITIVITY, 3);
    message.save(false);
    other.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("replaced")) {
      Mailbox again = killed.open(stage.login("alice"));
      stage.put(DRAFTS, "another");
      eventually(() ->
          assertThat(subjects(again, drafts))
              .containsExactlyInAnyOrder("Grüße aus Köln", "another"));
      assertThat(again.openMessage(drafts, first.mid()).properties().get(PidTag.SENSITIVITY))
          .isEqualTo(3);
    }
  }

  @Test
  void calendarsTakeNoMessagesYet() {
    Mailbox mailbox = stage.synced();
    assertThatThrownBy(
            () -> mailbox.createMessage(mailbox.special(SpecialFolder.CALENDAR), Associated.NORMAL))
        .isInstanceOf(MapiException.class);
  }
}
