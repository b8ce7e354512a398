package org.ropeway.codec.ndr;

import java.nio.ByteOrder;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Primitive types, strings and pointers, each aligned as NDR wants it. C706 14.2, 14.3. */
public final class Ndr {
  /** unsigned small, byte, unsigned char. */
  public static final WireType<Integer> U8 = Wire.U8;

  /** unsigned short. */
  public static final WireType<Integer> U16 = aligned(2, Wire.U16);

  /** unsigned long. */
  public static final WireType<Long> U32 = aligned(4, Wire.U32);

  /** long, and unsigned long where only the bits count. */
  public static final WireType<Integer> I32 = aligned(4, Wire.I32);

  /** A UUID or GUID; 16 bytes whose order follows the data representation. */
  public static final WireType<MapiGuid> UUID = WireType.of(16, Ndr::readUuid, Ndr::writeUuid);

  /** A string of 8-bit characters with its terminator: conformant and varying. 14.3.4. */
  public static final WireType<String> STRING8 = WireType.of(13, Ndr::read8, Ndr::write8);

  /** A string of UTF-16 characters with its terminator: conformant and varying. 14.3.4. */
  public static final WireType<String> STRING16 = WireType.of(14, Ndr::read16, Ndr::write16);

  /** A conformant array of bytes. 14.3.3.3. */
  public static final WireType<Bytes> BYTES =
      WireType.of(
          4,
          r -> Bytes.wrap(r.bytes(U32.read(r))),
          (w, v) -> w.align(4).u32(v.length()).bytes(v.unsafeArray()));

  /** A conformant and varying array of bytes, all of which are sent. 14.3.3.5. */
  public static final WireType<Bytes> VARYING_BYTES =
      WireType.of(
          12,
          r -> Bytes.wrap(r.bytes(readVarying(r))),
          (w, v) -> writeVarying(w, v.length()).bytes(v.unsafeArray()));

  private Ndr() {}

  /** A type behind the padding to a multiple of {@code n}. */
  public static <T> WireType<T> aligned(int n, WireType<T> type) {
    return WireType.of(
        type.minSize(), r -> type.read(r.align(n)), (w, v) -> type.write(w.align(n), v));
  }

  /** An unsigned long within a range; a value outside is malformed. */
  public static WireType<Long> ranged(long max) {
    return ranged(0, max);
  }

  /** An unsigned long within a range; a value outside is malformed. */
  public static WireType<Long> ranged(long min, long max) {
    return WireType.of(
        4,
        r -> {
          long n = U32.read(r);
          if (n < min || n > max) {
            throw r.badValue(n + " where " + min + " to " + max + " is allowed");
          }
          return n;
        },
        (w, v) -> w.align(4).u32(v));
  }

  /** A unique pointer as a parameter: its referent, if any, follows at once. 14.3.12.1. */
  public static <T> WireType<Optional<T>> unique(WireType<T> referent) {
    return WireType.of(
        4,
        r ->
            isPresent(r, "referent_id")
                ? Optional.of(r.field("referent", referent))
                : Optional.empty(),
        (w, v) -> {
          writePointer(w, v.isPresent());
          v.ifPresent(t -> referent.write(w, t));
        });
  }

  /** A unique pointer as a part of a larger construction, by the name it has there. 14.3.12.3. */
  public static <T> NdrType<Optional<T>> pointer(String name, WireType<T> referent) {
    return new NdrPointer<>(name, referent);
  }

  /** Reads a pointer in place: whether there is a referent. */
  public static boolean isPresent(WireReader r, String name) {
    return r.field(name, U32) != 0;
  }

  /** Writes a pointer in place. */
  public static void writePointer(WireWriter w, boolean present) {
    w.align(4);
    if (present) {
      w.referent();
    } else {
      w.u32(0);
    }
  }

  private static long readVarying(WireReader r) {
    return readActual(r, U32.read(r));
  }

  /** How many elements are sent of an array of {@code size}, from its beginning. */
  public static long readActual(WireReader r, long size) {
    return actual(r, r.u32(), r.u32(), size);
  }

  static long actual(WireReader r, long offset, long actual, long size) {
    if (offset != 0 || actual > size) {
      throw r.badValue(actual + " elements from " + offset + " of " + size);
    }
    return actual;
  }

  private static WireWriter writeVarying(WireWriter w, int n) {
    return w.align(4).u32(n).u32(0).u32(n);
  }

  private static String read8(WireReader r) {
    WireReader text = r.slice(readVarying(r));
    String s = text.string8z();
    text.end();
    return s;
  }

  private static void write8(WireWriter w, String s) {
    byte[] bytes = s.getBytes(w.string8Charset());
    writeVarying(w, bytes.length + 1).bytes(bytes).u8(0);
  }

  private static String read16(WireReader r) {
    WireReader text = r.slice(2 * readVarying(r));
    String s = r.byteOrder() == ByteOrder.LITTLE_ENDIAN ? text.utf16z() : bigEndian(text);
    text.end();
    return s;
  }

  private static String bigEndian(WireReader text) {
    StringBuilder s = new StringBuilder(text.remaining() / 2);
    for (int c = text.u16(); c != 0; c = text.u16()) {
      s.append((char) c);
    }
    return s.toString();
  }

  private static void write16(WireWriter w, String s) {
    writeVarying(w, s.length() + 1);
    for (int i = 0; i < s.length(); i++) {
      w.u16(s.charAt(i));
    }
    w.u16(0);
  }

  private static MapiGuid readUuid(WireReader r) {
    r.align(4);
    long data1 = r.u32();
    long data2 = r.u16();
    long data3 = r.u16();
    long low = data1 | (data2 << 32) | (data3 << 48);
    long data4 = r.i64();
    boolean little = r.byteOrder() == ByteOrder.LITTLE_ENDIAN;
    return new MapiGuid(low, little ? data4 : Long.reverseBytes(data4));
  }

  private static void writeUuid(WireWriter w, MapiGuid v) {
    w.align(4).u32(v.low()).u16((int) (v.low() >>> 32)).u16((int) (v.low() >>> 48));
    w.bytes(v.toBytes().unsafeArray(), 8, 8);
  }
}
