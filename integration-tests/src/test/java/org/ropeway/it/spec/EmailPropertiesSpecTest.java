package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.KnownProperty;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.RopewayTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.Mailboxes;

/** [MS-OXOMSG] 2.2.1: what a mail tells of its way, its people and its conversation. */
class EmailPropertiesSpecTest extends MessageStage {
  private static final Instant ARRIVED = Instant.parse("2026-11-23T10:00:00Z");

  /** PR_CI_SEARCH_ENABLED, which Outlook asks for, and Ropeway's own. */
  private static final Set<PropertyTag> BESIDE =
      Set.of(PropertyTag.of(0x0E5C, PropertyType.BOOLEAN), RopewayTag.FOLDERS_TO_READ);

  private MapiRef delivered(String subject, String mail) {
    byte[] bytes =
        ("Subject: " + subject + "\n" + mail)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    house
        .ox()
        .mailboxes()
        .append(House.ALICE, House.INBOX, List.of(new Mailboxes.Mail(bytes, 0, 0, ARRIVED)));
    Mid mid =
        Clerk.eventually(
                () -> new Clerk(outlook).messages(fid(PrivateFolder.INBOX)),
                found -> found.containsKey(subject))
            .get(subject);
    return messages.read(fid(PrivateFolder.INBOX), mid);
  }

  private void tells(MapiRef message, Object... tagsAndValues) {
    PropertyTag[] tags =
        IntStream.range(0, tagsAndValues.length / 2)
            .mapToObj(i -> (PropertyTag) tagsAndValues[2 * i])
            .toArray(PropertyTag[]::new);
    Object[] values =
        IntStream.range(0, tags.length).mapToObj(i -> tagsAndValues[2 * i + 1]).toArray();
    assertThat(messages.values(message, tags)).containsExactly(values);
  }

  @Test
  @Must("[MS-OXOMSG] 2.2.1.7: PidTagDisplayBcc, -Cc and -To have the names of the recipients")
  @Must("[MS-OXOMSG] 2.2.1.12: PidTagInternetMessageId is the Message-ID")
  @Must("[MS-OXOMSG] 2.2.1.13: PidTagInReplyToId is that of the mail that is answered")
  @Must("[MS-OXOMSG] 2.2.1.17: PidTagMessageToMe is true of a mail to the owner of the mailbox")
  @Must("[MS-OXOMSG] 2.2.1.18: PidTagMessageCcMe is true where he gets a copy")
  @Must("[MS-OXOMSG] 2.2.1.19: PidTagMessageRecipientMe is true of both")
  @Must("[MS-OXOMSG] 2.2.1.23: whom the receiver represents is the owner of the mailbox")
  @Must("[MS-OXOMSG] 2.2.1.36: who received it is the owner of the mailbox")
  @Must("[MS-OXOMSG] 2.2.1.43: those who are to get the answer are told")
  @Must("[MS-OXOMSG] 2.2.1.48: who sent it is told")
  @Must("[MS-OXOMSG] 2.2.1.54: and whom it is from")
  @Must("[MS-OXOMSG] 2.2.1.61: PidTagTransportMessageHeaders is the header as it came")
  @Must("[MS-OXOMSG] 2.2.3.9: PidTagMessageDeliveryTime is when it was delivered")
  void wayAndPeople() {
    MapiRef to =
        delivered(
            "to me",
            """
            From: Bob <bob@ox.test>
            Sender: Sue <sue@x.example>
            To: Alice <Alice@ox.test>, Dave <dave@x.example>
            Cc: Erin <erin@x.example>
            Reply-To: Team <team@x.example>
            Message-ID: <2@x.example>
            In-Reply-To: <1@x.example>

            Text
            """);
    tells(
        to,
        PidTag.DISPLAY_TO,
        "Alice; Dave",
        PidTag.DISPLAY_CC,
        "Erin",
        PidTag.DISPLAY_BCC,
        "",
        PidTag.INTERNET_MESSAGE_ID,
        "<2@x.example>",
        PidTag.IN_REPLY_TO_ID,
        "<1@x.example>",
        PidTag.MESSAGE_TO_ME,
        true,
        PidTag.MESSAGE_CC_ME,
        false,
        PidTag.MESSAGE_RECIPIENT_ME,
        true,
        PidTag.RECEIVED_BY_NAME,
        "Alice Anderson",
        PidTag.RECEIVED_BY_ADDRESS_TYPE,
        "SMTP",
        PidTag.RECEIVED_BY_EMAIL_ADDRESS,
        House.ALICE,
        PidTag.RECEIVED_BY_SMTP_ADDRESS,
        House.ALICE,
        PidTag.RECEIVED_REPRESENTING_NAME,
        "Alice Anderson",
        PidTag.RECEIVED_REPRESENTING_EMAIL_ADDRESS,
        House.ALICE,
        PidTag.REPLY_RECIPIENT_NAMES,
        "Team",
        PidTag.SENDER_NAME,
        "Sue",
        PidTag.SENDER_ADDRESS_TYPE,
        "SMTP",
        PidTag.SENDER_EMAIL_ADDRESS,
        "sue@x.example",
        PidTag.SENT_REPRESENTING_NAME,
        "Bob",
        PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
        House.BOB,
        PidTag.MESSAGE_DELIVERY_TIME,
        FileTime.of(ARRIVED));
    assertThat(EntryId.of((Bytes) messages.value(to, PidTag.SENDER_ENTRY_ID)))
        .isEqualTo(OneOffEntryId.ofSmtp("Sue", "sue@x.example"));
    assertThat(messages.value(to, PidTag.SENDER_SEARCH_KEY))
        .isEqualTo(Bytes.wrap("SMTP:SUE@X.EXAMPLE\0".getBytes(StandardCharsets.US_ASCII)));
    assertThat((String) messages.value(to, PidTag.TRANSPORT_MESSAGE_HEADERS))
        .startsWith("Subject: to me\r\nFrom: Bob <bob@ox.test>\r\n")
        .doesNotContain("Text");
    tells(
        delivered("copied", "To: dave@x.example\nCc: alice@ox.test\n\nText\n"),
        PidTag.MESSAGE_TO_ME,
        false,
        PidTag.MESSAGE_CC_ME,
        true,
        PidTag.MESSAGE_RECIPIENT_ME,
        true);
    tells(
        delivered("hidden", "To: dave@x.example\n\nText\n"),
        PidTag.MESSAGE_TO_ME,
        false,
        PidTag.MESSAGE_CC_ME,
        false,
        PidTag.MESSAGE_RECIPIENT_ME,
        false);
  }

  /** A mail that is written, one that is saved at OX, and a message that lives here only. */
  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must(
      "[MS-OXOMSG] 2.2.1.2: PidTagConversationId is the GUID in PidTagConversationIndex where that is to be used")
  @Must("[MS-OXOMSG] 2.2.1.2: else it is the MD5 of 255 characters of the topic in capital letters")
  @Must("[MS-OXOMSG] 2.2.1.4: PidTagConversationIndexTracking says which")
  void conversations(PrivateFolder where) {
    Bytes guid = Bytes.ofHex("00112233445566778899AABBCCDDEEFF");
    Bytes index = Bytes.ofHex("01DD00112233" + guid.toHex() + "0102030405");
    String topic = "Die Übergabe in der Straße ".repeat(12);
    MapiRef message = messages.create(fid(where));
    messages.put(message, PidTag.SUBJECT, "in conversation");
    messages.put(message, PidTag.CONVERSATION_TOPIC, topic);
    messages.put(message, PidTag.CONVERSATION_INDEX, index);
    messages.put(message, PidTag.CONVERSATION_INDEX_TRACKING, true);
    tells(message, PidTag.CONVERSATION_ID, guid, PidTag.CONVERSATION_INDEX_TRACKING, true);
    Mid mid = messages.save(message);
    MapiRef again = messages.read(fid(where), mid);
    tells(again, PidTag.CONVERSATION_ID, guid, PidTag.CONVERSATION_TOPIC, topic);
    assertThat(
            TableDesk.contents(outlook, outlook.folder(fid(where)), 0)
                .columns(PidTag.CONVERSATION_ID)
                .all())
        .extracting(row -> row.values().getFirst())
        .contains(guid);
    messages.put(message, PidTag.CONVERSATION_INDEX_TRACKING, false);
    tells(message, PidTag.CONVERSATION_ID, md5(topic.substring(0, 255)));
    messages.save(message);
    tells(
        messages.read(fid(where), mid),
        PidTag.CONVERSATION_INDEX_TRACKING,
        false,
        PidTag.CONVERSATION_ID,
        md5(topic.substring(0, 255)));
  }

  private static Bytes md5(String topic) {
    try {
      return Bytes.wrap(
          MessageDigest.getInstance("MD5")
              .digest(
                  topic
                      .chars()
                      .mapToObj(c -> String.valueOf((char) Character.toUpperCase(c)))
                      .collect(Collectors.joining())
                      .getBytes(StandardCharsets.UTF_16LE)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.44: PidTagStoreEntryId is the entry id of the store, of what is in it")
  void theStoreAround(PrivateFolder where) {
    PropertyTag tag = PidTag.STORE_ENTRY_ID;
    Object store = messages.value(outlook.logon(), tag);
    assertThat(store).isInstanceOf(Bytes.class);
    MapiRef message = messages.create(fid(where));
    for (MapiRef object : List.of(message, outlook.folder(fid(where)))) {
      assertThat(messages.set(object, new PropertyValue(tag, Bytes.ofHex("00"))))
          .extracting(PropertyProblem::errorCode)
          .containsExactly(ErrorCode.COMPUTED_VALUE);
      assertThat(messages.value(object, tag)).isEqualTo(store);
    }
    messages.put(message, PidTag.SUBJECT, "in a store");
    Mid mid = messages.save(message);
    assertThat(messages.value(messages.read(fid(where), mid), tag)).isEqualTo(store);
  }

  @Test
  @Must("[MS-OXPROPS] 2: what a mail and its attachments tell has the ids and types of the list")
  void idsAndTypes() {
    MapiRef message =
        delivered(
            "of all kinds",
            """
            From: Bob <bob@ox.test>
            To: Alice <Alice@ox.test>
            Message-ID: <3@x.example>
            Disposition-Notification-To: bob@ox.test
            Expires: Mon, 02 Nov 2037 08:00:00 +0000
            X-Message-Flag: do it
            Keywords: one
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            <p>Text</p>
            --b
            Content-Type: text/csv
            Content-ID: <c@x>
            Content-Disposition: attachment; filename="a table.csv"

            1,2
            --b
            Content-Type: message/rfc822

            Subject: inside

            Text
            --b--
            """);
    MapiRef inside = outlook.attachment(message, 1);
    MapiRef embedded = messages.embedded(inside, RopOpenEmbeddedMessage.READ_ONLY);
    for (MapiRef object : List.of(message, outlook.attachment(message, 0), inside, embedded)) {
      List<PropertyTag> tags =
          outlook
              .call(object, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request())
              .response()
              .propertyTags();
      assertThat(tags).hasSizeGreaterThan(8);
      ofTheList(tags.stream());
    }
    ofTheList(messages.reload(message).recipientColumns().stream());
  }

  /** What rows have beside the properties of what they show. [MS-OXCTABL] 2.2.1. */
  private static final Set<PropertyTag> OF_ROWS =
      Set.of(
          PidTag.INST_ID, PidTag.INSTANCE_NUM, PidTag.INSTANCE_KEY, PidTag.ROW_TYPE, PidTag.DEPTH);

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCFOLD] 3.2.5.14: rows tell of a message what the message tells")
  @Must("[MS-OXCMSG] 3.2.5.17: rows tell of an attachment what the attachment tells")
  @Must("[MS-OXCFOLD] 3.2.5.13: rows tell of a folder what the folder tells")
  void rowsAndObjects(PrivateFolder where) {
    MapiRef folder = outlook.folder(fid(where));
    String subject = "in a row";
    MapiRef made = messages.create(fid(where));
    messages.put(made, PidTag.SUBJECT, subject);
    messages.put(made, PidTag.CONVERSATION_TOPIC, subject);
    messages.attach(made, "a.txt", Bytes.ofHex("00"));
    MapiRef message = messages.write(fid(where), messages.save(made));
    sameAsRow(
        TableDesk.contents(outlook, folder, 0)
            .columns(PidTag.SUBJECT)
            .restrict(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, subject)),
        message);
    MapiRef attachments =
        Outlook.opened(
            outlook.open(
                message,
                RopGetAttachmentTable.ROP,
                out -> new RopGetAttachmentTable.Request(out, 0)));
    sameAsRow(new TableDesk(outlook, attachments), outlook.attachment(message, 0));
    new Clerk(outlook).create(fid(where), subject);
    sameAsRow(
        TableDesk.hierarchy(outlook, folder, 0)
            .columns(PidTag.DISPLAY_NAME)
            .restrict(TableDesk.is(RelOp.EQUAL, PidTag.DISPLAY_NAME, subject)),
        outlook.folder(new Clerk(outlook).folders(fid(where)).get(subject)));
  }

  private void sameAsRow(TableDesk table, MapiRef object) {
    PropertyTag[] tags =
        Stream.concat(
                table
                    .get(RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                    .propertyTags()
                    .stream(),
                Stream.of(PidTag.MESSAGE_SIZE, PidTag.MESSAGE_SIZE_EXTENDED))
            .filter(tag -> !OF_ROWS.contains(tag))
            .distinct()
            .toArray(PropertyTag[]::new);
    List<Object> row = table.columns(tags).all().getFirst().values();
    List<Object> told = messages.values(object, tags);
    assertThat(IntStream.range(0, tags.length).filter(i -> !row.get(i).equals(told.get(i))))
        .as("%s and %s", row, told)
        .extracting(i -> tags[i])
        .isEmpty();
  }

  /** Properties with an id of their own are those of [MS-OXPROPS]. */
  static void ofTheList(Stream<PropertyTag> tags) {
    assertThat(tags.filter(tag -> !tag.isNamed() && !BESIDE.contains(tag)))
        .doesNotHaveDuplicates()
        .allSatisfy(tag ->
            assertThat(KnownProperties.byId(tag.id()))
                .extracting(KnownProperty::tag)
                .contains(tag));
  }
}
