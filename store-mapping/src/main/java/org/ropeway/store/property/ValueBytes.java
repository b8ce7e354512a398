package org.ropeway.store.property;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/**
 * Property values as bytes, big-endian, quick to read. Strings are Latin-1 where that holds all
 * their characters, else UTF-16, so that no code unit is ever lost.
 */
final class ValueBytes {
  private static final byte LATIN1 = 0;
  private static final byte UTF16 = 1;
  private static final VarHandle INT32 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT64 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private ValueBytes() {}

  static void write(Writer w, PropertyTag tag, Object value) {
    PropertyType type = tag.type();
    if (!type.isMultivalued()) {
      writeSingle(w, type, value);
      return;
    }
    List<?> list = (List<?>) value;
    w.length(list.size());
    for (Object v : list) {
      w.sized(() -> writeSingle(w, type.element(), v));
    }
  }

  private static void writeSingle(Writer w, PropertyType type, Object value) {
    switch (type) {
      case NULL -> {}
      case INTEGER16 -> w.int32((Short) value);
      case INTEGER32 -> w.int32((Integer) value);
      case ERROR -> w.int32(((ErrorCode) value).value());
      case BOOLEAN -> w.int8((Boolean) value ? 1 : 0);
      case FLOATING32 -> w.int32(Float.floatToRawIntBits((Float) value));
      case FLOATING64 -> w.int64(Double.doubleToRawLongBits((Double) value));
      case FLOATING_TIME -> w.int64(Double.doubleToRawLongBits(((FloatingTime) value).days()));
      case CURRENCY -> w.int64(((Currency) value).scaled());
      case INTEGER64 -> w.int64((Long) value);
      case TIME -> w.int64(((FileTime) value).ticks());
      case GUID -> {
        w.int64(((MapiGuid) value).low());
        w.int64(((MapiGuid) value).high());
      }
      case STRING, STRING8 -> w.string((String) value);
      case BINARY, SERVER_ID, OBJECT, RULE_ACTION -> w.bytes(((Bytes) value).unsafeArray());
      default -> {
        WireWriter wire = WireWriter.of(Integer.MAX_VALUE);
        ValueCodec.WIDE.write(wire, type, value);
        w.bytes(wire.toBytes());
      }
    }
  }

  /** The value that all bytes of {@code r} are, or null if they are none. */
  static @Nullable Object read(@Nullable Reader r, PropertyTag tag) {
    if (r == null || !tag.hasKnownType()) {
      return null;
    }
    PropertyType type = tag.type();
    if (!type.isMultivalued()) {
      return readSingle(r, type);
    }
    int n = r.length();
    List<Object> list = new ArrayList<>(Math.min(n, r.remaining()));
    for (int i = 0; i < n; i++) {
      Reader element = r.slice(r.length());
      Object v = element == null ? null : readSingle(element, type.element());
      if (v == null) {
        return null;
      }
      list.add(v);
    }
    return r.remaining() == 0 ? list : null;
  }

  private static @Nullable Object readSingle(Reader r, PropertyType type) {
    return switch (type) {
      case NULL -> r.has(0) ? NoValue.NULL : null;
      case INTEGER16 -> r.has(4) ? (Object) (short) r.int32() : null;
      case INTEGER32 -> r.has(4) ? (Object) r.int32() : null;
      case ERROR -> r.has(4) ? new ErrorCode(r.int32()) : null;
      case BOOLEAN -> r.has(1) ? (Object) (r.int8() != 0) : null;
      case FLOATING32 -> r.has(4) ? (Object) Float.intBitsToFloat(r.int32()) : null;
      case FLOATING64 -> r.has(8) ? (Object) Double.longBitsToDouble(r.int64()) : null;
      case FLOATING_TIME -> r.has(8) ? new FloatingTime(Double.longBitsToDouble(r.int64())) : null;
      case CURRENCY -> r.has(8) ? new Currency(r.int64()) : null;
      case INTEGER64 -> r.has(8) ? (Object) r.int64() : null;
      case TIME -> r.has(8) ? new FileTime(r.int64()) : null;
      case GUID -> r.has(16) ? new MapiGuid(r.int64(), r.int64()) : null;
      case STRING, STRING8 -> r.string();
      case BINARY, SERVER_ID, OBJECT, RULE_ACTION -> Bytes.wrap(r.rest());
      default -> wide(r.rest(), type);
    };
  }

  private static @Nullable Object wide(byte[] bytes, PropertyType type) {
    if (type == PropertyType.UNSPECIFIED) {
      return null;
    }
    try {
      return ValueCodec.WIDE.read(WireReader.of(bytes), type);
    } catch (WireException e) {
      return null;
    }
  }

  /** Collects bytes. */
  static final class Writer {
    private byte[] buf = new byte[256];
    private int size;

    byte[] toBytes() {
      return Arrays.copyOf(buf, size);
    }

    void int8(int v) {
      room(1);
      buf[size++] = (byte) v;
    }

    void int32(int v) {
      room(4);
      INT32.set(buf, size, v);
      size += 4;
    }

    void int64(long v) {
      room(8);
      INT64.set(buf, size, v);
      size += 8;
    }

    /** 7 bits a byte, the lowest first. */
    void length(int v) {
      int rest = v;
      while (rest >= 0x80) {
        int8(rest | 0x80);
        rest >>>= 7;
      }
      int8(rest);
    }

    void bytes(byte[] v) {
      room(v.length);
      System.arraycopy(v, 0, buf, size, v.length);
      size += v.length;
    }

    void string(String v) {
      boolean latin1 = isLatin1(v);
      int8(latin1 ? LATIN1 : UTF16);
      if (latin1) {
        bytes(v.getBytes(StandardCharsets.ISO_8859_1));
        return;
      }
      room(2 * v.length());
      for (int i = 0; i < v.length(); i++) {
        buf[size++] = (byte) (v.charAt(i) >>> 8);
        buf[size++] = (byte) v.charAt(i);
      }
    }

    private static boolean isLatin1(String v) {
      for (int i = 0; i < v.length(); i++) {
        if (v.charAt(i) > 0xFF) {
          return false;
        }
      }
      return true;
    }

    /** What {@code body} writes, behind its length. */
    void sized(Runnable body) {
      int begin = size;
      body.run();
      byte[] written = Arrays.copyOfRange(buf, begin, size);
      size = begin;
      length(written.length);
      bytes(written);
    }

    private void room(int n) {
      if (buf.length - size < n) {
        buf = Arrays.copyOf(buf, Math.max(buf.length * 2, size + n));
      }
    }
  }

  /** Reads bytes; where they end too early it reads zeros and is at its end. */
  static final class Reader {
    private final byte[] buf;
    private int at;
    private final int end;

    Reader(byte[] buf) {
      this(buf, 0, buf.length);
    }

    /** From some place on. */
    Reader(byte[] buf, int at) {
      this(buf, at, buf.length);
    }

    private Reader(byte[] buf, int at, int end) {
      this.buf = buf;
      this.at = at;
      this.end = end;
    }

    int remaining() {
      return end - at;
    }

    /** Whether there are exactly so many bytes. */
    boolean has(int n) {
      return remaining() == n;
    }

    int int8() {
      return at < end ? buf[at++] & 0xFF : 0;
    }

    int int32() {
      if (remaining() < 4) {
        at = end;
        return 0;
      }
      int v = (int) INT32.get(buf, at);
      at += 4;
      return v;
    }

    long int64() {
      return (long) int32() << 32 | (int32() & 0xFFFF_FFFFL);
    }

    /** A length; the largest integer where the bytes are none. */
    int length() {
      long v = 0;
      for (int shift = 0; shift < 35 && at < end; shift += 7) {
        int b = int8();
        v |= (long) (b & 0x7F) << shift;
        if (b < 0x80) {
          return (int) Math.min(v, Integer.MAX_VALUE);
        }
      }
      return Integer.MAX_VALUE;
    }

    /** The next {@code n} bytes; null, and at the end, where they are not there. */
    @Nullable Reader slice(int n) {
      int from = at;
      return skip(n) ? new Reader(buf, from, from + n) : null;
    }

    /** Leaves {@code n} bytes out; false, and at the end, where they are not there. */
    boolean skip(int n) {
      boolean there = n <= remaining();
      at = there ? at + n : end;
      return there;
    }

    byte[] rest() {
      byte[] out = Arrays.copyOfRange(buf, at, end);
      at = end;
      return out;
    }

    @Nullable String string() {
      if (remaining() == 0) {
        return null;
      }
      int kind = int8();
      if (kind == LATIN1) {
        String s = new String(buf, at, remaining(), StandardCharsets.ISO_8859_1);
        at = end;
        return s;
      }
      if (kind != UTF16 || remaining() % 2 != 0) {
        return null;
      }
      char[] chars = new char[remaining() / 2];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (int8() << 8 | int8());
      }
      return new String(chars);
    }
  }
}
