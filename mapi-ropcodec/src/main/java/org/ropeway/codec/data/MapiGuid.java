package org.ropeway.codec.data;

import java.util.HexFormat;
import org.ropeway.codec.wire.WireType;

/**
 * A GUID as its 16 bytes stand on the wire ([MS-DTYP] 2.3.4), in two little-endian halves: {@code
 * low} holds Data1, Data2 and Data3, {@code high} the bytes of Data4.
 */
public record MapiGuid(long low, long high) implements Comparable<MapiGuid> {
  /** All zero. */
  public static final MapiGuid ZERO = new MapiGuid(0, 0);

  /** The 16 bytes. */
  public static final WireType<MapiGuid> WIRE =
      WireType.of(16, r -> new MapiGuid(r.i64(), r.i64()), (w, v) -> w.i64(v.low).i64(v.high));

  /** Parses {@code xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}, with or without braces. */
  public static MapiGuid parse(String text) {
    String s = text.startsWith("{") && text.endsWith("}") ? text.substring(1, 37) : text;
    if (s.length() != 36
        || s.charAt(8) != '-'
        || s.charAt(13) != '-'
        || s.charAt(18) != '-'
        || s.charAt(23) != '-') {
      throw new IllegalArgumentException("not a GUID: " + text);
    }
    long data1 = HexFormat.fromHexDigitsToLong(s, 0, 8);
    long data2 = HexFormat.fromHexDigitsToLong(s, 9, 13);
    long data3 = HexFormat.fromHexDigitsToLong(s, 14, 18);
    long data4 =
        (HexFormat.fromHexDigitsToLong(s, 19, 23) << 48) | HexFormat.fromHexDigitsToLong(s, 24, 36);
    return new MapiGuid(data1 | (data2 << 32) | (data3 << 48), Long.reverseBytes(data4));
  }

  /** The GUID of 16 bytes from {@code offset}. */
  public static MapiGuid of(byte[] bytes, int offset) {
    return new MapiGuid(longAt(bytes, offset), longAt(bytes, offset + 8));
  }

  /** The 16 bytes. */
  public Bytes toBytes() {
    byte[] out = new byte[16];
    for (int i = 0; i < 8; i++) {
      out[i] = (byte) (low >>> (8 * i));
      out[i + 8] = (byte) (high >>> (8 * i));
    }
    return Bytes.wrap(out);
  }

  /** Orders by the 16 bytes as they stand on the wire. */
  @Override
  public int compareTo(MapiGuid other) {
    int c = Long.compareUnsigned(Long.reverseBytes(low), Long.reverseBytes(other.low));
    return c != 0
        ? c
        : Long.compareUnsigned(Long.reverseBytes(high), Long.reverseBytes(other.high));
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    long data4 = Long.reverseBytes(high);
    return hex.toHexDigits((int) low)
        + '-'
        + hex.toHexDigits((short) (low >>> 32))
        + '-'
        + hex.toHexDigits((short) (low >>> 48))
        + '-'
        + hex.toHexDigits((short) (data4 >>> 48))
        + '-'
        + hex.toHexDigits(data4, 12);
  }

  private static long longAt(byte[] b, int at) {
    long v = 0;
    for (int i = 7; i >= 0; i--) {
      v = (v << 8) | (b[at + i] & 0xFF);
    }
    return v;
  }
}
