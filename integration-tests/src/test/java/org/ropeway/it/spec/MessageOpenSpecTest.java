package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Messages;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCMSG] 3.2.5.1 and 3.2.5.2: opening and creating messages. */
class MessageOpenSpecTest extends MessageStage {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final PropertyTag SUBJECT8 = PidTag.SUBJECT.withType(PropertyType.STRING8);

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.1: a message that does not exist is not opened, ecNotFound")
  @Must("[MS-OXCMSG] 3.2.5.1: nor is one through a folder it is not in, ecNotFound")
  @Must("[MS-OXCMSG] 3.2.5.1: the message returned is used in subsequent ROPs")
  void onlyWhatIsThereIsOpened(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "there");
    assertThat(messages.value(messages.read(folder, mid), PidTag.SUBJECT)).isEqualTo("there");
    Mid none = new Mid(mid.value() ^ 0x7F_0000_0000_0000L);
    assertThat(outlook.message(folder, none, 0).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(outlook.message(fid(PrivateFolder.SENT_ITEMS), mid, 0).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(outlook.message(new Fid(none.value()), mid, 0).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.1: only a logon or a folder opens messages, ecNullObject")
  @Must("[MS-OXCMSG] 2.2.3.1: the folder asked need not be the one the message is in")
  void throughALogonOrAnyFolder() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = saved(folder, "one");
    MapiRef message = messages.read(folder, mid);
    assertThat(opening(message, folder, mid).returnValue()).isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(opening(outlook.folder(PrivateFolder.INBOX), folder, mid).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  private RopFuture<MessageInformation> opening(MapiRef on, Fid folder, Mid mid) {
    return outlook.open(
        on,
        RopOpenMessage.ROP,
        out -> new RopOpenMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, folder, 0, mid));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.1: a soft-deleted message is not opened without OpenSoftDeleted")
  @Must("[MS-OXCMSG] 3.2.5.1: with OpenSoftDeleted, those that are not deleted are opened as well")
  void softDeleted(PrivateFolder where) {
    Fid folder = fid(where);
    Mid deleted = saved(folder, "deleted");
    Mid kept = saved(folder, "kept");
    outlook
        .call(
            outlook.folder(folder),
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(deleted)))
        .response();
    assertThat(outlook.message(folder, deleted, 0).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    for (Mid mid : List.of(deleted, kept)) {
      MapiRef open = messages.open(folder, mid, RopOpenMessage.OPEN_SOFT_DELETED);
      assertThat(messages.value(open, PidTag.SUBJECT)).isIn("deleted", "kept");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.1.1: ReadOnly opens for reading only")
  @Must("[MS-OXCMSG] 2.2.3.1.1: BestAccess opens for writing where the user may write")
  @Must("[MS-OXCMSG] 2.2.3.1.1: unknown bits of OpenModeFlags are ignored")
  @Must("[MS-OXCPRPT] 2.2.1.2: PidTagAccessLevel tells what the object was opened for")
  void modes(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "modes");
    MapiRef reading = messages.open(folder, mid, RopOpenMessage.READ_ONLY | 0xF0);
    assertThat(messages.value(reading, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(messages.set(reading, new PropertyValue(PidTag.SUBJECT, "x")))
        .singleElement()
        .extracting(p -> p.errorCode())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(messages.value(reading, PidTag.SUBJECT)).isEqualTo("modes");
    MapiRef best = messages.open(folder, mid, RopOpenMessage.BEST_ACCESS);
    assertThat(messages.value(best, PidTag.ACCESS_LEVEL)).isEqualTo(1);
    assertThat(messages.set(best, new PropertyValue(PidTag.SUBJECT, "x"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.1.2: SubjectPrefix and NormalizedSubject are those of the message")
  @Must("[MS-OXCMSG] 2.2.3.1.2: HasNamedProperties tells whether there are any")
  @Must("[MS-OXCMSG] 3.2.5.1: RecipientCount is the number of recipients, RowCount that of rows")
  @Must("[MS-OXCMSG] 3.2.5.1: as many recipients as fit come with the opening, by their row ids")
  void whatAnOpeningTells(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT_PREFIX, "RE: ");
    messages.put(message, PidTag.NORMALIZED_SUBJECT, "lunch");
    for (int i = 399; i >= 0; i--) {
      messages
          .modify(message, List.of(), Messages.smtp(i, 1, "N".repeat(90) + i, i + "@x.example"))
          .response();
    }
    Mid mid = messages.save(message);
    MessageInformation told = outlook.message(folder, mid, 0).response();
    assertThat(told.subjectPrefix().string()).isEqualTo("RE: ");
    assertThat(told.normalizedSubject().string()).isEqualTo("lunch");
    assertThat(told.recipientCount()).isEqualTo(400);
    assertThat(told.recipientRows()).hasSizeBetween(50, 255);
    for (int i = 0; i < told.recipientRows().size(); i++) {
      assertThat(told.recipientRows().get(i).recipientRow().emailAddress())
          .isEqualTo(i + "@x.example");
    }
    assertThat(told.hasNamedProperties())
        .isEqualTo(messages.value(messages.read(folder, mid), PidTag.HAS_NAMED_PROPERTIES));
  }

  /** What the client writes and reads as windows-1252 are the bytes of Cyrillic. */
  private static String bytesOf(String cyrillic) {
    return new String(cyrillic.getBytes(CYRILLIC), WESTERN);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.1: 8-bit strings are in the code page the message was opened with")
  @Must("[MS-OXCPRPT] 3.2.5.1: without one, in that of the logon")
  @Must("[MS-OXCPRPT] 3.2.5.1: those of an attachment in that of its message")
  @Must("[MS-OXCPRPT] 3.2.5.2: the same for all properties at once")
  void codePages(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder, false, 1251);
    messages.put(message, SUBJECT8, bytesOf("Привет"));
    MapiRef attachment = messages.attach(message);
    PropertyTag name8 = PidTag.ATTACH_LONG_FILENAME.withType(PropertyType.STRING8);
    messages.put(attachment, name8, bytesOf("Отчёт.txt"));
    assertThat(messages.readWhole(message, SUBJECT8))
        .isEqualTo(Bytes.wrap("Привет".getBytes(CYRILLIC)));
    messages.saveAttachment(attachment);
    Mid mid = messages.save(message);
    MapiRef logonPage = messages.read(folder, mid);
    assertThat(messages.value(logonPage, PidTag.SUBJECT)).isEqualTo("Привет");
    assertThat(messages.value(logonPage, SUBJECT8)).isEqualTo("??????");
    MapiRef again = read(folder, mid, 1251);
    assertThat(messages.value(again, SUBJECT8)).isEqualTo(bytesOf("Привет"));
    MapiRef opened = outlook.attachment(again, 0);
    assertThat(messages.value(opened, name8)).isEqualTo(bytesOf("Отчёт.txt"));
    assertThat(messages.value(opened, PidTag.ATTACH_LONG_FILENAME)).isEqualTo("Отчёт.txt");
    assertThat(all8(again)).contains(new PropertyValue(SUBJECT8, bytesOf("Привет")));
  }

  private MapiRef read(Fid folder, Mid mid, int codePage) {
    return Outlook.opened(
        outlook.open(
            outlook.logon(),
            RopOpenMessage.ROP,
            out -> new RopOpenMessage.Request(out, codePage, folder, 0, mid)));
  }

  private List<PropertyValue> all8(MapiRef object) {
    return outlook
        .call(
            object,
            org.ropeway.codec.rop.property.RopGetPropertiesAll.ROP,
            new org.ropeway.codec.rop.property.RopGetPropertiesAll.Request(0, 0))
        .response()
        .propertyValues();
  }

  @Test
  @Must("[MS-OXCMSG] 2.2.3.1.1: a code page that is not known is refused, ecUnknownCodePage")
  void unknownCodePage() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    RopFuture<?> refused =
        outlook.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, 4711, folder, false));
    assertThat(refused.returnValue()).isEqualTo(ErrorCode.UNKNOWN_CODE_PAGE);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.2: a new message has its initial properties before it is saved")
  @Must("[MS-OXCMSG] 3.2.5.2: PidTagMessageFlags begins as read, ever read and unsent")
  @Must("[MS-OXCMSG] 3.2.5.2: creator and last modifier are the user")
  void initialProperties(PrivateFolder where) {
    Instant before = Instant.now().minus(Duration.ofSeconds(1));
    MapiRef message = messages.create(fid(where));
    List<PropertyTag> tags =
        List.of(
            PidTag.IMPORTANCE,
            PidTag.MESSAGE_CLASS,
            PidTag.SENSITIVITY,
            PidTag.DISPLAY_BCC,
            PidTag.DISPLAY_CC,
            PidTag.DISPLAY_TO,
            PidTag.MESSAGE_FLAGS,
            PidTag.HAS_ATTACHMENTS,
            PidTag.TRUST_SENDER,
            PidTag.ACCESS,
            PidTag.ACCESS_LEVEL,
            PidTag.CREATOR_NAME,
            PidTag.LAST_MODIFIER_NAME,
            PidTag.HAS_NAMED_PROPERTIES);
    assertThat(messages.values(message, tags.toArray(PropertyTag[]::new)))
        .containsExactly(
            1,
            "IPM.Note",
            0,
            "",
            "",
            "",
            0x409,
            false,
            1,
            7,
            1,
            "Alice Anderson",
            "Alice Anderson",
            false);
    List<Object> times =
        messages.values(
            message, PidTag.CREATION_TIME, PidTag.LAST_MODIFICATION_TIME, PidTag.LOCAL_COMMIT_TIME);
    assertThat(times).containsOnly(times.getFirst());
    assertThat(((FileTime) times.getFirst()).toInstant()).isBetween(before, Instant.now());
    List<Object> made =
        messages.values(
            message,
            PidTag.CREATOR_ENTRY_ID,
            PidTag.LAST_MODIFIER_ENTRY_ID,
            PidTag.MESSAGE_LOCALE_ID,
            PidTag.LOCALE_ID,
            PidTag.SEARCH_KEY);
    assertThat(made.get(0)).isInstanceOf(Bytes.class).isEqualTo(made.get(1));
    assertThat(made.get(2)).isInstanceOf(Integer.class).isEqualTo(made.get(3));
    assertThat(((Bytes) made.get(4)).length()).isEqualTo(16);
    assertThat((Integer) messages.value(message, PidTag.MESSAGE_SIZE)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.2: a new message is not committed before it is saved")
  void notThereBeforeItIsSaved(PrivateFolder where) {
    Fid folder = fid(where);
    long before = rows(folder);
    MapiRef message = messages.create(folder);
    messages.put(message, PidTag.SUBJECT, "not yet");
    assertThat(rows(folder)).isEqualTo(before);
    outlook.release(message);
    assertThat(rows(folder)).isEqualTo(before);
    saved(folder, "now");
    assertThat(rows(folder)).isEqualTo(before + 1);
  }

  private long rows(Fid folder) {
    return other.rows(other.contents(other.folder(folder), 0, List.of(PidTag.MID))).size();
  }
}
