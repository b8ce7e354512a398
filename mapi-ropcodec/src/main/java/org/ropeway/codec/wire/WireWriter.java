package org.ropeway.codec.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes protocol bytes, little-endian unless told otherwise, within a byte budget; a write over it
 * is refused with {@link WireOverflowException} and leaves what was written before. Not
 * thread-safe.
 */
public final class WireWriter {
  private static final VarHandle U16 = littleEndian(short[].class);
  private static final VarHandle U32 = littleEndian(int[].class);
  private static final VarHandle I64 = littleEndian(long[].class);
  private static final int INITIAL = 256;
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int budget;
  private byte[] array;
  private int at;
  private Charset string8 = StandardCharsets.ISO_8859_1;
  private boolean bigEndian;
  private int origin;
  private int referents;

  private WireWriter(int budget, int expected) {
    this.budget = budget;
    this.array = new byte[Math.max(0, Math.min(budget, expected))];
  }

  private static VarHandle littleEndian(Class<?> view) {
    return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.LITTLE_ENDIAN);
  }

  /** A writer of at most {@code budget} bytes; what is not written takes no memory. */
  public static WireWriter of(int budget) {
    return new WireWriter(budget, INITIAL);
  }

  /** A writer of at most {@code budget} bytes that has room for {@code expected} at once. */
  public static WireWriter of(int budget, int expected) {
    return new WireWriter(budget, expected);
  }

  /** The bytes of {@code value} encoded by {@code type}. */
  public static <T> byte[] encode(WireType<T> type, T value) {
    WireWriter w = of(Integer.MAX_VALUE);
    type.write(w, value);
    return w.toBytes();
  }

  /** The character set of 8-bit strings; ISO 8859-1 until set. */
  public Charset string8Charset() {
    return string8;
  }

  /** Sets the character set of 8-bit strings. */
  public WireWriter withString8Charset(Charset charset) {
    string8 = charset;
    return this;
  }

  /** The byte order of integers and floats. */
  public ByteOrder byteOrder() {
    return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** Sets the byte order of integers and floats. */
  public WireWriter withByteOrder(ByteOrder order) {
    bigEndian = order == ByteOrder.BIG_ENDIAN;
    return this;
  }

  /** Counts alignment from the next byte. */
  public WireWriter alignFromHere() {
    origin = position();
    return this;
  }

  /**
   * Writes zeros up to the next multiple of {@code n}, counted from {@link #alignFromHere} or else
   * from the first byte written.
   */
  public WireWriter align(int n) {
    return zero(Math.floorMod(origin - position(), n));
  }

  /** Writes the next referent identifier of an NDR pointer (C706 14.3.10), as Windows counts. */
  public WireWriter referent() {
    return u32(0x00020000 + 4L * referents++);
  }

  /** Bytes written so far. */
  public int position() {
    return at;
  }

  /** Bytes that may still be written. */
  public int remaining() {
    return budget - at;
  }

  /** Takes back everything written after {@code position}. */
  public void truncate(int position) {
    at = position;
  }

  /** A byte. */
  public WireWriter u8(int v) {
    array(1)[at++] = (byte) v;
    return this;
  }

  /** A Boolean as 0 or 1. */
  public WireWriter bool(boolean v) {
    return u8(v ? 1 : 0);
  }

  /** A 16-bit integer. */
  public WireWriter u16(int v) {
    U16.set(array(2), at, ordered((short) v));
    at += 2;
    return this;
  }

  /** A 32-bit integer, signed or unsigned. */
  public WireWriter u32(long v) {
    U32.set(array(4), at, ordered((int) v));
    at += 4;
    return this;
  }

  /** A 64-bit integer. */
  public WireWriter i64(long v) {
    I64.set(array(8), at, bigEndian ? Long.reverseBytes(v) : v);
    at += 8;
    return this;
  }

  /** A 32-bit IEEE float. */
  public WireWriter f32(float v) {
    return u32(Float.floatToRawIntBits(v));
  }

  /** A 64-bit IEEE float. */
  public WireWriter f64(double v) {
    return i64(Double.doubleToRawLongBits(v));
  }

  /** Raw bytes. */
  public WireWriter bytes(byte[] v) {
    return bytes(v, 0, v.length);
  }

  /** A part of an array. */
  public WireWriter bytes(byte[] v, int offset, int length) {
    System.arraycopy(v, offset, array(length), at, length);
    at += length;
    return this;
  }

  /** {@code n} zero bytes. */
  public WireWriter zero(int n) {
    Arrays.fill(array(n), at, at + n, (byte) 0);
    at += n;
    return this;
  }

  /**
   * A null-terminated 8-bit string in {@link #string8Charset()}, up to the first null in it;
   * characters the set lacks become question marks.
   */
  public WireWriter string8z(String v) {
    return bytes(Wire.untilNull(v).getBytes(string8)).u8(0);
  }

  /**
   * A null-terminated string of the low bytes of UTF-16 characters, or of ASCII, up to the first
   * null in it.
   */
  public WireWriter latin1z(String v) {
    return bytes(Wire.untilNull(v).getBytes(StandardCharsets.ISO_8859_1)).u8(0);
  }

  /** A null-terminated UTF-16LE string, up to the first null in it. */
  public WireWriter utf16z(String v) {
    return utf16(Wire.untilNull(v)).u16(0);
  }

  /** A UTF-16LE string without terminator. */
  public WireWriter utf16(String v) {
    int n = v.length();
    byte[] to = array(2L * n);
    for (int i = 0; i < n; i++) {
      char c = v.charAt(i);
      to[at++] = (byte) c;
      to[at++] = (byte) (c >>> 8);
    }
    return this;
  }

  /** Overwrites the byte at {@code position}, which was written before. */
  public void patchU8(int position, int v) {
    array[position] = (byte) v;
  }

  /** Overwrites the 16-bit integer at {@code position}, which was written before. */
  public void patchU16(int position, int v) {
    U16.set(array, position, ordered((short) v));
  }

  /** Overwrites the 32-bit integer at {@code position}, which was written before. */
  public void patchU32(int position, long v) {
    U32.set(array, position, ordered((int) v));
  }

  private short ordered(short v) {
    return bigEndian ? Short.reverseBytes(v) : v;
  }

  private int ordered(int v) {
    return bigEndian ? Integer.reverseBytes(v) : v;
  }

  /** A copy of what this writer wrote. */
  public byte[] toBytes() {
    return Arrays.copyOf(array, at);
  }

  /** The array, with room for so many bytes more. */
  private byte[] array(long n) {
    if (n > budget - at) {
      throw new WireOverflowException(budget, n);
    }
    if (n > array.length - at) {
      long grown = Math.max(INITIAL, Math.max(2L * array.length, at + n + ((at + n) >> 3)));
      array = Arrays.copyOf(array, (int) Math.min(Math.min(budget, LARGEST), grown));
    }
    return array;
  }
}
