package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;

/** [MS-OXCMSG] 2.2.1 and 2.2.2: what the properties of messages and attachments say. */
class MessagePropertiesSpecTest extends MessageStage {
  private static final int UNMODIFIED = 0x0002;
  private static final int FROM_ME = 0x0020;
  private static final int INTERNET = 0x2000;

  private static final int BY_VALUE = 1;
  private static final int READ_ONLY = RopOpenEmbeddedMessage.READ_ONLY;

  private static final Instant ARRIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final PropertyTag[] MADE = {PidTag.CREATION_TIME, PidTag.LAST_MODIFIER_NAME};

  private static byte[] mail(String from, String subject) {
    return ("From: "
            + from
            + "\r\nTo: alice@ox.test\r\nSubject: "
            + subject
            + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nText\r\n--b\r\nContent-Type: text/csv\r\n"
            + "Content-Disposition: attachment; filename=\"a table.csv\"\r\n\r\n1,2\r\n--b--\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Map<String, Mid> delivered(Map<String, String> fromBySubject) {
    List<Mailboxes.Mail> mails =
        fromBySubject.entrySet().stream()
            .map(e -> new Mailboxes.Mail(mail(e.getValue(), e.getKey()), 0, 0, ARRIVED))
            .toList();
    house.ox().mailboxes().append(House.ALICE, House.INBOX, mails);
    Clerk clerk = new Clerk(outlook);
    return Clerk.eventually(
        () -> clerk.messages(fid(PrivateFolder.INBOX)),
        found -> found.keySet().containsAll(fromBySubject.keySet()));
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.1.6: mfUnmodified tells that a message is as it was delivered")
  @Must("[MS-OXCMSG] 2.2.1.6: mfInternet tells that a message came over the Internet")
  @Must("[MS-OXCMSG] 2.2.1.6: mfFromMe tells that a message came from whom it is for")
  @Must("[MS-OXCMSG] 2.2.2.4: PidTagDisplayName of a file is PidTagAttachLongFilename")
  @Must("[MS-OXCMSG] 2.2.2.9: a file of a mail is attached by value")
  @Must("[MS-OXCMSG] 2.2.2.22: PidTagAttachmentLinkId is 0")
  @Must("[MS-OXCMSG] 2.2.2.23: PidTagAttachmentFlags is 0")
  void ofWhatWasDelivered() {
    Map<String, Mid> mails =
        delivered(Map.of("by others", "bob@ox.test", "by myself", "Alice <ALICE@ox.test>"));
    Fid inbox = fid(PrivateFolder.INBOX);
    int bits = UNMODIFIED | INTERNET | FROM_ME;
    MapiRef message = messages.read(inbox, mails.get("by others"));
    assertThat((Integer) messages.value(message, PidTag.MESSAGE_FLAGS) & bits)
        .isEqualTo(UNMODIFIED | INTERNET);
    MapiRef own = messages.read(inbox, mails.get("by myself"));
    assertThat((Integer) messages.value(own, PidTag.MESSAGE_FLAGS) & bits).isEqualTo(bits);
    assertThat(
            messages.values(
                outlook.attachment(message, 0),
                PidTag.DISPLAY_NAME,
                PidTag.ATTACH_LONG_FILENAME,
                PidTag.ATTACH_METHOD,
                PidTag.ATTACHMENT_LINK_ID,
                PidTag.ATTACHMENT_FLAGS,
                PidTag.ATTACHMENT_HIDDEN))
        .containsExactly("a table.csv", "a table.csv", BY_VALUE, 0, 0, false);
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.1.1: a mail that came, and one attached to it, have them as well")
  void generalPropertiesOfWhatWasDelivered() {
    Mailboxes.Mail mail =
        new Mailboxes.Mail(
            """
            From: Bob <bob@ox.test>
            To: alice@ox.test
            Subject: with mails
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: message/rfc822

            From: Carol <carol@x.example>
            Date: Mon, 02 Nov 2026 08:00:00 +0000
            Subject: of known age

            Text
            --b
            Content-Type: message/rfc822

            Subject: of nobody

            Text
            --b--
            """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII),
            0,
            0,
            ARRIVED);
    house.ox().mailboxes().append(House.ALICE, House.INBOX, List.of(mail));
    Fid inbox = fid(PrivateFolder.INBOX);
    Mid mid =
        Clerk.eventually(() -> new Clerk(outlook).messages(inbox), m -> m.containsKey("with mails"))
            .get("with mails");
    MapiRef message = messages.read(inbox, mid);
    assertThat(messages.values(message, MADE)).containsExactly(FileTime.of(ARRIVED), "Bob");
    assertThat(
            TableDesk.contents(outlook, outlook.folder(inbox), 0)
                .columns(MADE)
                .restrict(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "with mails"))
                .all())
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly(FileTime.of(ARRIVED), "Bob"));
    MapiRef known = messages.embedded(outlook.attachment(message, 0), READ_ONLY);
    FileTime sent = FileTime.of(Instant.parse("2026-11-02T08:00:00Z"));
    assertThat(messages.values(known, MADE)).containsExactly(sent, "Carol");
    MapiRef unknown = messages.embedded(outlook.attachment(message, 1), READ_ONLY);
    assertThat(messages.values(unknown, MADE)).containsExactly(FileTime.of(ARRIVED), "Bob");
    for (MapiRef each : List.of(message, known, unknown)) {
      assertThat(
              messages.values(
                  each,
                  PidTag.ACCESS,
                  PidTag.ACCESS_LEVEL,
                  PidTag.CHANGE_KEY,
                  PidTag.LAST_MODIFICATION_TIME,
                  PidTag.OBJECT_TYPE,
                  PidTag.RECORD_KEY,
                  PidTag.SEARCH_KEY))
          .doesNotHaveAnyElementsOfTypes(ErrorCode.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.3: classes are compared, and searched, without regard to case")
  void classesInWhateverCase(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.createAssociated(folder);
    messages.put(message, PidTag.MESSAGE_CLASS, "IPM.Thing.Case");
    messages.put(message, PidTag.SUBJECT, "in case");
    messages.save(message);
    TableDesk table =
        TableDesk.contents(outlook, outlook.folder(folder), RopGetContentsTable.ASSOCIATED)
            .columns(PidTag.SUBJECT);
    for (Restriction condition :
        List.of(
            TableDesk.is(RelOp.EQUAL, PidTag.MESSAGE_CLASS, "ipm.thing.CASE"),
            ofClass(Restriction.Content.FULL_STRING, "IPM.THING.CASE"),
            ofClass(Restriction.Content.PREFIX, "ipm.thing."),
            ofClass(Restriction.Content.SUBSTRING, "thing"))) {
      assertThat(table.restrict(condition).firsts()).containsExactly("in case");
    }
    assertThat(messages.value(message, PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Thing.Case");
  }

  private static Restriction ofClass(int level, String text) {
    return new Restriction.Content(
        level, 0, PidTag.MESSAGE_CLASS, new PropertyValue(PidTag.MESSAGE_CLASS, text));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.60: retention and archive properties are kept, of messages and folders")
  void retention(PrivateFolder where) {
    Fid folder = fid(where);
    FileTime date = FileTime.of(Instant.parse("2027-01-01T00:00:00Z"));
    PropertyValue[] values = {
      new PropertyValue(PidTag.ARCHIVE_TAG, Bytes.wrap(new byte[16])),
      new PropertyValue(PidTag.POLICY_TAG, Bytes.wrap(new byte[16])),
      new PropertyValue(PidTag.RETENTION_PERIOD, 30),
      new PropertyValue(PidTag.START_DATE_ETC, Bytes.ofHex("1E0000000000000000000000")),
      new PropertyValue(PidTag.RETENTION_DATE, date),
      new PropertyValue(PidTag.RETENTION_FLAGS, 0x81),
      new PropertyValue(PidTag.ARCHIVE_PERIOD, 60),
      new PropertyValue(PidTag.ARCHIVE_DATE, date)
    };
    PropertyTag[] tags = Arrays.stream(values).map(PropertyValue::tag).toArray(PropertyTag[]::new);
    Object[] written = Arrays.stream(values).map(PropertyValue::value).toArray();
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT, "retained");
    assertThat(messages.set(message, values)).isEmpty();
    Mid mid = messages.save(message);
    Fid below = new Clerk(outlook).create(folder, "retained");
    assertThat(messages.set(outlook.folder(below), values)).isEmpty();
    restart();
    assertThat(messages.values(messages.read(folder, mid), tags)).containsExactly(written);
    assertThat(messages.values(outlook.folder(below), tags)).containsExactly(written);
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.2.2: a new message has no id before it is saved, HasMessageId is zero")
  @Must("[MS-OXCMSG] 2.2.3.17.1: attachments are listed whether Unicode is asked for or not")
  @Must("[MS-OXCPRPT] 2.2.1.7: PidTagObjectType tells messages, attachments, folders and stores")
  void whatThereIs() {
    Fid folder = fid(PrivateFolder.INBOX);
    assertThat(
            outlook
                .open(
                    outlook.logon(),
                    RopCreateMessage.ROP,
                    out ->
                        new RopCreateMessage.Request(
                            out, RopOpenMessage.LOGON_CODE_PAGE, folder, false))
                .response()
                .messageId())
        .isEmpty();
    MapiRef message = messages.create(folder);
    messages.attach(message, "größe.txt", Bytes.ofHex("00"));
    PropertyTag name = PidTag.ATTACH_LONG_FILENAME;
    for (int flags : List.of(0, RopGetAttachmentTable.UNICODE)) {
      MapiRef table =
          Outlook.opened(
              outlook.open(
                  message,
                  RopGetAttachmentTable.ROP,
                  out -> new RopGetAttachmentTable.Request(out, flags)));
      outlook
          .call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(name)))
          .response();
      assertThat(outlook.rows(table))
          .singleElement()
          .extracting(row -> row.values().getFirst())
          .isEqualTo("größe.txt");
    }
    assertThat(messages.value(message, PidTag.OBJECT_TYPE)).isEqualTo(5);
    assertThat(messages.value(outlook.attachment(message, 0), PidTag.OBJECT_TYPE)).isEqualTo(7);
    assertThat(messages.value(outlook.folder(folder), PidTag.OBJECT_TYPE)).isEqualTo(3);
    assertThat(messages.value(outlook.logon(), PidTag.OBJECT_TYPE)).isEqualTo(1);
  }
}
