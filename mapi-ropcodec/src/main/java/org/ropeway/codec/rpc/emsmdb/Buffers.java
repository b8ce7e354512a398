package org.ropeway.codec.rpc.emsmdb;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** Arrays of bytes in front of their sizes. */
final class Buffers {
  /** The largest rgbOut: BIG_RANGE_ULONG. [MS-OXCRPC] 2.2.1 */
  static final WireType<Long> BIG_RANGE = Ndr.ranged(0x40000);

  /** The largest rgbAuxOut: SMALL_RANGE_ULONG. */
  static final WireType<Long> SMALL_RANGE = Ndr.ranged(0x1008);

  private static final WireType<Long> LONG = Ndr.U32;
  private static final WireType<Long> SHORT = Ndr.U16.map(Integer::longValue, Long::intValue);

  private Buffers() {}

  /** All of it, then its size in four bytes. */
  static WireType<Bytes> in(String name, String size) {
    return sized(name, Ndr.BYTES, size, LONG);
  }

  /** All of it, then its size in two bytes. */
  static WireType<Bytes> shortIn(String name, String size) {
    return sized(name, Ndr.BYTES, size, SHORT);
  }

  /** What is filled of it, then its size. */
  static WireType<Bytes> out(String name, String size, WireType<Long> sizeType) {
    return sized(name, Ndr.VARYING_BYTES, size, sizeType);
  }

  private static WireType<Bytes> sized(
      String name, WireType<Bytes> array, String size, WireType<Long> sizeType) {
    return WireType.of(
        array.minSize() + sizeType.minSize(),
        r -> agreed(r, r.field(name, array), r.field(size, sizeType)),
        (w, v) -> {
          array.write(w, v);
          sizeType.write(w, (long) v.length());
        });
  }

  private static Bytes agreed(WireReader r, Bytes bytes, long size) {
    if (bytes.length() != size) {
      throw r.badValue(bytes.length() + " bytes where " + size + " are stated");
    }
    return bytes;
  }
}
