package org.ropeway.codec.rpcext;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * A block of an auxiliary payload behind its AUX_HEADER, as it stands; {@link AuxInfo} tells what
 * it means. [MS-OXCRPC] 2.2.2.2.
 */
public record AuxBlock(int version, int type, Bytes payload) {
  private static final int HEADER = 4;

  /** With its header, whose Size counts the header. */
  public static final WireType<AuxBlock> WIRE =
      WireType.of(
          HEADER,
          AuxBlock::read,
          (w, v) -> {
            int size = HEADER + v.payload.length();
            if (size > 0xFFFF) {
              throw new IllegalArgumentException("auxiliary block of " + size + " bytes");
            }
            w.u16(size).u8(v.version).u8(v.type).bytes(v.payload.unsafeArray());
          });

  /** All blocks up to the end of a payload. */
  public static final WireType<List<AuxBlock>> LIST =
      WireType.of(0, AuxBlock::readAll, (w, list) -> list.forEach(b -> WIRE.write(w, b)));

  private static AuxBlock read(WireReader r) {
    int size = r.field("Size", Wire.U16);
    if (size < HEADER) {
      throw r.badValue("auxiliary block of " + size + " bytes");
    }
    return new AuxBlock(
        r.field("Version", Wire.U8),
        r.field("Type", Wire.U8),
        r.field("AuxPayload", Bytes.fixed(size - HEADER)));
  }

  private static List<AuxBlock> readAll(WireReader r) {
    List<AuxBlock> list = new ArrayList<>();
    while (r.remaining() > 0) {
      r.count(1, HEADER);
      list.add(r.field("AUX_HEADER", WIRE));
    }
    return list;
  }
}
