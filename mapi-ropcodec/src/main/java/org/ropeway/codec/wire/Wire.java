package org.ropeway.codec.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elementary wire types and the combinations structures are made of. */
public final class Wire {
  /** Unsigned byte. */
  public static final WireType<Integer> U8 = WireType.of(1, WireReader::u8, WireWriter::u8);

  /** Boolean byte. */
  public static final WireType<Boolean> BOOL = WireType.of(1, WireReader::bool, WireWriter::bool);

  /** Unsigned 16-bit integer. */
  public static final WireType<Integer> U16 = WireType.of(2, WireReader::u16, WireWriter::u16);

  /** Unsigned 32-bit integer. */
  public static final WireType<Long> U32 = WireType.of(4, WireReader::u32, WireWriter::u32);

  /** Signed 32-bit integer. */
  public static final WireType<Integer> I32 = WireType.of(4, WireReader::i32, (w, v) -> w.u32(v));

  /** 64-bit integer. */
  public static final WireType<Long> I64 = WireType.of(8, WireReader::i64, WireWriter::i64);

  /** Null-terminated 8-bit string in the reader's character set. */
  public static final WireType<String> STRING8Z =
      WireType.of(1, WireReader::string8z, WireWriter::string8z);

  /** Null-terminated UTF-16LE string. */
  public static final WireType<String> UTF16Z =
      WireType.of(2, WireReader::utf16z, WireWriter::utf16z);

  private Wire() {}

  /** Exactly {@code n} bytes. */
  public static WireType<byte[]> bytes(int n) {
    return WireType.of(n, r -> r.bytes(n), (w, v) -> w.bytes(exactly(v, n)));
  }

  /** Bytes behind their 16-bit length. */
  public static WireType<byte[]> bytes16() {
    return WireType.of(2, r -> r.sized(2), (w, v) -> w.u16(fits(v.length, 0xFFFF)).bytes(v));
  }

  /** Bytes behind their 32-bit length. */
  public static WireType<byte[]> bytes32() {
    return WireType.of(4, r -> r.sized(4), (w, v) -> w.u32(v.length).bytes(v));
  }

  /** Null-terminated: in UTF-16LE or in the character set of 8-bit strings. */
  public static WireType<String> stringZ(boolean unicode) {
    return unicode ? UTF16Z : STRING8Z;
  }

  /** So many elements, whose count stands elsewhere. */
  public static <T> WireType<List<T>> list(int n, WireType<T> element) {
    return WireType.of(
        n * element.minSize(), r -> readList(r, n, element), (w, v) -> writeList(w, v, element));
  }

  /** Elements behind their count in one byte. */
  public static <T> WireType<List<T>> list8(WireType<T> element) {
    return WireType.of(
        1,
        r -> readList(r, r.prefix("Count", 1), element),
        (w, v) -> writeList(w.u8(fits(v.size(), 0xFF)), v, element));
  }

  /** Elements behind their 16-bit count. */
  public static <T> WireType<List<T>> list16(WireType<T> element) {
    return WireType.of(
        2,
        r -> readList(r, r.prefix("Count", 2), element),
        (w, v) -> writeList(w.u16(fits(v.size(), 0xFFFF)), v, element));
  }

  /** Elements behind their 32-bit count. */
  public static <T> WireType<List<T>> list32(WireType<T> element) {
    return WireType.of(
        4,
        r -> readList(r, r.prefix("Count", 4), element),
        (w, v) -> writeList(w.u32(v.size()), v, element));
  }

  /** A structure behind its 16-bit size in bytes, which it fills. */
  public static <T> WireType<T> sized16(WireType<T> type) {
    return WireType.of(
        2, r -> readWhole(r.slice(r.prefix("Size", 2)), type), (w, v) -> writeSized16(w, v, type));
  }

  /**
   * Fields behind their 16-bit size in bytes, which they fill. Unlike {@link #sized16(WireType)} it
   * names the size itself, because the fields have names of their own.
   */
  public static <T> WireType<T> sized16(String size, WireType<T> fields) {
    return WireType.of(
        2,
        r -> readWhole(r.slice(r.field(size, U16)), fields),
        (w, v) -> writeSized16(w, v, fields));
  }

  /** A structure behind its 16-bit size in bytes, or none and the size 0. */
  public static <T> WireType<Optional<T>> optional16(WireType<T> type) {
    return WireType.of(
        2,
        r -> {
          WireReader part = r.slice(r.prefix("Size", 2));
          return part.remaining() == 0 ? Optional.empty() : Optional.of(readWhole(part, type));
        },
        (w, v) -> v.ifPresentOrElse(t -> writeSized16(w, t, type), () -> w.u16(0)));
  }

  private static <T> T readWhole(WireReader r, WireType<T> type) {
    T value = type.read(r);
    r.end();
    return value;
  }

  private static <T> void writeSized16(WireWriter w, T value, WireType<T> type) {
    int at = w.position();
    type.write(w.u16(0), value);
    w.patchU16(at, fits(w.position() - at - 2, 0xFFFF));
  }

  /** Elements up to the end of the buffer. */
  public static <T> WireType<List<T>> listToEnd(WireType<T> element) {
    return WireType.of(
        0,
        r -> {
          List<T> list = new ArrayList<>();
          while (r.remaining() > 0) {
            r.count(1, element.minSize());
            list.add(r.element(list.size(), element));
          }
          return list;
        },
        (w, v) -> writeList(w, v, element));
  }

  /** Reads {@code n} elements whose count stands elsewhere. */
  public static <T> List<T> readList(WireReader r, long n, WireType<T> element) {
    int count = r.count(n, element.minSize());
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(r.element(i, element));
    }
    return list;
  }

  /** Writes elements without their count. */
  public static <T> void writeList(WireWriter w, List<T> list, WireType<T> element) {
    for (T t : list) {
      element.write(w, t);
    }
  }

  /** A string up to its first null, where every reader ends it. */
  public static String untilNull(String v) {
    int end = v.indexOf('\0');
    return end < 0 ? v : v.substring(0, end);
  }

  private static byte[] exactly(byte[] v, int n) {
    if (v.length != n) {
      throw new IllegalArgumentException(v.length + " bytes where " + n + " are fixed");
    }
    return v;
  }

  private static int fits(int n, int max) {
    if (n > max) {
      throw new IllegalArgumentException("count " + n + " does not fit its field");
    }
    return n;
  }
}
