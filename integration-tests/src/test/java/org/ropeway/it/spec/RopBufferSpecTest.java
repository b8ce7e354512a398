package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.it.spec.RawRops.handles;
import static org.ropeway.it.spec.RawRops.payload;
import static org.ropeway.it.spec.RawRops.payloads;
import static org.ropeway.it.spec.RawRops.rops;
import static org.ropeway.it.spec.RawRops.u32;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** Lists of ROPs byte by byte. [MS-OXCROPS] 3.2.5, [MS-OXCRPC] 3.1.4.2. */
class RopBufferSpecTest extends SpecStage {
  private static final int NONE = -1;
  private static final String NULL_OBJECT = "b9040000";
  private static final String STORE_STATE = "7b0000";

  private final RawRops raw = new RawRops(outlook);
  private final int logon = outlook.logon().handle();
  private final String inboxId =
      "%016x".formatted(Long.reverseBytes(fid(PrivateFolder.INBOX).value()));

  RopBufferSpecTest() {
    super(mails(3));
  }

  private String openInbox(int index) {
    return "020000%02x%s00".formatted(index, inboxId);
  }

  private boolean isOpen(int handle) {
    return rops(raw.answer(payload("04000001 00", handle, NONE))).startsWith("040100000000");
  }

  @Must("[MS-OXCROPS] 3.2.5.1: ROPs are processed in the order of the request")
  @Must("[MS-OXCROPS] 3.2.5.2: responses have the order of the ROPs")
  @Must("[MS-OXCROPS] 3.2.5.1: an object that is opened gets an unused handle, at its index")
  @Must("[MS-OXCROPS] 3.2.5.2: the entries of the handle table keep their places")
  @Must("[MS-OXCROPS] 3.2.5.3: RopRelease has no response, and its object is gone")
  @Test
  void oneAfterTheOther() {
    Bytes answer =
        raw.answer(
            payload(
                openInbox(1) + "0500010200" + "010001" + "0400010300" + STORE_STATE,
                logon,
                NONE,
                NONE,
                NONE));
    assertThat(rops(answer))
        .startsWith("0201000000000000" + "05020000000003000000" + "0403" + NULL_OBJECT + "7b00");
    String handles = handles(answer);
    assertThat(handles).hasSize(4 * 8).startsWith(u32(logon)).endsWith(u32(NONE));
    assertThat(handles.substring(8, 16)).isEqualTo(u32(NONE));
    assertThat(handles.substring(16, 24)).isNotIn(u32(NONE), u32(logon), u32(inbox.handle()));
  }

  @Must("[MS-OXCROPS] 3.2.5.1: a handle of nothing, and an index beyond the table, are 0x000004B9")
  @Must("[MS-OXCROPS] 3.2.5.1: an object of another logon is none")
  @Must("[MS-OXCROPS] 3.2.5.2: the handle table reaches the highest index of the responses")
  @Test
  void handlesOfNothing() {
    Bytes answer =
        raw.answer(payload("7b0000" + "7b0001" + "7b00c8" + "7b0902" + "7b0002", NONE, 77, logon));
    assertThat(rops(answer))
        .startsWith(
            "7b00"
                + NULL_OBJECT
                + "7b01"
                + NULL_OBJECT
                + "7bc8"
                + NULL_OBJECT
                + "7b02"
                + NULL_OBJECT
                + "7b0200000000");
    assertThat(handles(answer)).hasSize(201 * 8).startsWith(u32(NONE) + u32(77) + u32(logon));
  }

  @Must("[MS-OXCROPS] 3.2.5.1: a list that cannot be parsed is 0x000004B6 as a whole")
  @Must("[MS-OXCROPS] 2.2.2: a reserved RopId is an error of the request")
  @Test
  void ropsThatNobodyKnows() {
    List<Integer> known = RopTable.ALL.stream().map(Rop::id).toList();
    MapiRef folder = outlook.folder(PrivateFolder.INBOX);
    for (int id : IntStream.rangeClosed(0, 255).filter(i -> !known.contains(i)).toArray()) {
      Execute.Response answer =
          raw.execute(payload("010000" + "%02x0000".formatted(id), folder.handle()));
      assertThat(answer.errorCode()).as("%02X", id).isEqualTo(ErrorCode.RPC_FORMAT);
    }
    assertThat(isOpen(folder.handle())).as("no part of the list is run").isTrue();
    outlook.release(folder);
  }

  @Must("[MS-OXCROPS] 3.2.5.3: errors of RopRelease are ignored and not told")
  @Must("[MS-OXCROPS] 3.2.5.3: a released logon goes with its objects")
  @Test
  void releases() {
    int folder = outlook.folder(PrivateFolder.INBOX).handle();
    Bytes answer = raw.answer(payload("010001" + "010002" + "0100ff" + "010500", folder, NONE, 77));
    assertThat(rops(answer)).isEmpty();
    assertThat(isOpen(folder)).as("RopRelease of another logon").isTrue();
    assertThat(rops(raw.answer(payload("010000" + "010000", folder)))).isEmpty();
    assertThat(isOpen(folder)).isFalse();
    try (Outlook other = outlook.again()) {
      int theirs = other.folder(PrivateFolder.INBOX).handle();
      RawRops more = new RawRops(other);
      assertThat(rops(more.answer(payload("010000", other.logon().handle())))).isEmpty();
      assertThat(rops(more.answer(payload("0400000100", theirs, NONE))))
          .isEqualTo("0401" + NULL_OBJECT);
    }
  }

  @Must(
      "[MS-OXCROPS] 3.2.5.1: what does not fit comes back in RopBufferTooSmall, the last response")
  @Must("[MS-OXCROPS] 2.2.15.1: RopBufferTooSmall says how much room is needed")
  @Must("[MS-OXCROPS] 3.2.5.1: what comes back was not processed")
  @Must("[MS-OXCRPC] 3.1.4.2: an answer is never larger than MaxRopOut")
  @Test
  void tooSmall() {
    TableDesk table =
        TableDesk.contents(outlook, inbox, 0).columns(PidTag.SUBJECT, PidTag.MESSAGE_CLASS);
    int handle = table.ref().handle();
    String one = "15000000010100";
    Execute.Response answer = raw.execute(RawRops.SINGLE, 130, payload(one + one + one, handle));
    assertThat(answer.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(answer.ropBuffer().length()).isLessThanOrEqualTo(130);
    String rops = rops(payloads(answer).getFirst());
    assertThat(rops).startsWith("150000000000");
    int back = rops.lastIndexOf("fff87f");
    assertThat(rops.substring(back + 6)).isIn(one, one + one);
    int done = 3 - (rops.length() - back - 6) / one.length();
    assertThat(table.position()).isEqualTo(done);
    assertThat(TableDesk.firsts(table.rows(10))).hasSize(3 - done);
    table.release();
  }

  @Must("[MS-OXCRPC] 3.1.4.2: without room for any answer it is ecBufferTooSmall")
  @Must("[MS-OXCRPC] 3.1.4.2: room for less than a header is 0x80040115")
  @Must("[MS-OXCRPC] 3.1.4.2: a request of less than a header is 0x80040115")
  @Must("[MS-OXCRPC] 3.1.4.2: room beyond 0x40000, or a request beyond, is RPC_X_BAD_STUB_DATA")
  @Test
  void sizes() {
    Bytes rops = payload(STORE_STATE, logon);
    assertThat(raw.execute(RawRops.SINGLE, 16, rops).errorCode())
        .isEqualTo(ErrorCode.BUFFER_TOO_SMALL);
    assertThat(raw.execute(RawRops.SINGLE, 7, rops).errorCode()).isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThat(raw.send(new Execute.Request(3, Bytes.ofHex("00"), 0x8008, Bytes.EMPTY)).errorCode())
        .isEqualTo(ErrorCode.NETWORK_ERROR);
    assertThatThrownBy(() -> raw.execute(RawRops.SINGLE, 0x40001, rops))
        .isInstanceOf(MapiHttpException.class)
        .hasMessageContaining("1783");
    Bytes beyond = Bytes.wrap(new byte[0x40001]);
    assertThatThrownBy(() -> raw.send(new Execute.Request(3, beyond, 0x8008, Bytes.EMPTY)))
        .isInstanceOf(MapiHttpException.class)
        .hasMessageContaining("1783");
    assertThat(raw.execute(RawRops.SINGLE, 0x40000, rops).errorCode()).isEqualTo(ErrorCode.SUCCESS);
  }

  @Must("[MS-OXCRPC] 2.2.2.1: a header of another version, or whose sizes differ, is refused")
  @ParameterizedTest
  @CsvSource({
    "0000040002000200 0200, 00000000",
    "0100040002000200 0200, 000004B6",
    "0000000002000200 0200, 000004B6",
    "0000040002000300 0200, 000004B6",
    "0000040003000300 0200, 000004B6",
  })
  void headers(String hex, String code) {
    Execute.Request request =
        new Execute.Request(3, Bytes.ofHex(hex.replace(" ", "")), 0x8008, Bytes.EMPTY);
    assertThat(raw.send(request).errorCode().value()).isEqualTo(Integer.parseUnsignedInt(code, 16));
  }

  @Must("[MS-OXCRPC] 3.1.4.2.1.1.1: a buffer that is obfuscated, or compressed, is read")
  @ParameterizedTest
  @EnumSource
  void packed(Packing packing) {
    String one = rops(raw.answer(payload(STORE_STATE, logon)));
    WireWriter w = WireWriter.of(0x8000);
    byte[] list = payload(STORE_STATE.repeat(20), logon).array();
    ExtendedBuffer.packOne(w, list, packing);
    Bytes buffer = Bytes.wrap(w.toBytes());
    assertThat(buffer.length() < list.length).isEqualTo(packing == Packing.COMPRESSED);
    Execute.Response answer = raw.send(new Execute.Request(3, buffer, 0x8008, Bytes.EMPTY));
    assertThat(rops(payloads(answer).getFirst())).isEqualTo(one.repeat(20));
  }

  @Must("[MS-OXCRPC] 3.1.4.1.2: an auxiliary block of an unknown type or version is passed over")
  @Must("[MS-OXCRPC] 3.1.4.2: an auxiliary buffer of less than a header is 0x80040115")
  @ParameterizedTest
  @CsvSource({
    "'', 00000000",
    "0000040008000800 0800 01 7F DEADBEEF, 00000000",
    "0000040008000800 0800 77 01 DEADBEEF, 00000000",
    "00000400, 80040115",
    "0100040008000800 0800 01 7F DEADBEEF, 000004B6",
  })
  void auxiliary(String hex, String code) {
    assertThat(raw.withAuxiliary(payload(STORE_STATE, logon), hex.replace(" ", "")).value())
        .isEqualTo(Integer.parseUnsignedInt(code, 16));
  }

  @Must("[MS-OXCRPC] 3.1.4.2.1.2.2: with Chain a last RopReadStream is answered in further buffers")
  @Must("[MS-OXCRPC] 3.1.4.2.1.2.2: without Chain there is one buffer")
  @Must("[MS-OXCRPC] 3.1.4.1.1: no payload has more than 32 KB")
  @Must("[MS-OXCRPC] 3.1.4.2: with NoCompression the answer is not compressed")
  @Must("[MS-OXCRPC] 3.1.4.2: with NoXorMagic the answer is not obfuscated")
  @Test
  void chains() {
    Fid views = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = file(views, true, new PropertyValue(PidTag.SUBJECT, "chain"));
    MapiRef message = Outlook.opened(outlook.message(views, mid, RopOpenMessage.READ_WRITE));
    MapiRef stream =
        Outlook.opened(
            outlook.open(
                message,
                RopOpenStream.ROP,
                out -> new RopOpenStream.Request(out, PidTag.BODY, RopOpenStream.CREATE)));
    Bytes chunk =
        Bytes.wrap("chain ".repeat(4000).getBytes(StandardCharsets.UTF_16LE)).slice(0, 0x7000);
    for (int i = 0; i < 5; i++) {
      outlook.call(stream, RopWriteStream.ROP, new RopWriteStream.Request(chunk)).response();
    }
    Bytes rewind = payload("2e0000000000000000000000", stream.handle());
    Bytes read = payload("2c0000beba" + "00000200", stream.handle());
    raw.execute(rewind);
    assertThat(payloads(raw.execute(RawRops.SINGLE, 0x40000, read))).hasSize(1);
    raw.execute(rewind);
    Execute.Response plain = raw.execute(RawRops.CHAINED, 0x20000, read);
    assertThat(plain.ropBuffer().length()).isBetween(0x10000, 0x20000);
    assertThat(plain.ropBuffer().slice(0, 4).toHex()).isEqualTo("00000000");
    assertThat(payloads(plain))
        .hasSizeGreaterThan(2)
        .allSatisfy(part -> {
          assertThat(part.length()).isLessThanOrEqualTo(0x8000);
          assertThat(rops(part)).startsWith("2c0000000000");
        });
    raw.execute(rewind);
    Execute.Response packed = raw.execute(0, 0x8008, read);
    assertThat(packed.ropBuffer().slice(0, 4).toHex()).isEqualTo("00000500");
    assertThat(packed.ropBuffer().length()).isLessThan(0x4000);
    outlook.release(stream, message);
  }
}
