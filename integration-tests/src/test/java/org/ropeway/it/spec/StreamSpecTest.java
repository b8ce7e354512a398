package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.stream.RopOpenStream.CREATE;
import static org.ropeway.codec.rop.stream.RopOpenStream.READ_ONLY;
import static org.ropeway.codec.rop.stream.RopOpenStream.READ_WRITE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopGetStreamSize;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.codec.rop.stream.RopWriteAndCommitStream;
import org.ropeway.codec.rop.stream.RopWriteStreamExtended;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCPRPT] 3.2.5.11 to 3.2.5.24: streams. */
class StreamSpecTest extends MessageStage {
  private static final PropertyTag BLOB = PropertyTag.of(0x7C40, PropertyType.BINARY);
  private static final PropertyTag NONE = PropertyTag.of(0x7C41, PropertyType.BINARY);
  private static final Bytes TEN = bytes("0123456789");
  private static final ErrorCode SEEK_ERROR = new ErrorCode(0x80030019);

  private static Bytes bytes(String ascii) {
    return Bytes.wrap(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private MapiRef withTen(Fid folder) {
    MapiRef message = messages.create(folder);
    messages.put(message, BLOB, TEN);
    return message;
  }

  private MapiRef here() {
    return withTen(fid(PrivateFolder.COMMON_VIEWS));
  }

  private long size(MapiRef stream) {
    return outlook
        .call(stream, RopGetStreamSize.ROP, new RopGetStreamSize.Request())
        .response()
        .streamSize();
  }

  private ErrorCode resize(MapiRef stream, long size) {
    return outlook
        .call(stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(size))
        .returnValue();
  }

  private Bytes read(MapiRef stream, int n) {
    return outlook
        .call(stream, RopReadStream.ROP, new RopReadStream.Request(n, 0))
        .response()
        .data();
  }

  private ErrorCode commit(MapiRef stream) {
    return outlook.call(stream, RopCommitStream.ROP, new RopCommitStream.Request()).returnValue();
  }

  private long seek(MapiRef stream, int origin, long offset) {
    return messages.seek(stream, origin, offset).response().newPosition();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.11: a stream is opened in the mode asked for")
  @Must("[MS-OXCPRPT] 3.2.5.11: it begins with the value of the property, its seek pointer at 0")
  @Must("[MS-OXCPRPT] 3.2.5.11: a property that is not there is NotFound unless it is created")
  @Must("[MS-OXCPRPT] 2.2.14.1: Create makes the property anew and empty")
  @Must("[MS-OXCPRPT] 3.2.5.13: a stream open for reading is not written, StreamAccessDenied")
  void modes(PrivateFolder where) {
    MapiRef message = withTen(fid(where));
    MapiRef reading = messages.stream(message, BLOB, READ_ONLY);
    assertThat(size(reading)).isEqualTo(10);
    assertThat(messages.rest(reading)).isEqualTo(TEN);
    assertThat(messages.writing(reading, TEN).returnValue())
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(resize(reading, 3)).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(messages.streaming(message, NONE, READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(messages.streaming(message, NONE, READ_WRITE).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef writing = messages.stream(message, BLOB, READ_WRITE);
    messages.write(writing, bytes("ab"));
    assertThat(messages.value(message, BLOB)).isEqualTo(bytes("ab23456789"));
    MapiRef created = messages.stream(message, BLOB, CREATE);
    assertThat(size(created)).isZero();
    assertThat(messages.value(message, BLOB)).isEqualTo(Bytes.EMPTY);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.11: a logon has no streams, nor has a number, NotSupported")
  @Must("[MS-OXCPRPT] 3.2.5.11: of a message open for reading none is opened for writing")
  void refused() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    assertThat(messages.streaming(outlook.logon(), BLOB, READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    MapiRef message = here();
    assertThat(messages.streaming(message, PidTag.IMPORTANCE, READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    Mid mid = messages.save(message);
    MapiRef readOnly = messages.read(folder, mid);
    for (int mode : List.of(READ_WRITE, CREATE)) {
      assertThat(messages.streaming(readOnly, BLOB, mode).returnValue())
          .isEqualTo(ErrorCode.ACCESS_DENIED);
    }
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.12: at most ByteCount bytes are read, from the seek pointer on")
  @Must("[MS-OXCPRPT] 3.2.5.12: with ByteCount 0xBABE at most MaximumByteCount")
  @Must("[MS-OXCPRPT] 3.2.5.12: the seek pointer moves on by what was read")
  @Must("[MS-OXCPRPT] 3.2.5.18: the seek pointer moves as the request says")
  @Must("[MS-OXCPRPT] 3.2.5.18: an unknown Origin is StreamInvalidParam")
  @Must("[MS-OXCPRPT] 3.2.5.18: before the beginning and beyond 2^31 bytes is StreamSeekError")
  void readingAndSeeking() {
    MapiRef stream = messages.stream(here(), BLOB, READ_ONLY);
    assertThat(read(stream, 4)).isEqualTo(bytes("0123"));
    assertThat(
            outlook
                .call(stream, RopReadStream.ROP, RopReadStream.Request.upTo(3))
                .response()
                .data())
        .isEqualTo(bytes("456"));
    assertThat(seek(stream, RopSeekStream.CURRENT, -2)).isEqualTo(5);
    assertThat(read(stream, 100)).isEqualTo(bytes("56789"));
    assertThat(read(stream, 100)).isEqualTo(Bytes.EMPTY);
    assertThat(seek(stream, RopSeekStream.END, -1)).isEqualTo(9);
    assertThat(read(stream, 1)).isEqualTo(bytes("9"));
    assertThat(seek(stream, RopSeekStream.BEGINNING, 2)).isEqualTo(2);
    assertThat(messages.seek(stream, 3, 0).returnValue())
        .isEqualTo(ErrorCode.STORAGE_INVALID_PARAMETER);
    assertThat(messages.seek(stream, RopSeekStream.BEGINNING, -1).returnValue())
        .isEqualTo(SEEK_ERROR);
    assertThat(messages.seek(stream, RopSeekStream.BEGINNING, 1L << 31).returnValue())
        .isEqualTo(SEEK_ERROR);
    assertThat(messages.seek(stream, RopSeekStream.CURRENT, Long.MAX_VALUE).returnValue())
        .isEqualTo(SEEK_ERROR);
    assertThat(read(stream, 1)).isEqualTo(bytes("2"));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.13: data goes to the stream from the seek pointer on, which follows")
  @Must("[MS-OXCPRPT] 3.2.5.13: what is written is the property's value for its handle at once")
  @Must("[MS-OXCPRPT] 3.2.5.13: a message has it for good by RopSaveChangesMessage, not before")
  @Must("[MS-OXCPRPT] 3.2.5.14: RopWriteStreamExtended writes as RopWriteStream does")
  @Must("[MS-OXCPRPT] 3.2.5.18: beyond the end the stream is filled up with zeros")
  void writing(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = withTen(folder);
    Mid mid = messages.save(message);
    MapiRef stream = messages.stream(message, BLOB, READ_WRITE);
    seek(stream, RopSeekStream.BEGINNING, 8);
    assertThat(messages.writing(stream, bytes("abc")).response().writtenSize()).isEqualTo(3);
    assertThat(
            outlook
                .call(
                    stream,
                    RopWriteStreamExtended.ROP,
                    new RopWriteStreamExtended.Request(bytes("de")))
                .response()
                .writtenSize())
        .isEqualTo(2);
    assertThat(seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(13);
    assertThat(messages.value(message, BLOB)).isEqualTo(bytes("01234567abcde"));
    seek(stream, RopSeekStream.END, 2);
    messages.write(stream, bytes("f"));
    assertThat(messages.value(message, BLOB)).isEqualTo(bytes("01234567abcde\0\0f"));
    assertThat(others.value(others.read(folder, mid), BLOB)).isEqualTo(TEN);
    messages.save(message);
    assertThat(others.value(others.read(folder, mid), BLOB)).isEqualTo(bytes("01234567abcde\0\0f"));
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.13: an attachment has it for good by both saves")
  @Must("[MS-OXCPRPT] 3.2.5.11: an attachment that is not saved has streams")
  void ofAttachments(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    Mid mid = messages.save(message);
    MapiRef attachment = messages.attach(message);
    MapiRef stream = messages.stream(attachment, PidTag.ATTACH_DATA_BINARY, CREATE);
    messages.write(stream, TEN);
    assertThat(messages.value(attachment, PidTag.ATTACH_DATA_BINARY)).isEqualTo(TEN);
    outlook.release(stream);
    messages.save(message);
    assertThat(outlook.attachments(messages.read(folder, mid), List.of(PidTag.ATTACH_NUMBER)))
        .isEmpty();
    messages.saveAttachment(attachment);
    messages.save(message);
    MapiRef again = outlook.attachment(messages.read(folder, mid), 0);
    assertThat(messages.readWhole(again, PidTag.ATTACH_DATA_BINARY)).isEqualTo(TEN);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.13: a folder has it when the stream is committed or closed")
  @Must("[MS-OXCPRPT] 3.2.5.15: a commit sets the property to what the stream has")
  @Must("[MS-OXCPRPT] 3.2.5.23: RopWriteAndCommitStream writes, and then commits")
  void ofFolders() {
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    MapiRef stream = messages.stream(folder, BLOB, CREATE);
    messages.write(stream, TEN);
    assertThat(stored()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(commit(stream)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(stored()).isEqualTo(TEN);
    outlook
        .call(stream, RopWriteAndCommitStream.ROP, new RopWriteAndCommitStream.Request(bytes("ab")))
        .response();
    assertThat(stored()).isEqualTo(bytes("0123456789ab"));
    messages.write(stream, bytes("cd"));
    outlook.release(stream);
    assertThat(stored()).isEqualTo(bytes("0123456789abcd"));
    messages.delete(folder, BLOB);
  }

  private Object stored() {
    return others.value(other.folder(PrivateFolder.INBOX), BLOB);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.16: the size of a stream is told as it is")
  @Must("[MS-OXCPRPT] 3.2.5.17: the size becomes that of the request")
  @Must("[MS-OXCPRPT] 3.2.5.17: what is added is zeros")
  @Must("[MS-OXCPRPT] 3.2.5.17: what is beyond a smaller size is gone")
  void sizes() {
    MapiRef message = here();
    MapiRef stream = messages.stream(message, BLOB, READ_WRITE);
    assertThat(resize(stream, 3)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(size(stream)).isEqualTo(3);
    assertThat(resize(stream, 6)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(messages.rest(stream)).isEqualTo(bytes("012\0\0\0"));
    assertThat(messages.value(message, BLOB)).isEqualTo(bytes("012\0\0\0"));
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.24: a clone has the same data and, at first, the same seek pointer")
  @Must("[MS-OXCPRPT] 3.2.5.24: what changes through one is seen through the other at once")
  @Must("[MS-OXCPRPT] 3.2.5.24: from then on the seek pointers are independent")
  void clones() {
    MapiRef stream = messages.stream(here(), BLOB, READ_WRITE);
    read(stream, 4);
    MapiRef clone =
        Outlook.opened(
            outlook.open(stream, RopCloneStream.ROP, out -> new RopCloneStream.Request(out)));
    assertThat(read(clone, 2)).isEqualTo(bytes("45"));
    assertThat(read(stream, 2)).isEqualTo(bytes("45"));
    messages.write(clone, bytes("xy"));
    assertThat(read(stream, 3)).isEqualTo(bytes("xy8"));
    outlook.release(stream);
    assertThat(seek(clone, RopSeekStream.CURRENT, 0)).isEqualTo(8);
    assertThat(messages.rest(clone)).isEqualTo(bytes("89"));
  }

  private RopFuture<RopCopyToStream.Response> copy(MapiRef from, MapiRef to, long count) {
    return outlook.call(
        from, to, RopCopyToStream.ROP, at -> new RopCopyToStream.Request(at, count));
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.19: the bytes asked for go from one stream to the other")
  @Must("[MS-OXCPRPT] 3.2.5.19: both seek pointers move on by what was copied")
  @Must("[MS-OXCPRPT] 3.2.5.19: a destination that is not there is NullDestinationObject")
  void copies() {
    MapiRef source = messages.stream(here(), BLOB, READ_ONLY);
    MapiRef target = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    MapiRef into = messages.stream(target, BLOB, CREATE);
    read(source, 2);
    assertThat(copy(source, into, 3).response()).isEqualTo(new RopCopyToStream.Copied(3, 3));
    assertThat(copy(source, into, 100).response()).isEqualTo(new RopCopyToStream.Copied(5, 5));
    assertThat(seek(into, RopSeekStream.CURRENT, 0)).isEqualTo(8);
    assertThat(read(source, 1)).isEqualTo(Bytes.EMPTY);
    assertThat(messages.value(target, BLOB)).isEqualTo(bytes("23456789"));
    MapiRef gone = messages.stream(target, BLOB, READ_ONLY);
    outlook.release(gone);
    assertThat(copy(source, gone, 1).returnValue()).isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
  }

  @Test
  @Must("[MS-OXCPRPT] 3.2.5.13: beyond the largest size nothing is written, TooBig")
  @Must("[MS-OXCPRPT] 3.2.5.12: a stream of which the object is gone still reads")
  void beyondTheLargestSize() {
    MapiRef message = here();
    MapiRef stream = messages.stream(message, BLOB, READ_WRITE);
    for (long size : new long[] {1L << 31, Long.MAX_VALUE, -1}) {
      assertThat(resize(stream, size)).isEqualTo(ErrorCode.TOO_BIG);
    }
    assertThat(resize(stream, 128 << 20)).isEqualTo(ErrorCode.SUCCESS);
    seek(stream, RopSeekStream.END, 0);
    assertThat(messages.writing(stream, TEN).returnValue()).isEqualTo(ErrorCode.TOO_BIG);
    assertThat(size(stream)).isEqualTo(128 << 20);
    assertThat(resize(stream, 10)).isEqualTo(ErrorCode.SUCCESS);
    seek(stream, RopSeekStream.BEGINNING, 0);
    outlook.release(message);
    assertThat(messages.rest(stream)).isEqualTo(TEN);
  }

  @Test
  @Must("[MS-OXCPRPT] 2.2.14.1: strings are streams of their characters, by the type asked for")
  void strings() {
    MapiRef message = messages.create(fid(PrivateFolder.COMMON_VIEWS));
    messages.put(message, PidTag.BODY, "\u00e4b");
    assertThat(messages.readWhole(message, PidTag.BODY))
        .isEqualTo(Bytes.wrap("\u00e4b".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(messages.readWhole(message, PidTag.BODY.withType(PropertyType.STRING8)))
        .isEqualTo(Bytes.ofHex("E462"));
    MapiRef stream = messages.stream(message, PidTag.BODY, CREATE);
    messages.write(stream, Bytes.wrap("\u20ac\0".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(messages.value(message, PidTag.BODY)).isEqualTo("\u20ac");
  }

  @Test
  @Must("[MS-OXCPRPT] 2.2.14: binary, string and object properties of attachments are streams")
  @Must("[MS-OXCPRPT] 2.2.14: and binary ones of folders")
  @Must("[MS-OXCPRPT] 2.2.14.2: StreamSize is that of the value")
  void ofWhatThereAreStreams() {
    MapiRef attachment = messages.attach(here());
    messages.writeWhole(attachment, BLOB, TEN);
    messages.put(attachment, PidTag.ATTACH_LONG_FILENAME, "0123456789");
    messages.writeWhole(attachment, PidTag.ATTACH_DATA_OBJECT, TEN);
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    messages.put(folder, BLOB, TEN);
    assertThat(streamSize(attachment, BLOB)).isEqualTo(10);
    assertThat(streamSize(attachment, PidTag.ATTACH_LONG_FILENAME)).isEqualTo(20);
    assertThat(streamSize(attachment, PidTag.ATTACH_DATA_OBJECT)).isEqualTo(10);
    assertThat(streamSize(folder, BLOB)).isEqualTo(10);
    assertThat(messages.readWhole(folder, BLOB)).isEqualTo(TEN);
    messages.delete(folder, BLOB);
  }

  @Test
  @Must(
      "[MS-OXCPRPT] 2.2.15: what is no stream is not read, written, sized or cloned, NotSupported")
  @Must("[MS-OXCPRPT] 3.2.5.12: a read that fails has no data, DataSize is 0")
  void ofWhatIsNoStream() {
    MapiRef message = here();
    RopFuture<RopReadStream.Response> reading =
        outlook.call(message, RopReadStream.ROP, new RopReadStream.Request(10, 0));
    assertThat(reading.returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(reading.fields()).isEqualTo(new RopReadStream.Response(Bytes.EMPTY));
    assertThat(
            List.of(
                messages.writing(message, TEN).returnValue(),
                messages.seek(message, 0, 0).returnValue(),
                outlook
                    .call(message, RopCommitStream.ROP, new RopCommitStream.Request())
                    .returnValue(),
                outlook
                    .call(message, RopGetStreamSize.ROP, new RopGetStreamSize.Request())
                    .returnValue(),
                outlook
                    .call(message, RopSetStreamSize.ROP, new RopSetStreamSize.Request(1))
                    .returnValue(),
                outlook
                    .call(
                        message,
                        RopWriteAndCommitStream.ROP,
                        new RopWriteAndCommitStream.Request(TEN))
                    .returnValue(),
                outlook
                    .call(
                        message,
                        RopWriteStreamExtended.ROP,
                        new RopWriteStreamExtended.Request(TEN))
                    .returnValue(),
                outlook
                    .call(
                        message, RopLockRegionStream.ROP, new RopLockRegionStream.Request(0, 1, 0))
                    .returnValue(),
                outlook
                    .call(
                        message,
                        RopUnlockRegionStream.ROP,
                        new RopUnlockRegionStream.Request(0, 1, 0))
                    .returnValue(),
                outlook
                    .call(
                        message,
                        message,
                        RopCopyToStream.ROP,
                        at -> new RopCopyToStream.Request(at, 1))
                    .returnValue(),
                outlook
                    .open(message, RopCloneStream.ROP, out -> new RopCloneStream.Request(out))
                    .returnValue()))
        .containsOnly(ErrorCode.NOT_SUPPORTED);
    assertThat(messages.value(message, BLOB)).isEqualTo(TEN);
  }

  private long streamSize(MapiRef object, PropertyTag tag) {
    return messages.streaming(object, tag, READ_ONLY).response().streamSize();
  }
}
