package org.ropeway.gateway.emsmdb.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.store.SpecialFolder;

/** Regions of a property of the inbox, which two sessions have open as a stream. */
class StreamLocksTest {
  private static final PropertyTag BLOB = PropertyTag.of(0x7C40, PropertyType.BINARY);
  private static final int READ_ALLOWED = RopLockRegionStream.READ_ALLOWED;
  private static final int EXCLUSIVE = 2;

  private final AtomicLong nanos = new AtomicLong();
  private final TestSession alice = new TestSession(new StreamLocks(nanos::get));
  private final EmsmdbSession second = alice.server().connect(alice.user(), TestSession.CONNECT);
  private final Client mine = new Client(new RopClient(alice.session()));
  private final Client theirs = new Client(new RopClient(second));

  @AfterEach
  void end() {
    second.close();
    alice.close();
  }

  /** A session, and the inbox in it. */
  private final class Client {
    private final RopClient rops;
    private final StreamClient streams;
    private final int inbox;

    Client(RopClient rops) {
      this.rops = rops;
      this.streams = new StreamClient(rops);
      int logon = rops.logon();
      this.inbox =
          rops.open(
              logon,
              RopOpenFolder.ROP,
              new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    }

    int stream(int mode) {
      return streams.open(inbox, BLOB, mode);
    }

    ErrorCode lock(int stream, long from, long size, int flags) {
      return rops.send(
              stream, RopLockRegionStream.ROP, new RopLockRegionStream.Request(from, size, flags))
          .returnValue();
    }

    ErrorCode unlock(int stream, long from, long size, int flags) {
      return rops.send(
              stream,
              RopUnlockRegionStream.ROP,
              new RopUnlockRegionStream.Request(from, size, flags))
          .returnValue();
    }

    ErrorCode read(int stream, int from, int size) {
      streams.seek(stream, RopSeekStream.BEGINNING, from);
      return rops.send(stream, RopReadStream.ROP, new RopReadStream.Request(size, 0)).returnValue();
    }

    void put(int stream, int from, int size) {
      streams.seek(stream, RopSeekStream.BEGINNING, from);
      streams.write(stream, Bytes.wrap(new byte[size]));
    }

    ErrorCode refusedWrite(int stream, int from, int size) {
      streams.seek(stream, RopSeekStream.BEGINNING, from);
      return streams.refusedWrite(stream, Bytes.wrap(new byte[size]));
    }
  }

  /** Both streams, of 100 bytes. */
  private int[] both() {
    int first = mine.stream(RopOpenStream.CREATE);
    mine.put(first, 0, 100);
    mine.streams.commit(first);
    return new int[] {first, theirs.stream(RopOpenStream.READ_WRITE)};
  }

  @Test
  void othersReadWhatMayBeRead() {
    int[] s = both();
    assertThat(mine.lock(s[0], 10, 10, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    mine.put(s[0], 5, 20);
    assertThat(theirs.read(s[1], 0, 100)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.refusedWrite(s[1], 5, 6)).isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    theirs.put(s[1], 5, 5);
    theirs.put(s[1], 20, 5);
    assertThat(theirs.rops.refused(s[1], RopSetStreamSize.ROP, new RopSetStreamSize.Request(15)))
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    theirs.streams.resize(s[1], 50);
  }

  @Test
  void othersDoNotReadWhatIsLockedAltogether() {
    int[] s = both();
    assertThat(mine.lock(s[0], 10, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(mine.read(s[0], 0, 100)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.read(s[1], 0, 11)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(theirs.read(s[1], 0, 10)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.read(s[1], 20, 10)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(mine.unlock(s[0], 10, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.read(s[1], 0, 11)).isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void aRegionIsLockedOnce() {
    int[] s = both();
    assertThat(mine.lock(s[0], 10, 10, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.lock(s[1], 19, 1, READ_ALLOWED)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(theirs.lock(s[1], 0, -1, READ_ALLOWED)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(theirs.lock(s[1], 20, Long.MAX_VALUE, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(mine.lock(s[0], 10, 10, READ_ALLOWED)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(theirs.unlock(s[1], 0, 100, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.lock(s[1], 10, 10, READ_ALLOWED)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(mine.lock(s[0], 20, 5, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void whoIsSilentLosesTheRegionAndWhatHeWrote() {
    int[] s = both();
    assertThat(mine.lock(s[0], 10, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    mine.streams.resize(s[0], 200);
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(theirs.lock(s[1], 10, 10, EXCLUSIVE)).isEqualTo(ErrorCode.ACCESS_DENIED);
    nanos.addAndGet(1);
    assertThat(theirs.read(s[1], 10, 1)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(theirs.lock(s[1], 10, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(theirs.read(s[1], 10, 1)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(mine.read(s[0], 10, 1)).isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(mine.refusedWrite(s[0], 10, 1)).isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(mine.rops.refused(s[0], RopCommitStream.ROP, new RopCommitStream.Request()))
        .isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(mine.lock(s[0], 50, 1, EXCLUSIVE)).isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(mine.streams.property(mine.inbox, BLOB)).isEqualTo(Bytes.wrap(new byte[100]));
    mine.rops.release(s[0]);
    assertThat(theirs.streams.property(theirs.inbox, BLOB)).isEqualTo(Bytes.wrap(new byte[100]));
  }

  @Test
  void aLockEndsWithItsStream() {
    int[] s = both();
    int clone = mine.streams.copy(s[0]);
    assertThat(mine.lock(s[0], 0, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    mine.rops.release(s[0]);
    assertThat(theirs.read(s[1], 0, 1)).isEqualTo(ErrorCode.ACCESS_DENIED);
    mine.rops.release(clone);
    assertThat(theirs.read(s[1], 0, 1)).isEqualTo(ErrorCode.SUCCESS);
    int again = mine.stream(RopOpenStream.READ_ONLY);
    assertThat(mine.lock(again, 0, 10, EXCLUSIVE)).isEqualTo(ErrorCode.SUCCESS);
    alice.session().close();
    assertThat(theirs.read(s[1], 0, 1)).isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  void aStreamHasOnlySoManyLocks() {
    int[] s = both();
    for (int i = 0; i < StreamLocks.MAX; i++) {
      assertThat(mine.lock(s[0], i, 1, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    }
    assertThat(mine.lock(s[0], 1000, 1, READ_ALLOWED)).isEqualTo(ErrorCode.TOO_MANY_LOCKS);
    assertThat(mine.unlock(s[0], 0, 1, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(mine.lock(s[0], 1000, 1, READ_ALLOWED)).isEqualTo(ErrorCode.SUCCESS);
  }
}
