package org.ropeway.codec.data;

import java.util.HexFormat;
import org.ropeway.codec.wire.WireType;

/**
 * The arithmetic of 64-bit ids: a REPLID in the first 2 bytes, little-endian, then a GLOBCNT of 6
 * bytes, big-endian, all in one little-endian long. [MS-OXCDATA] 2.2.1.
 */
public final class GlobalCounter {
  /** The largest counter. */
  public static final long MAX = 0xFFFF_FFFF_FFFFL;

  /** The 6 bytes of a counter. */
  public static final WireType<Long> WIRE =
      WireType.of(6, r -> of(r.bytes(6), 0), (w, v) -> w.bytes(toBytes(v).unsafeArray()));

  private GlobalCounter() {}

  /** The id of a replica and a counter; {@link IllegalArgumentException} if either is too large. */
  public static long join(int replid, long counter) {
    if (replid >>> 16 != 0 || counter >>> 48 != 0) {
      throw new IllegalArgumentException("not a REPLID and GLOBCNT: " + replid + ", " + counter);
    }
    return Long.reverseBytes(counter) | replid;
  }

  /** The replica of an id. */
  public static int replid(long id) {
    return (int) id & 0xFFFF;
  }

  /** The counter of an id. */
  public static long counter(long id) {
    return Long.reverseBytes(id) & MAX;
  }

  /** Orders ids by replica, then counter. */
  public static int compare(long a, long b) {
    int c = Integer.compare(replid(a), replid(b));
    return c != 0 ? c : Long.compare(counter(a), counter(b));
  }

  /** An id as {@code 1-00000000000d}. */
  public static String toString(long id) {
    return Integer.toHexString(replid(id)) + '-' + HexFormat.of().toHexDigits(counter(id), 12);
  }

  /** The 6 bytes of a counter, as in a GLOBCNT. */
  public static Bytes toBytes(long counter) {
    byte[] out = new byte[6];
    for (int i = 0; i < 6; i++) {
      out[i] = (byte) (counter >>> (8 * (5 - i)));
    }
    return Bytes.wrap(out);
  }

  /** The counter that 6 bytes from {@code offset} hold. */
  public static long of(byte[] bytes, int offset) {
    long v = 0;
    for (int i = 0; i < 6; i++) {
      v = (v << 8) | (bytes[offset + i] & 0xFF);
    }
    return v;
  }
}
