package org.ropeway.gateway.recording.scrub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/**
 * Takes compression and obfuscation off the extended buffers of a body, so that what stands in them
 * can be changed in place. [MS-OXCRPC] 2.2.2.1.
 */
final class PlainBuffers {
  private static final Set<String> BUFFERS = Set.of("RopBuffer", "AuxiliaryBuffer");
  private static final int MAX_PAYLOADS = 16 << 20;

  private PlainBuffers() {}

  /** The body with plain buffers; the same if they are. What cannot be unpacked stays. */
  static Bytes of(Bytes body, DumpNode tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    int copied = 0;
    List<DumpNode> fields = tree.children();
    for (int i = 1; i < fields.size(); i++) {
      DumpNode field = fields.get(i);
      DumpNode size = fields.get(i - 1);
      if (!BUFFERS.contains(field.name()) || !(size.value() instanceof Number n)) {
        continue;
      }
      Bytes packed = field.bytes();
      Bytes plain = plain(packed);
      if (n.longValue() != packed.length() || plain.equals(packed)) {
        continue;
      }
      out.write(body.unsafeArray(), copied, size.offset() - copied);
      out.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(plain.length()).array());
      out.writeBytes(plain.unsafeArray());
      copied = field.offset() + field.length();
    }
    out.write(body.unsafeArray(), copied, body.length() - copied);
    return copied == 0 ? body : Bytes.wrap(out.toByteArray());
  }

  private static Bytes plain(Bytes packed) {
    try {
      WireReader r = WireReader.of(packed.unsafeArray());
      List<Bytes> payloads = ExtendedBuffer.unpack(r, MAX_PAYLOADS);
      r.end();
      WireWriter w = WireWriter.of(2 * MAX_PAYLOADS);
      ExtendedBuffer.pack(w, payloads, Packing.PLAIN);
      return Bytes.wrap(w.toBytes());
    } catch (WireException e) {
      return packed;
    }
  }
}
