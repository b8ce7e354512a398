package org.ropeway.gateway.emsmdb.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** The limits of {@link ObjectLimits} for streams, and what counts towards them. */
class StreamLimitsTest {
  private static final int MAX_SIZE = 1000;
  private static final int MAX_BYTES = 2500;
  private static final int MAX_STREAMS = 5;
  private static final int READ_WRITE = RopOpenStream.READ_WRITE;
  private static final int CREATE = RopOpenStream.CREATE;

  private final TestSession alice =
      new TestSession(new ObjectLimits(9, 9, 9, 9, 9, MAX_STREAMS, MAX_SIZE, MAX_BYTES, 9, 9));
  private final RopClient client = alice.client();
  private final StreamClient streams = new StreamClient(client);
  private final int logon = client.logon();
  private final SessionStreams all = alice.logon(RopClient.LOGON_ID).session().streams();
  private final TestObject message = message();
  private final int handle = alice.open(message);

  @AfterEach
  void end() {
    alice.close();
    assertThat(all.memoryTaken()).isZero();
  }

  private TestObject message() {
    return new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.MESSAGE);
  }

  private static Bytes bytes(int n) {
    return Bytes.wrap(new byte[n]);
  }

  @Test
  void tooManyStreams() {
    for (int i = 0; i < MAX_STREAMS; i++) {
      streams.open(handle, PidTag.HTML, CREATE);
    }
    int writes = message.writes();
    assertThat(streams.refusedOpen(handle, PidTag.HTML, CREATE))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    assertThat(message.writes()).isEqualTo(writes);
  }

  @Test
  void tooManyClones() {
    int stream = streams.open(handle, PidTag.HTML, CREATE);
    for (int i = 1; i < MAX_STREAMS; i++) {
      streams.copy(stream);
    }
    assertThat(client.refused(stream, RopCloneStream.ROP, new RopCloneStream.Request(1)))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    client.release(stream);
    assertThat(all.memoryTaken()).isZero();
  }

  /** A stream may be so long and no longer, whichever way it grows. */
  @Test
  void tooLong() {
    int stream = streams.open(handle, PidTag.HTML, CREATE);
    streams.write(stream, bytes(MAX_SIZE));
    assertThat(streams.refusedWrite(stream, bytes(1))).isEqualTo(ErrorCode.TOO_BIG);
    assertThat(streams.size(stream)).isEqualTo(MAX_SIZE);
    assertThat(
            client.refused(
                stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(MAX_SIZE + 1)))
        .isEqualTo(ErrorCode.TOO_BIG);
    assertThat(streams.refusedSeek(stream, RopSeekStream.END, 1))
        .isEqualTo(StreamObject.SEEK_ERROR);
    streams.seek(stream, RopSeekStream.BEGINNING, MAX_SIZE - 1);
    assertThat(streams.refusedWrite(stream, bytes(2))).isEqualTo(ErrorCode.TOO_BIG);
    streams.write(stream, bytes(1));
    int other = streams.open(handle, PidTag.RTF_COMPRESSED, CREATE);
    streams.write(other, bytes(1));
    streams.seek(stream, RopSeekStream.BEGINNING, 0);
    RopReply copied = streams.copyTo(stream, other, MAX_SIZE);
    assertThat(copied.returnValue()).isEqualTo(ErrorCode.TOO_BIG);
    assertThat(copied.response()).isEqualTo(new RopCopyToStream.Copied(0, 0));
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isZero();
  }

  /** What was longer before may be read, and written in its length. */
  @Test
  void longerBefore() {
    message.with(PidTag.HTML, bytes(2 * MAX_SIZE));
    int stream = streams.open(handle, PidTag.HTML, READ_WRITE);
    assertThat(streams.seek(stream, RopSeekStream.END, -1)).isEqualTo(2 * MAX_SIZE - 1);
    streams.write(stream, Bytes.ofHex("01"));
    assertThat(streams.refusedWrite(stream, Bytes.ofHex("01"))).isEqualTo(ErrorCode.TOO_BIG);
    streams.commit(stream);
  }

  /** Reading takes no memory, however long the value. */
  @Test
  void readingIsFree() {
    message.with(PidTag.HTML, bytes(100 * MAX_SIZE));
    int stream = streams.open(handle, PidTag.HTML, RopOpenStream.READ_ONLY);
    assertThat(streams.readAll(stream)).isEqualTo(bytes(100 * MAX_SIZE));
    assertThat(all.memoryTaken()).isZero();
  }

  /** Writing takes memory, also what the message got, until it is released. */
  @Test
  void tooMuchMemory() {
    int first = streams.open(handle, PidTag.HTML, CREATE);
    streams.write(first, bytes(MAX_SIZE));
    streams.commit(first);
    client.release(first);
    assertThat(all.memoryTaken()).isEqualTo(MAX_SIZE);
    int second = streams.open(handle, PidTag.RTF_COMPRESSED, CREATE);
    streams.write(second, bytes(MAX_SIZE));
    int third = streams.open(handle, PidTag.ATTACH_DATA_BINARY, CREATE);
    assertThat(streams.refusedWrite(third, bytes(MAX_SIZE))).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    streams.write(third, bytes(MAX_BYTES - 2 * MAX_SIZE));
    client.release(third);
    client.release(handle);
    assertThat(all.memoryTaken()).isEqualTo(MAX_SIZE);
    assertThat(streams.readAll(second)).isEqualTo(bytes(MAX_SIZE));
    client.release(second);
    assertThat(all.memoryTaken()).isZero();
  }

  /** A property written again takes the memory once. */
  @Test
  void writtenAgain() {
    for (int i = 0; i < 20; i++) {
      int stream = streams.open(handle, PidTag.HTML, CREATE);
      streams.write(stream, bytes(MAX_SIZE));
      streams.commit(stream);
      client.release(stream);
    }
    assertThat(all.memoryTaken()).isEqualTo(MAX_SIZE);
  }

  /** What the property was before takes memory as long as a stream holds it. */
  @Test
  void heldByOtherStreams() {
    for (int i = 1; i <= 2; i++) {
      int stream = streams.open(handle, PidTag.HTML, CREATE);
      streams.write(stream, bytes(MAX_SIZE));
      streams.commit(stream);
      assertThat(all.memoryTaken()).isEqualTo(i * (long) MAX_SIZE);
    }
    int last = streams.open(handle, PidTag.HTML, CREATE);
    assertThat(streams.refusedWrite(last, bytes(MAX_SIZE))).isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
  }

  /** What a folder got is in the mailbox. */
  @Test
  void foldersKeepNothing() {
    PropertyTag own = PropertyTag.of(0x7C04, PropertyType.BINARY);
    int folder =
        client.open(
            logon,
            RopOpenFolder.ROP,
            new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    for (int i = 0; i < 20; i++) {
      int stream = streams.open(folder, own, CREATE);
      streams.write(stream, bytes(MAX_SIZE));
      streams.commit(stream);
      client.release(stream);
      assertThat(all.memoryTaken()).isZero();
    }
  }

  /** Zeros that nobody wrote take memory only when they become a value. */
  @Test
  void zeros() {
    for (int i = 0; i < MAX_STREAMS; i++) {
      PropertyTag tag = PropertyTag.of(0x6000 + i, PropertyType.BINARY);
      int stream = streams.open(handle, tag, CREATE);
      streams.resize(stream, MAX_SIZE);
      assertThat(streams.readAll(stream)).isEqualTo(bytes(MAX_SIZE));
      if (i < 2) {
        assertThat(all.memoryTaken()).isEqualTo(i * (long) MAX_SIZE);
        streams.commit(stream);
      } else {
        assertThat(all.memoryTaken()).isEqualTo(2 * MAX_SIZE);
        assertThat(client.refused(stream, RopCommitStream.ROP, new RopCommitStream.Request()))
            .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
      }
    }
    assertThat(all.memoryTaken()).isEqualTo(2 * MAX_SIZE);
  }

  /** A text is encoded for its stream, which takes memory as well. */
  @Test
  void texts() {
    message.with(PidTag.BODY, "x".repeat(MAX_BYTES));
    assertThat(streams.refusedOpen(handle, PidTag.BODY, RopOpenStream.READ_ONLY))
        .isEqualTo(ErrorCode.NOT_ENOUGH_MEMORY);
    message.with(PidTag.BODY, "x".repeat(MAX_SIZE));
    int stream = streams.open(handle, PidTag.BODY, RopOpenStream.READ_ONLY);
    assertThat(all.memoryTaken()).isEqualTo(2 * MAX_SIZE);
    client.release(stream);
    assertThat(all.memoryTaken()).isZero();
  }
}
