package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ropeway.codec.rop.stream.RopOpenStream.READ_WRITE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
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
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCPRPT] 3.2.5.21 and 3.2.5.22: regions of a stream that one of two sessions locks. */
class StreamLockSpecTest extends MessageStage {
  private static final PropertyTag BLOB = PropertyTag.of(0x7C40, PropertyType.BINARY);
  private static final Bytes TEN = bytes("0123456789");

  private static Bytes bytes(String ascii) {
    return Bytes.wrap(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private MapiRef withTen(Fid folder) {
    MapiRef message = messages.create(folder);
    messages.put(message, BLOB, TEN);
    return message;
  }

  private static ErrorCode lock(Outlook who, MapiRef stream, long from, long size, int flags) {
    return who.call(
            stream, RopLockRegionStream.ROP, new RopLockRegionStream.Request(from, size, flags))
        .returnValue();
  }

  private static ErrorCode unlock(Outlook who, MapiRef stream, long from, long size, int flags) {
    return who.call(
            stream, RopUnlockRegionStream.ROP, new RopUnlockRegionStream.Request(from, size, flags))
        .returnValue();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCPRPT] 3.2.5.21: a region without a lock is locked")
  @Must("[MS-OXCPRPT] 3.2.5.21: one that is locked is AccessDenied")
  @Must("[MS-OXCPRPT] 3.2.5.21: other sessions may do there what LockFlags says")
  @Must("[MS-OXCPRPT] 3.2.5.22: the session's own locks of the region are taken away")
  @Must("[MS-OXCPRPT] 3.2.5.22: those of others stay")
  void locks(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef mine = messages.write(folder, messages.save(withTen(folder)));
    Mid mid = new Mid((Long) messages.value(mine, PidTag.MID));
    MapiRef first = messages.stream(mine, BLOB, READ_WRITE);
    MapiRef second = others.stream(others.write(folder, mid), BLOB, READ_WRITE);
    assertThat(lock(outlook, first, 2, 3, 1)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(other, second, 4, 1, 1)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(others.rest(second)).isEqualTo(TEN);
    others.seek(second, RopSeekStream.BEGINNING, 4);
    assertThat(others.writing(second, bytes("x")).returnValue())
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(unlock(other, second, 2, 3, 1)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(other, second, 4, 1, 1)).isEqualTo(ErrorCode.ACCESS_DENIED);
    messages.write(first, bytes("ab"));
    assertThat(unlock(outlook, first, 2, 3, 1)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(lock(other, second, 4, 1, 0)).isEqualTo(ErrorCode.SUCCESS);
    messages.seek(first, RopSeekStream.BEGINNING, 4);
    assertThat(
            outlook.call(first, RopReadStream.ROP, new RopReadStream.Request(1, 0)).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    other.release(second);
    assertThat(messages.rest(first)).isEqualTo(bytes("456789"));
  }

  @Test
  @Tag("long")
  @Must("[MS-OXCPRPT] 3.2.5.21: the lock of a session silent for 30 seconds expires")
  @Must("[MS-OXCPRPT] 3.2.5.21: what it wrote to the stream is lost")
  @Must("[MS-OXCPRPT] 3.2.5.21: and it is told so there, NetworkError")
  void locksExpire() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    MapiRef mine = messages.write(folder, messages.save(withTen(folder)));
    Mid mid = new Mid((Long) messages.value(mine, PidTag.MID));
    MapiRef first = messages.stream(mine, BLOB, READ_WRITE);
    assertThat(lock(outlook, first, 0, 5, 0)).isEqualTo(ErrorCode.SUCCESS);
    messages.write(first, bytes("lost"));
    MapiRef second = others.stream(others.write(folder, mid), BLOB, READ_WRITE);
    assertThat(lock(other, second, 0, 5, 0)).isEqualTo(ErrorCode.ACCESS_DENIED);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> lock(other, second, 0, 5, 0).equals(ErrorCode.SUCCESS));
    messages.seek(first, RopSeekStream.BEGINNING, 0);
    assertThat(messages.writing(first, bytes("x")).returnValue())
        .isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(
            outlook.call(first, RopCommitStream.ROP, new RopCommitStream.Request()).returnValue())
        .isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(messages.value(mine, BLOB)).isEqualTo(TEN);
  }
}
