package org.ropeway.gateway.replay;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** The ROPs of an Execute request in the clear, so that they can be changed where they stand. */
final class ExecuteBody {
  private static final int MAX_PAYLOAD = 0xFFFF;
  private static final int SIZE_AT = 12;
  private static final int SIZE_ACTUAL_AT = 14;

  private ExecuteBody() {}

  /** The same request, neither compressed nor obfuscated; as it is if it is malformed. */
  static Bytes plain(Bytes body) {
    try {
      Execute.Request request = Execute.TYPE.request().readAll(body.unsafeArray());
      WireReader packed = WireReader.of(request.ropBuffer().unsafeArray());
      Bytes payload = ExtendedBuffer.unpackOne(packed, MAX_PAYLOAD);
      WireWriter w = WireWriter.of(Integer.MAX_VALUE);
      ExtendedBuffer.packOne(w, payload.unsafeArray(), ExtendedBuffer.Packing.PLAIN);
      return Bytes.wrap(
          WireWriter.encode(
              Execute.TYPE.request(),
              new Execute.Request(
                  request.flags(),
                  Bytes.wrap(w.toBytes()),
                  request.maxRopOut(),
                  request.auxiliaryBuffer())));
    } catch (WireException e) {
      return body;
    }
  }

  /** A plain request whose ROPs became longer or shorter, with the sizes in its RPC_HEADER_EXT. */
  static Bytes resized(Bytes body, int delta) {
    byte[] out = body.array();
    for (int at : new int[] {SIZE_AT, SIZE_ACTUAL_AT}) {
      int size = ((out[at] & 0xFF) | ((out[at + 1] & 0xFF) << 8)) + delta;
      out[at] = (byte) size;
      out[at + 1] = (byte) (size >>> 8);
    }
    return Bytes.wrap(out);
  }
}
