package org.ropeway.it.spec;

import java.util.HexFormat;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.it.stage.Outlook;

/**
 * ROP buffers byte by byte: requests that no client would make, answers before anybody read them.
 */
final class RawRops {
  /** The client reads neither compressed nor chained answers. */
  static final int SINGLE = 0x00000003;

  /** The client reads chained answers. */
  static final int CHAINED = 0x00000007;

  private static final int ROOM = 0x18008;

  private final Outlook outlook;

  RawRops(Outlook outlook) {
    this.outlook = outlook;
  }

  /** A payload: RopSize, the ROPs, handles. [MS-OXCROPS] 2.2.1. */
  static Bytes payload(byte[] rops, int... handles) {
    WireWriter w = WireWriter.of(0x20000);
    w.u16(rops.length + 2).bytes(rops);
    for (int handle : handles) {
      w.u32(Integer.toUnsignedLong(handle));
    }
    return Bytes.wrap(w.toBytes());
  }

  /** The same from hexadecimal digits. */
  static Bytes payload(String rops, int... handles) {
    return payload(HexFormat.of().parseHex(rops.replace(" ", "")), handles);
  }

  /** The answer to a payload as it is. */
  Execute.Response execute(int flags, int maxRopOut, Bytes payload) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    ExtendedBuffer.packOne(w, payload.array(), ExtendedBuffer.Packing.PLAIN);
    return send(new Execute.Request(flags, Bytes.wrap(w.toBytes()), maxRopOut, Bytes.EMPTY));
  }

  /** The same for a client that has room for three buffers but reads one. */
  Execute.Response execute(Bytes payload) {
    return execute(SINGLE, ROOM, payload);
  }

  /** The payloads of an answer. */
  static List<Bytes> payloads(Execute.Response response) {
    return ExtendedBuffer.unpack(WireReader.of(response.ropBuffer().unsafeArray()), 0x40000);
  }

  /** The only payload of the answer. */
  Bytes answer(Bytes payload) {
    return payloads(execute(payload)).getFirst();
  }

  /** A handle, or another number of 32 bits, in hexadecimal digits. */
  static String u32(int value) {
    return "%08x".formatted(Integer.reverseBytes(value));
  }

  /** A request with an auxiliary buffer, however it ends. */
  ErrorCode withAuxiliary(Bytes payload, String auxiliary) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    ExtendedBuffer.packOne(w, payload.array(), ExtendedBuffer.Packing.PLAIN);
    return send(new Execute.Request(SINGLE, Bytes.wrap(w.toBytes()), ROOM, Bytes.ofHex(auxiliary)))
        .errorCode();
  }

  /** Any request; throws if the answer is a failure of the transport. */
  Execute.Response send(Execute.Request request) {
    return outlook.client().endpoint().call(Execute.TYPE, request);
  }

  /** The ROPs of an answer in hexadecimal digits, without RopSize and handles. */
  static String rops(Bytes payload) {
    return payload.slice(2, ropSize(payload)).toHex();
  }

  /** The handles of an answer in hexadecimal digits. */
  static String handles(Bytes payload) {
    return payload.slice(ropSize(payload), payload.length()).toHex();
  }

  private static int ropSize(Bytes payload) {
    return payload.at(0) + (payload.at(1) << 8);
  }
}
