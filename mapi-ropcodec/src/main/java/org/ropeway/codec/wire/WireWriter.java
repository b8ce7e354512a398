package org.ropeway.codec.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Writes protocol bytes, little-endian unless told otherwise, within a byte budget; a write over it
 * is refused with {@link WireOverflowException} and leaves what was written before. The only class
 * that writes a {@link ByteBuf}. Not thread-safe; does not own the buffer.
 */
public final class WireWriter {
  private final ByteBuf buf;
  private final int start;
  private final int budget;
  private Charset string8 = StandardCharsets.ISO_8859_1;
  private boolean bigEndian;
  private int referents;

  private WireWriter(ByteBuf buf, int budget) {
    this.buf = buf;
    this.start = buf.writerIndex();
    this.budget = budget;
  }

  /** A writer that appends at most {@code budget} bytes to {@code buf}. */
  public static WireWriter to(ByteBuf buf, int budget) {
    return new WireWriter(buf, budget);
  }

  /** A writer to a heap buffer of its own, limited only by {@code budget}. */
  public static WireWriter of(int budget) {
    return new WireWriter(Unpooled.buffer(Math.min(256, Math.max(1, budget))), budget);
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

  /** Writes zeros up to the next multiple of {@code n}, counted from the first byte written. */
  public WireWriter align(int n) {
    return zero(Math.floorMod(-position(), n));
  }

  /** Writes the next referent identifier of an NDR pointer (C706 14.3.10), as Windows counts. */
  public WireWriter referent() {
    return u32(0x00020000 + 4L * referents++);
  }

  /** Bytes written so far. */
  public int position() {
    return buf.writerIndex() - start;
  }

  /** Bytes that may still be written. */
  public int remaining() {
    return budget - position();
  }

  /** Takes back everything written after {@code position}. */
  public void truncate(int position) {
    buf.writerIndex(start + position);
  }

  /** A byte. */
  public WireWriter u8(int v) {
    need(1);
    buf.writeByte(v);
    return this;
  }

  /** A Boolean as 0 or 1. */
  public WireWriter bool(boolean v) {
    return u8(v ? 1 : 0);
  }

  /** A 16-bit integer. */
  public WireWriter u16(int v) {
    need(2);
    if (bigEndian) {
      buf.writeShort(v);
    } else {
      buf.writeShortLE(v);
    }
    return this;
  }

  /** A 32-bit integer, signed or unsigned. */
  public WireWriter u32(long v) {
    need(4);
    if (bigEndian) {
      buf.writeInt((int) v);
    } else {
      buf.writeIntLE((int) v);
    }
    return this;
  }

  /** A 64-bit integer. */
  public WireWriter i64(long v) {
    need(8);
    if (bigEndian) {
      buf.writeLong(v);
    } else {
      buf.writeLongLE(v);
    }
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
    need(length);
    buf.writeBytes(v, offset, length);
    return this;
  }

  /** The readable bytes of {@code v}, which stays untouched. */
  public WireWriter bytes(ByteBuf v) {
    need(v.readableBytes());
    buf.writeBytes(v, v.readerIndex(), v.readableBytes());
    return this;
  }

  /** {@code n} zero bytes. */
  public WireWriter zero(int n) {
    need(n);
    buf.writeZero(n);
    return this;
  }

  /**
   * A null-terminated 8-bit string in {@link #string8Charset()}; characters it lacks become
   * question marks.
   */
  public WireWriter string8z(String v) {
    return bytes(v.getBytes(string8)).u8(0);
  }

  /** A null-terminated string of the low bytes of UTF-16 characters, or of ASCII. */
  public WireWriter latin1z(String v) {
    return bytes(v.getBytes(StandardCharsets.ISO_8859_1)).u8(0);
  }

  /** A null-terminated UTF-16LE string. */
  public WireWriter utf16z(String v) {
    return utf16(v).u16(0);
  }

  /** A UTF-16LE string without terminator. */
  public WireWriter utf16(String v) {
    int n = v.length();
    need(2L * n);
    buf.ensureWritable(2 * n);
    int at = buf.writerIndex();
    if (buf.hasArray()) {
      byte[] array = buf.array();
      int to = buf.arrayOffset() + at;
      for (int i = 0; i < n; i++) {
        char c = v.charAt(i);
        array[to++] = (byte) c;
        array[to++] = (byte) (c >>> 8);
      }
    } else {
      for (int i = 0; i < n; i++) {
        buf.setShortLE(at + 2 * i, v.charAt(i));
      }
    }
    buf.writerIndex(at + 2 * n);
    return this;
  }

  /** Overwrites the byte at {@code position}, which was written before. */
  public void patchU8(int position, int v) {
    buf.setByte(start + position, v);
  }

  /** Overwrites the 16-bit integer at {@code position}, which was written before. */
  public void patchU16(int position, int v) {
    if (bigEndian) {
      buf.setShort(start + position, v);
    } else {
      buf.setShortLE(start + position, v);
    }
  }

  /** Overwrites the 32-bit integer at {@code position}, which was written before. */
  public void patchU32(int position, long v) {
    if (bigEndian) {
      buf.setInt(start + position, (int) v);
    } else {
      buf.setIntLE(start + position, (int) v);
    }
  }

  /** A copy of what this writer wrote. */
  public byte[] toBytes() {
    return ByteBufUtil.getBytes(buf, start, position());
  }

  private void need(long n) {
    if (n > remaining()) {
      throw new WireOverflowException(budget, n);
    }
  }
}
