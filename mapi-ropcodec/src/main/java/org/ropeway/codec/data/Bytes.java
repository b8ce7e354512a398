package org.ropeway.codec.data;

import java.util.Arrays;
import java.util.HexFormat;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** An immutable byte array with value semantics; ordered as unsigned bytes. */
public final class Bytes implements Comparable<Bytes> {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  /** Behind a 16-bit length. */
  public static final WireType<Bytes> WIRE16 =
      WireType.of(2, r -> wrap(r.sized(2)), (w, v) -> w.u16(v.length16()).bytes(v.bytes));

  /** Behind a 32-bit length. */
  public static final WireType<Bytes> WIRE32 =
      WireType.of(4, r -> wrap(r.sized(4)), (w, v) -> w.u32(v.bytes.length).bytes(v.bytes));

  /** Behind a length in one byte. */
  public static final WireType<Bytes> WIRE8 =
      WireType.of(1, r -> wrap(r.sized(1)), (w, v) -> w.u8(v.length8()).bytes(v.bytes));

  /** All bytes up to the end of the buffer. */
  public static final WireType<Bytes> REST =
      WireType.of(0, r -> wrap(r.rest()), (w, v) -> w.bytes(v.bytes));

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
  }

  /** {@code bytes} itself, which nobody changes from now on. */
  public static Bytes wrap(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes);
  }

  /** From hexadecimal digits, without separators. */
  public static Bytes ofHex(String hex) {
    return wrap(HexFormat.of().parseHex(hex));
  }

  /** All bytes left, which a trace is told of only if there are any. */
  public static Bytes rest(WireReader r, String name) {
    return r.remaining() == 0 ? EMPTY : r.field(name, REST);
  }

  /** Exactly {@code n} bytes on the wire. */
  public static WireType<Bytes> fixed(int n) {
    return WireType.of(
        n,
        r -> wrap(r.bytes(n)),
        (w, v) -> {
          if (v.bytes.length != n) {
            throw new IllegalArgumentException(v.bytes.length + " bytes where " + n + " are fixed");
          }
          w.bytes(v.bytes);
        });
  }

  /** A copy of the bytes. */
  public byte[] array() {
    return bytes.clone();
  }

  /** The bytes themselves, not to be changed. */
  public byte[] unsafeArray() {
    return bytes;
  }

  /** How many bytes. */
  public int length() {
    return bytes.length;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The byte at {@code index}, unsigned. */
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** The bytes from {@code from} to before {@code to}. */
  public Bytes slice(int from, int to) {
    return wrap(Arrays.copyOfRange(bytes, from, to));
  }

  /** Whether the first bytes are those of {@code prefix}. */
  public boolean startsWith(Bytes prefix) {
    int n = prefix.bytes.length;
    return n <= bytes.length && Arrays.equals(bytes, 0, n, prefix.bytes, 0, n);
  }

  /** Hexadecimal digits, without separators. */
  public String toHex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Bytes other && Arrays.equals(bytes, other.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return toHex();
  }

  private int length8() {
    return fits(0xFF);
  }

  private int length16() {
    return fits(0xFFFF);
  }

  private int fits(int max) {
    if (bytes.length > max) {
      throw new IllegalArgumentException(bytes.length + " bytes do not fit their length field");
    }
    return bytes.length;
  }
}
