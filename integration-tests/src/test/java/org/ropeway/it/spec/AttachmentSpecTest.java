package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCMSG] 3.2.5.12 to 3.2.5.15, 3.2.5.17 and 2.2.3.18: attachments. */
class AttachmentSpecTest extends MessageStage {
  private static final Bytes DATA = Bytes.ofHex("00010203FF");
  private static final Bytes TAG = Bytes.ofHex("2A864886F714030A01");

  private static final int BY_VALUE = 1;
  private static final int BY_REFERENCE = 2;
  private static final int BY_REFERENCE_ONLY = 4;
  private static final int EMBEDDED = 5;
  private static final int STORAGE = 6;
  private static final int BY_WEB_REFERENCE = 7;

  private List<Object> numbers(MapiRef message) {
    return outlook.attachments(message, List.of(PidTag.ATTACH_NUMBER)).stream()
        .map(row -> row.values().getFirst())
        .toList();
  }

  private RopFuture<?> opening(MapiRef on, long number, int flags) {
    return outlook.open(
        on, RopOpenAttachment.ROP, out -> new RopOpenAttachment.Request(out, flags, number));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.13: a new attachment has its initial properties before it is saved")
  @Must("[MS-OXCMSG] 3.2.5.13: and is not committed before RopSaveChangesAttachment")
  @Must("[MS-OXCMSG] 3.2.5.14: a saved attachment is committed with its message, not before")
  @Must("[MS-OXCMSG] 3.2.5.12: the handle returned is used in subsequent ROPs")
  @Must("[MS-OXCMSG] 2.2.2.1: an attachment has PidTagAccessLevel and PidTagObjectType")
  @Must("[MS-OXCMSG] 2.2.2.1: and a PidTagRecordKey of its own, which its client does not write")
  @Must("[MS-OXCMSG] 2.2.2.6: PidTagAttachNumber is the attachment's own within its message")
  @Must("[MS-OXCMSG] 2.2.3.13.2: AttachmentID is PidTagAttachNumber")
  void created(PrivateFolder where) {
    Fid folder = fid(where);
    Instant before = Instant.now().minus(Duration.ofSeconds(1));
    MapiRef message = messages.create(folder);
    Mid mid = messages.save(message);
    MapiRef other = messages.attach(message);
    assertThat(messages.values(other, PidTag.ATTACH_NUMBER, PidTag.OBJECT_TYPE))
        .containsExactly(0, 7);
    RopFuture<RopCreateAttachment.Response> made =
        outlook.open(message, RopCreateAttachment.ROP, out -> new RopCreateAttachment.Request(out));
    MapiRef attachment = Outlook.opened(made);
    assertThat(made.response().attachmentId()).isEqualTo(1);
    List<Object> initial =
        messages.values(
            attachment,
            PidTag.ATTACH_NUMBER,
            PidTag.ATTACH_SIZE,
            PidTag.ACCESS_LEVEL,
            PidTag.RENDERING_POSITION,
            PidTag.CREATION_TIME,
            PidTag.LAST_MODIFICATION_TIME);
    assertThat(initial.subList(0, 4)).containsExactly(1, 0x40, 1, -1);
    assertThat(initial.get(4)).isEqualTo(initial.get(5));
    assertThat(((FileTime) initial.get(4)).toInstant()).isBetween(before, Instant.now());
    messages.put(attachment, PidTag.ATTACH_DATA_BINARY, DATA);
    assertThat(numbers(message)).isEmpty();
    messages.saveAttachment(attachment);
    assertThat(numbers(message)).hasSize(1);
    assertThat(messages.value(message, PidTag.HAS_ATTACHMENTS)).isEqualTo(true);
    assertThat(numbers(messages.read(folder, mid))).isEmpty();
    messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(numbers(again)).hasSize(1);
    MapiRef opened = outlook.attachment(again, (Integer) numbers(again).getFirst());
    assertThat(messages.value(opened, PidTag.ATTACH_DATA_BINARY)).isEqualTo(DATA);
    assertThat((Integer) messages.value(opened, PidTag.ATTACH_SIZE)).isGreaterThan(DATA.length());
    assertThat(messages.value(attachment, PidTag.RECORD_KEY))
        .isInstanceOf(Bytes.class)
        .isNotEqualTo(messages.value(other, PidTag.RECORD_KEY));
    assertThat(
            messages
                .set(other, new PropertyValue(PidTag.RECORD_KEY, Bytes.ofHex("07")))
                .getFirst()
                .errorCode())
        .isEqualTo(ErrorCode.COMPUTED_VALUE);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.15: a deleted attachment is gone from the message when that is saved")
  @Must("[MS-OXCMSG] 3.2.5.15: PidTagHasAttachments is reckoned anew")
  @Must("[MS-OXCMSG] 3.2.5.15: an attachment that is not there is ecNotFound")
  @Must("[MS-OXCMSG] 3.2.5.12: opening one that is not there, too")
  void deleted(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.attach(message, "one.bin", DATA);
    Mid mid = messages.save(message);
    RopDeleteAttachment.Request first = new RopDeleteAttachment.Request(0);
    outlook.call(message, RopDeleteAttachment.ROP, first).response();
    assertThat(messages.value(message, PidTag.HAS_ATTACHMENTS)).isEqualTo(false);
    assertThat((Integer) messages.value(message, PidTag.MESSAGE_FLAGS) & 0x10).isZero();
    assertThat(outlook.call(message, RopDeleteAttachment.ROP, first).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(opening(message, 0, 0).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(numbers(messages.read(folder, mid))).hasSize(1);
    messages.save(message);
    MapiRef again = messages.read(folder, mid);
    assertThat(numbers(again)).isEmpty();
    assertThat(messages.value(again, PidTag.HAS_ATTACHMENTS)).isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.12.1: attachments are opened for reading or writing")
  @Must("[MS-OXCMSG] 2.2.3.12.1: BestAccess opens for writing where the message is open for it")
  @Must("[MS-OXCMSG] 3.2.5.12: who may not write gets ecAccessDenied when he does")
  @Must("[MS-OXCMSG] 3.2.5.13: a message open for reading gets no attachment")
  @Must("[MS-OXCMSG] 3.2.5.15: and loses none, ecAccessDenied")
  void modes(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.attach(message, "one.bin", DATA);
    Mid mid = messages.save(message);
    MapiRef writable = messages.write(folder, mid);
    MapiRef best = Outlook.opened(opening(writable, 0, RopOpenAttachment.BEST_ACCESS));
    assertThat(messages.value(best, PidTag.ACCESS_LEVEL)).isEqualTo(1);
    assertThat(messages.set(best, new PropertyValue(PidTag.ATTACH_EXTENSION, ".x"))).isEmpty();
    MapiRef reading = Outlook.opened(opening(writable, 0, RopOpenAttachment.READ_ONLY));
    assertThat(messages.value(reading, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(messages.set(reading, new PropertyValue(PidTag.ATTACH_EXTENSION, ".x")))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    MapiRef readOnly = messages.read(folder, mid);
    MapiRef bestOfThat = Outlook.opened(opening(readOnly, 0, RopOpenAttachment.BEST_ACCESS));
    assertThat(messages.value(bestOfThat, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(
            List.of(
                outlook
                    .open(
                        readOnly,
                        RopCreateAttachment.ROP,
                        out -> new RopCreateAttachment.Request(out))
                    .returnValue(),
                outlook
                    .call(readOnly, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0))
                    .returnValue()))
        .containsOnly(ErrorCode.ACCESS_DENIED);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.14: SaveFlags say whether the attachment stays open for writing")
  @Must("[MS-OXCMSG] 3.2.5.14: both flags of staying open at once are ecNotSupported")
  @Must("[MS-OXCMSG] 3.2.5.14: only an attachment is saved, ecNotSupported")
  @Must("[MS-OXCMSG] 2.2.3.15: changes to read-only properties are refused")
  void saved(PrivateFolder where) {
    MapiRef message = messages.create(fid(where));
    MapiRef attachment = messages.attach(message);
    assertThat(
            messages.set(
                attachment,
                new PropertyValue(PidTag.ATTACH_SIZE, 1),
                new PropertyValue(PidTag.ATTACH_NUMBER, 7),
                new PropertyValue(PidTag.OBJECT_TYPE, 5),
                new PropertyValue(PidTag.ACCESS_LEVEL, 0)))
        .extracting(p -> p.errorCode())
        .containsOnly(ErrorCode.COMPUTED_VALUE)
        .hasSize(4);
    int both =
        RopSaveChangesAttachment.KEEP_OPEN_READ_ONLY
            | RopSaveChangesAttachment.KEEP_OPEN_READ_WRITE;
    assertThat(messages.savingAttachment(attachment, both).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(messages.savingAttachment(message, 0).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            messages
                .savingAttachment(attachment, RopSaveChangesAttachment.KEEP_OPEN_READ_ONLY)
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(messages.set(attachment, new PropertyValue(PidTag.ATTACH_EXTENSION, ".x")))
        .hasSize(1);
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.12: attachments are opened of a message only, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.13: and created, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.15: and deleted, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.17: and listed, ecNullObject")
  void wrongObjects() {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    assertThat(
            List.of(
                opening(folder, 0, 0).returnValue(),
                outlook
                    .open(
                        folder,
                        RopCreateAttachment.ROP,
                        out -> new RopCreateAttachment.Request(out))
                    .returnValue(),
                outlook
                    .call(folder, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0))
                    .returnValue(),
                outlook
                    .open(
                        folder,
                        RopGetAttachmentTable.ROP,
                        out -> new RopGetAttachmentTable.Request(out, 0))
                    .returnValue()))
        .containsOnly(ErrorCode.NULL_OBJECT);
  }

  private List<Bytes> keys(MapiRef message) {
    return outlook.attachments(message, List.of(PidTag.RECORD_KEY)).stream()
        .map(row -> (Bytes) row.values().getFirst())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 2.2.1.8: PidTagRecordKey is unique, and that of a copy is another")
  void recordKeys(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    messages.attach(message, "one.bin", DATA);
    messages.attach(message, "two.bin", DATA);
    List<Bytes> keys = keys(message);
    assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    MapiRef second = Outlook.opened(opening(message, 1, RopOpenAttachment.BEST_ACCESS));
    assertThat(messages.value(second, PidTag.RECORD_KEY)).isEqualTo(keys.get(1));
    messages.put(second, PidTag.ATTACH_METHOD, EMBEDDED);
    MapiRef inside = messages.embedded(second, 2);
    MapiRef within = messages.attach(inside);
    assertThat(keys).doesNotContain((Bytes) messages.value(within, PidTag.RECORD_KEY));
    Mid mid = messages.save(message);
    restart();
    MapiRef again = messages.read(folder, mid);
    assertThat(keys(again)).isEqualTo(keys);
    MapiRef copy = messages.create(folder);
    outlook
        .call(
            again, copy, RopCopyTo.ROP, at -> new RopCopyTo.Request(at, false, true, 0, List.of()))
        .response();
    assertThat(keys(copy)).hasSize(2).doesNotContainAnyElementsOf(keys);
  }

  private MapiRef method(MapiRef message, int method, String name) {
    MapiRef attachment = messages.attach(message);
    messages.put(attachment, PidTag.ATTACH_METHOD, method);
    messages.put(attachment, PidTag.ATTACH_LONG_FILENAME, name);
    return attachment;
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.2.9: attachments by value, by reference, of messages and of storages")
  @Must("[MS-OXCMSG] 3.2.5.17: the table of attachments has their properties")
  @Must("[MS-OXCMSG] 2.2.3.18: the numbers of the attachments are those that open them")
  void methods(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    for (int method : List.of(BY_REFERENCE, BY_REFERENCE_ONLY, BY_WEB_REFERENCE)) {
      MapiRef reference = method(message, method, "reference" + method);
      messages.put(reference, PidTag.ATTACH_LONG_PATHNAME, "\\\\server\\share\\" + method);
      messages.saveAttachment(reference);
    }
    MapiRef value = method(message, BY_VALUE, "value");
    messages.writeWhole(value, PidTag.ATTACH_DATA_BINARY, DATA);
    messages.put(value, PidTag.ATTACH_MIME_TAG, "application/x-thing");
    messages.put(value, PidTag.ATTACH_CONTENT_ID, "id@x");
    messages.saveAttachment(value);
    MapiRef storage = method(message, STORAGE, "storage");
    messages.writeWhole(storage, PidTag.ATTACH_DATA_OBJECT, DATA);
    messages.put(storage, PidTag.ATTACH_TAG, TAG);
    messages.put(storage, PidTag.ATTACH_RENDERING, Bytes.wrap(new byte[5000]));
    messages.saveAttachment(storage);
    MapiRef embedded = method(message, EMBEDDED, "embedded");
    MapiRef inside = messages.embedded(embedded, 2);
    messages.put(inside, PidTag.SUBJECT, "inside");
    messages.save(inside);
    messages.saveAttachment(embedded);
    Mid mid = messages.save(message);
    restart();
    checkMethods(messages.read(folder, mid));
  }

  private void checkMethods(MapiRef message) {
    List<PropertyRow> rows =
        outlook.attachments(
            message,
            List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD, PidTag.ATTACH_LONG_FILENAME));
    assertThat(rows.stream().map(r -> r.values().get(1)))
        .containsExactlyInAnyOrder(
            BY_REFERENCE, BY_REFERENCE_ONLY, BY_WEB_REFERENCE, BY_VALUE, STORAGE, EMBEDDED);
    assertThat(
            outlook
                .call(message, RopGetValidAttachments.ROP, new RopGetValidAttachments.Request())
                .response()
                .attachmentIdArray())
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(r -> ((Integer) r.values().getFirst()).longValue()).toList());
    for (PropertyRow row : rows) {
      MapiRef a = outlook.attachment(message, (Integer) row.values().getFirst());
      switch ((Integer) row.values().get(1)) {
        case BY_VALUE ->
            assertThat(
                    messages.values(
                        a,
                        PidTag.ATTACH_DATA_BINARY,
                        PidTag.ATTACH_MIME_TAG,
                        PidTag.ATTACH_CONTENT_ID))
                .containsExactly(DATA, "application/x-thing", "id@x");
        case STORAGE -> {
          assertThat(messages.readWhole(a, PidTag.ATTACH_DATA_OBJECT)).isEqualTo(DATA);
          assertThat(messages.values(a, PidTag.ATTACH_TAG, PidTag.ATTACH_RENDERING))
              .containsExactly(TAG, Bytes.wrap(new byte[5000]));
        }
        case EMBEDDED ->
            assertThat(messages.value(messages.embedded(a, 0), PidTag.SUBJECT)).isEqualTo("inside");
        default ->
            assertThat(messages.value(a, PidTag.ATTACH_LONG_PATHNAME))
                .isEqualTo("\\\\server\\share\\" + row.values().get(1));
      }
      outlook.release(a);
    }
  }
}
