package org.ropeway.gateway.emsmdb.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestObject;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPRPT] 3.2.5.11, 3.2.5.12, 3.2.5.16, 3.2.5.18, 3.2.5.21, 3.2.5.22. */
class StreamReadingTest {
  private static final int READ_ONLY = RopOpenStream.READ_ONLY;
  private static final int READ_WRITE = RopOpenStream.READ_WRITE;
  private static final int BEST_ACCESS = 3;
  private static final Bytes DATA = random(100_000);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final StreamClient streams = new StreamClient(client);
  private final int logon = client.logon();
  private final TestObject attachment =
      new TestObject(alice.logon(RopClient.LOGON_ID), ObjectKind.ATTACHMENT)
          .with(PidTag.ATTACH_DATA_BINARY, DATA)
          .with(PidTag.BODY, "Grüße \uD83D\uDE00")
          .with(PidTag.IMPORTANCE, 1);
  private final int handle = alice.open(attachment);

  @AfterEach
  void end() {
    assertThat(alice.logon(RopClient.LOGON_ID).session().streams().memoryTaken()).isLessThan(1000);
    alice.close();
  }

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(4711).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static Bytes data(RopReply reply) {
    return ((RopReadStream.Response) requireNonNull(reply.response())).data();
  }

  /** StreamSize, and the bytes in their order up to the end, where there are none. */
  @Test
  void readsToTheEnd() {
    RopReply opened =
        client
            .execute(
                HandleTable.of(handle, HandleTable.NONE),
                call(
                    RopOpenStream.ROP,
                    0,
                    new RopOpenStream.Request(1, PidTag.ATTACH_DATA_BINARY, READ_ONLY)))
            .reply();
    assertThat(opened.response()).isEqualTo(new RopOpenStream.Response(DATA.length()));
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    assertThat(streams.size(stream)).isEqualTo(DATA.length());
    assertThat(streams.read(stream, 10)).isEqualTo(DATA.slice(0, 10));
    assertThat(streams.read(stream, 0)).isEqualTo(Bytes.EMPTY);
    assertThat(streams.read(stream, 20)).isEqualTo(DATA.slice(10, 30));
    streams.seek(stream, RopSeekStream.END, -5);
    assertThat(streams.read(stream, 10)).isEqualTo(DATA.slice(99_995, 100_000));
    assertThat(streams.read(stream, 10)).isEqualTo(Bytes.EMPTY);
    assertThat(streams.readAll(stream)).isEqualTo(DATA);
  }

  /** No more than there is room for, and ByteCount 0xBABE asks for MaximumByteCount. */
  @Test
  void readsWhatThereIsRoomFor() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    Bytes most = streams.read(stream, 0xBAB0);
    assertThat(most).isEqualTo(DATA.slice(0, most.length()));
    assertThat(most.length()).isBetween(32_000, ExecuteRequest.MAX_BUFFER);
    Bytes more = client.get(stream, RopReadStream.ROP, RopReadStream.Request.upTo(7)).data();
    assertThat(more).isEqualTo(DATA.slice(most.length(), most.length() + 7));
    assertThat(
            client.get(stream, RopReadStream.ROP, RopReadStream.Request.upTo(0xFFFFFFFFL)).data())
        .isNotEqualTo(Bytes.EMPTY);
  }

  /** Reads in one list share its buffer, and lose nothing. */
  @Test
  void manyReadsInOneList() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    RopCall<?>[] calls = new RopCall<?>[12];
    Arrays.fill(calls, call(RopReadStream.ROP, 0, new RopReadStream.Request(10_000, 0)));
    List<RopReply> replies = client.executeAll(HandleTable.of(stream), calls);
    assertThat(replies).hasSize(12);
    List<Bytes> pieces = new ArrayList<>();
    replies.forEach(r -> pieces.add(data(r)));
    int at = 0;
    for (Bytes piece : pieces) {
      assertThat(piece).isEqualTo(DATA.slice(at, at + piece.length()));
      at += piece.length();
    }
    assertThat(at).isEqualTo(streams.seek(stream, RopSeekStream.CURRENT, 0));
  }

  /** [MS-OXCRPC] 3.1.4.2.1.2: a last read is answered in as many buffers as it needs. */
  @Test
  void chainedBuffers() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    client.maxRopOut(ExecuteRequest.MAX_ROP_OUT, Chaining.CHAINED);
    List<RopClient.Answered> buffers =
        client.executeChained(
            HandleTable.of(stream), call(RopReadStream.ROP, 0, RopReadStream.Request.upTo(90_000)));
    assertThat(buffers).hasSize(3);
    int at = 0;
    for (RopClient.Answered buffer : buffers) {
      Bytes piece = data(buffer.reply());
      assertThat(piece).isEqualTo(DATA.slice(at, at + piece.length()));
      at += piece.length();
    }
    assertThat(at).isEqualTo(90_000);
    assertThat(
            client.executeChained(
                HandleTable.of(stream),
                call(RopReadStream.ROP, 0, RopReadStream.Request.upTo(90_000))))
        .hasSize(1);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(100_000);
  }

  /** Strings: UTF-16LE, or the client's code page, without the null at the end. */
  @Test
  void strings() {
    String body = "Grüße \uD83D\uDE00";
    PropertyTag string8 = PidTag.BODY.withType(PropertyType.STRING8);
    PropertyTag any = PidTag.BODY.withType(PropertyType.UNSPECIFIED);
    Bytes unicode = Bytes.wrap(body.getBytes(StandardCharsets.UTF_16LE));
    assertThat(streams.readAll(streams.open(handle, PidTag.BODY, READ_ONLY))).isEqualTo(unicode);
    assertThat(streams.readAll(streams.open(handle, any, READ_ONLY))).isEqualTo(unicode);
    assertThat(streams.readAll(streams.open(handle, string8, READ_ONLY)))
        .isEqualTo(Bytes.wrap(body.getBytes(Charset.forName("windows-1252"))));
  }

  /** An attachment's data may be asked for as an object. */
  @Test
  void objects() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_OBJECT, READ_ONLY);
    assertThat(streams.size(stream)).isEqualTo(DATA.length());
  }

  @Test
  void whatCannotBeOpened() {
    assertThat(streams.refusedOpen(handle, PidTag.HTML, READ_ONLY)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(streams.refusedOpen(handle, PidTag.HTML, READ_WRITE)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(streams.refusedOpen(handle, PidTag.HTML, BEST_ACCESS))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(streams.refusedOpen(handle, PidTag.BODY.withType(PropertyType.BINARY), READ_ONLY))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(streams.refusedOpen(handle, PidTag.IMPORTANCE, READ_ONLY))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            streams.refusedOpen(
                handle, PidTag.IMPORTANCE.withType(PropertyType.UNSPECIFIED), READ_ONLY))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    for (int type : new int[] {0x1102, 0x0042, 0x301F, 0x0000}) {
      assertThat(streams.refusedOpen(handle, new PropertyTag(0x10130000 | type), READ_WRITE))
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
    assertThat(streams.refusedOpen(handle, PidTag.BODY, 4)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(streams.refusedOpen(logon, PidTag.DISPLAY_NAME, READ_ONLY))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    int stream = streams.open(handle, PidTag.BODY, READ_ONLY);
    assertThat(streams.refusedOpen(stream, PidTag.BODY, READ_ONLY))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(streams.refusedOpen(4711, PidTag.BODY, READ_ONLY)).isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** What is read only is opened for reading only. */
  @Test
  void readOnlyObject() {
    attachment.readOnly();
    assertThat(streams.refusedOpen(handle, PidTag.BODY, READ_WRITE))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(streams.refusedOpen(handle, PidTag.HTML, RopOpenStream.CREATE))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int stream = streams.open(handle, PidTag.BODY, BEST_ACCESS);
    assertThat(streams.refusedWrite(stream, Bytes.ofHex("00")))
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
  }

  @Test
  void forReading() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    assertThat(streams.refusedWrite(stream, Bytes.ofHex("00")))
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    assertThat(client.refused(stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(1)))
        .isEqualTo(ErrorCode.STORAGE_ACCESS_DENIED);
    streams.commit(stream);
    client.release(stream);
    assertThat(attachment.writes()).isZero();
  }

  @Test
  void seeking() {
    int stream = streams.open(handle, PidTag.ATTACH_DATA_BINARY, READ_ONLY);
    assertThat(streams.seek(stream, RopSeekStream.BEGINNING, 500)).isEqualTo(500);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, -100)).isEqualTo(400);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(400);
    assertThat(streams.seek(stream, RopSeekStream.END, -1)).isEqualTo(99_999);
    assertThat(streams.seek(stream, RopSeekStream.END, 10)).isEqualTo(100_010);
    assertThat(streams.size(stream)).isEqualTo(100_000);
    assertThat(streams.read(stream, 1)).isEqualTo(Bytes.EMPTY);
    ErrorCode beyond = new ErrorCode(0x80030019);
    streams.seek(stream, RopSeekStream.BEGINNING, 7);
    assertThat(streams.refusedSeek(stream, RopSeekStream.CURRENT, -8)).isEqualTo(beyond);
    assertThat(streams.refusedSeek(stream, RopSeekStream.BEGINNING, -1)).isEqualTo(beyond);
    for (long far : new long[] {(1L << 31) + 1, Long.MAX_VALUE}) {
      for (int origin = 0; origin < 3; origin++) {
        assertThat(streams.refusedSeek(stream, origin, far)).isEqualTo(beyond);
      }
    }
    assertThat(streams.refusedSeek(stream, RopSeekStream.END, Long.MIN_VALUE)).isEqualTo(beyond);
    assertThat(streams.refusedSeek(stream, 3, 0)).isEqualTo(ErrorCode.STORAGE_INVALID_PARAMETER);
    assertThat(streams.seek(stream, RopSeekStream.CURRENT, 0)).isEqualTo(7);
  }

  /** Only streams are locked. */
  @Test
  void locks() {
    assertThat(
            client.refused(
                handle, RopLockRegionStream.ROP, new RopLockRegionStream.Request(0, 10, 1)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                handle, RopUnlockRegionStream.ROP, new RopUnlockRegionStream.Request(0, 10, 1)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** Folders have streams as well; what is no stream has nothing of one. */
  @Test
  void objectsWithStreams() {
    int folder =
        client.open(
            logon,
            RopOpenFolder.ROP,
            new RopOpenFolder.Request(1, alice.mailbox().special(SpecialFolder.INBOX), 0));
    int stream = streams.open(folder, PidTag.DISPLAY_NAME, READ_ONLY);
    assertThat(streams.readAll(stream))
        .isEqualTo(Bytes.wrap("INBOX".getBytes(StandardCharsets.UTF_16LE)));
    RopReply reply = client.send(folder, RopReadStream.ROP, new RopReadStream.Request(10, 0));
    assertThat(reply.returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(reply.response()).isEqualTo(new RopReadStream.Response(Bytes.EMPTY));
  }
}
