package org.ropeway.codec.wire;

import static org.ropeway.codec.wire.WireException.Reason.BAD_VALUE;
import static org.ropeway.codec.wire.WireException.Reason.TOO_DEEP;
import static org.ropeway.codec.wire.WireException.Reason.TOO_LARGE;
import static org.ropeway.codec.wire.WireException.Reason.TRAILING;
import static org.ropeway.codec.wire.WireException.Reason.TRUNCATED;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads protocol bytes, little-endian unless told otherwise: checks, then allocates. The only class
 * that reads a {@link ByteBuf}. Every failure is a {@link WireException}; nothing is allocated that
 * the bytes present do not pay for. Not thread-safe; does not own the buffer.
 */
public final class WireReader {
  private final ByteBuf buf;
  private final int base;
  private final Budget budget;
  private final @Nullable WireTrace trace;
  private Charset string8 = StandardCharsets.ISO_8859_1;
  private boolean bigEndian;
  private int origin;

  /** The trace was told of the size that the type reads first. */
  private boolean toldSize;

  /** What all readers of one buffer share. */
  private static final class Budget {
    private final WireLimits limits;
    private int elements;
    private int depth;

    Budget(WireLimits limits) {
      this.limits = limits;
    }
  }

  private WireReader(ByteBuf buf, int base, Budget budget, @Nullable WireTrace trace) {
    this.buf = buf;
    this.base = base - buf.readerIndex();
    this.budget = budget;
    this.trace = trace;
  }

  /** A reader of the readable bytes of {@code buf} with the default limits. */
  public static WireReader of(ByteBuf buf) {
    return new WireReader(buf, 0, new Budget(WireLimits.DEFAULT), null);
  }

  /** A reader of {@code bytes} with the default limits. */
  public static WireReader of(byte[] bytes) {
    return of(Unpooled.wrappedBuffer(bytes));
  }

  /** A reader with its own limits that tells {@code trace} of every field. */
  public static WireReader of(ByteBuf buf, WireLimits limits, @Nullable WireTrace trace) {
    return new WireReader(buf, 0, new Budget(limits), trace);
  }

  /** The listener to this decoding, if any. */
  public @Nullable WireTrace trace() {
    return trace;
  }

  /** The character set of 8-bit strings; ISO 8859-1 until set, so that no byte is lost. */
  public Charset string8Charset() {
    return string8;
  }

  /** Sets the character set of 8-bit strings for this reader and the slices made from it later. */
  public WireReader withString8Charset(Charset charset) {
    string8 = charset;
    return this;
  }

  /** The byte order of integers and floats. */
  public ByteOrder byteOrder() {
    return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** Sets the byte order of this reader and the slices made from it later. */
  public WireReader withByteOrder(ByteOrder order) {
    bigEndian = order == ByteOrder.BIG_ENDIAN;
    return this;
  }

  /** Counts alignment from the next byte, in this reader and the slices made from it later. */
  public WireReader alignFromHere() {
    origin = position();
    return this;
  }

  /**
   * Passes over the bytes before the next multiple of {@code n}, counted from {@link
   * #alignFromHere} or else from the start of the outermost buffer.
   */
  public WireReader align(int n) {
    int at = position();
    int padding = padding(n);
    skip(padding);
    WireTrace listener = trace;
    if (listener != null && padding > 0) {
      listener.aside("padding", at, at + padding, null);
    }
    return this;
  }

  /** How many bytes {@link #align} passes over. */
  public int padding(int n) {
    return Math.floorMod(origin - position(), n);
  }

  /** Bytes not yet read. */
  public int remaining() {
    return buf.readableBytes();
  }

  /** Bytes read so far, counted from the start of the outermost buffer. */
  public int position() {
    return base + buf.readerIndex();
  }

  /** The next byte without reading it. */
  public int peekU8() {
    need(1);
    return buf.getUnsignedByte(buf.readerIndex());
  }

  /** The byte {@code ahead} bytes behind the next one, without reading any. */
  public int peekU8(int ahead) {
    need(ahead + 1L);
    return buf.getUnsignedByte(buf.readerIndex() + ahead);
  }

  /** An unsigned byte. */
  public int u8() {
    need(1);
    return buf.readUnsignedByte();
  }

  /**
   * A Boolean byte: 0 is false, anything else true ([MS-OXCDATA] 2.11.1 allows 0 and 1 only,
   * clients send others).
   */
  public boolean bool() {
    return u8() != 0;
  }

  /** An unsigned 16-bit integer. */
  public int u16() {
    need(2);
    return bigEndian ? buf.readUnsignedShort() : buf.readUnsignedShortLE();
  }

  /** A signed 16-bit integer. */
  public short i16() {
    need(2);
    return bigEndian ? buf.readShort() : buf.readShortLE();
  }

  /** An unsigned 32-bit integer. */
  public long u32() {
    need(4);
    return bigEndian ? buf.readUnsignedInt() : buf.readUnsignedIntLE();
  }

  /** A signed 32-bit integer. */
  public int i32() {
    need(4);
    return bigEndian ? buf.readInt() : buf.readIntLE();
  }

  /** A 64-bit integer. */
  public long i64() {
    need(8);
    return bigEndian ? buf.readLong() : buf.readLongLE();
  }

  /** A 32-bit IEEE float. */
  public float f32() {
    return Float.intBitsToFloat(i32());
  }

  /** A 64-bit IEEE float. */
  public double f64() {
    return Double.longBitsToDouble(i64());
  }

  /** Exactly {@code n} bytes. */
  public byte[] bytes(long n) {
    need(n);
    byte[] out = new byte[(int) n];
    buf.readBytes(out);
    return out;
  }

  /** All bytes left. */
  public byte[] rest() {
    return bytes(remaining());
  }

  /** The last {@code n} bytes that were read, once more. */
  public byte[] reread(int n) {
    byte[] out = new byte[n];
    buf.getBytes(buf.readerIndex() - n, out);
    return out;
  }

  /** The next {@code n} bytes without reading them. */
  public byte[] peek(int n) {
    need(n);
    byte[] out = new byte[n];
    buf.getBytes(buf.readerIndex(), out);
    return out;
  }

  /** Passes over {@code n} bytes. */
  public void skip(long n) {
    need(n);
    buf.skipBytes((int) n);
  }

  /**
   * A reader of the next {@code n} bytes, which this reader passes over. It shares the budget,
   * trace and character set.
   */
  public WireReader slice(long n) {
    need(n);
    int at = position();
    WireReader part = new WireReader(buf.readSlice((int) n), at, budget, trace);
    part.string8 = string8;
    part.bigEndian = bigEndian;
    part.origin = origin;
    return part;
  }

  /** This reader without its trace. */
  public WireReader untraced() {
    WireReader quiet = new WireReader(buf, position(), budget, null);
    quiet.string8 = string8;
    return quiet;
  }

  /** A null-terminated 8-bit string in {@link #string8Charset()}. */
  public String string8z() {
    return string8z(string8);
  }

  /** A null-terminated string of the low bytes of UTF-16 characters, or of ASCII. */
  public String latin1z() {
    return string8z(StandardCharsets.ISO_8859_1);
  }

  private String string8z(Charset charset) {
    int n = buf.bytesBefore((byte) 0);
    if (n < 0) {
      throw fail(TRUNCATED, "unterminated 8-bit string");
    }
    String s = buf.toString(buf.readerIndex(), n, charset);
    buf.skipBytes(n + 1);
    return s;
  }

  /** A null-terminated UTF-16LE string. */
  public String utf16z() {
    int n = utf16Length();
    if (n < 0) {
      throw fail(TRUNCATED, "unterminated UTF-16 string");
    }
    String s = utf16(n);
    buf.skipBytes(2);
    return s;
  }

  /** The bytes before the next 16-bit null; -1 if there is none. */
  private int utf16Length() {
    int n = buf.readableBytes() - 1;
    if (buf.hasArray()) {
      byte[] array = buf.array();
      int from = buf.arrayOffset() + buf.readerIndex();
      for (int i = 0; i < n; i += 2) {
        if (array[from + i] == 0 && array[from + i + 1] == 0) {
          return i;
        }
      }
    } else {
      for (int i = 0; i < n; i += 2) {
        if (buf.getShortLE(buf.readerIndex() + i) == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A UTF-16LE string of {@code n} bytes without terminator. */
  public String utf16(long n) {
    if ((n & 1) != 0) {
      throw fail(BAD_VALUE, "odd length of a UTF-16 string");
    }
    need(n);
    char[] chars = new char[(int) n / 2];
    int at = buf.readerIndex();
    if (buf.hasArray()) {
      byte[] array = buf.array();
      int from = buf.arrayOffset() + at;
      for (int i = 0; i < chars.length; i++, from += 2) {
        chars[i] = (char) ((array[from] & 0xFF) | (array[from + 1] << 8));
      }
    } else {
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) buf.getUnsignedShortLE(at + 2 * i);
      }
    }
    buf.skipBytes((int) n);
    return new String(chars);
  }

  /**
   * Accepts a declared count of elements, each of at least {@code minElementSize} bytes (at least 1
   * is assumed), if the bytes left and the budget can pay for it.
   */
  public int count(long n, int minElementSize) {
    if (n < 0 || n > remaining() / Math.max(1, minElementSize)) {
      throw fail(TOO_LARGE, "count " + n + " exceeds the bytes present");
    }
    budget.elements += (int) n;
    if (budget.elements > budget.limits.maxElements()) {
      throw fail(TOO_LARGE, "more than " + budget.limits.maxElements() + " elements");
    }
    return (int) n;
  }

  /** Enters a nested structure; every call is paired with {@link #leave()}. */
  public void enter() {
    if (++budget.depth > budget.limits.maxDepth()) {
      throw fail(TOO_DEEP, "nested deeper than " + budget.limits.maxDepth());
    }
  }

  /** Leaves a nested structure. */
  public void leave() {
    budget.depth--;
  }

  /** Demands that all bytes were read. */
  public void end() {
    if (remaining() != 0) {
      throw fail(TRAILING, remaining() + " bytes left over");
    }
  }

  /** A field by its name from the specification, which the trace is told of. */
  public <T> T field(String name, WireType<T> type) {
    WireTrace listener = trace;
    return listener == null ? type.read(this) : traced(name, type, 0, listener);
  }

  /**
   * A field behind its count or size, which the specification names as a field of its own. The type
   * reads both, and its minimal size is that of the count.
   */
  public <T> T field(String count, String name, WireType<T> type) {
    WireTrace listener = trace;
    if (listener == null) {
      return type.read(this);
    }
    int size = Math.min(type.minSize(), remaining());
    listener.begin(count, position());
    listener.end(position() + size, peekUnsigned(size));
    return traced(name, type, size, listener);
  }

  private long peekUnsigned(int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value =
          (value << 8) | buf.getUnsignedByte(buf.readerIndex() + (bigEndian ? i : size - 1 - i));
    }
    return value;
  }

  /** A field that is a value of {@code subject}, a property tag that stands elsewhere. */
  public <T> T fieldAbout(Object subject, String name, WireType<T> type) {
    WireTrace listener = trace;
    if (listener == null) {
      return type.read(this);
    }
    listener.begin(name, position());
    listener.about(subject);
    return ended(type, 0, listener);
  }

  /** A value that is no field of the structure, but of the way it is encoded. */
  public <T> T aside(String name, WireType<T> type) {
    int at = position();
    T value = type.read(this);
    WireTrace listener = trace;
    if (listener != null) {
      listener.aside(name, at, position(), value);
    }
    return value;
  }

  /** An element of a list, which has an index for a name. */
  public <T> T element(int index, WireType<T> type) {
    WireTrace listener = trace;
    return listener == null ? type.read(this) : traced("[" + index + "]", type, 0, listener);
  }

  /**
   * The count or size, of 1, 2 or 4 bytes, that a type begins with. The trace is told of it under
   * {@code name}, unless {@link #field(String, String, WireType)} has told of it already.
   */
  public long prefix(String name, int size) {
    WireTrace listener = trace;
    if (listener == null) {
      return unsigned(size);
    }
    boolean told = toldSize;
    toldSize = false;
    return told ? unsigned(size) : traced(name, unsignedType(size), 0, listener);
  }

  /** Bytes behind their size of 1, 2 or 4 bytes. */
  public byte[] sized(int sizeOfSize) {
    WireTrace listener = trace;
    if (listener == null || toldSize) {
      return bytes(prefix("Size", sizeOfSize));
    }
    long n = prefix("Size", sizeOfSize);
    return traced("Data", WireType.of(0, r -> r.bytes(n), WireWriter::bytes), 0, listener);
  }

  private static WireType<Long> unsignedType(int size) {
    return WireType.of(
        size,
        r -> r.unsigned(size),
        (w, v) -> {
          throw new UnsupportedOperationException("a type to read by");
        });
  }

  private long unsigned(int size) {
    return switch (size) {
      case 1 -> u8();
      case 2 -> u16();
      default -> u32();
    };
  }

  private <T> T traced(String name, WireType<T> type, int from, WireTrace listener) {
    listener.begin(name, position() + from);
    return ended(type, from, listener);
  }

  private <T> T ended(WireType<T> type, int from, WireTrace listener) {
    @Nullable T value = null;
    toldSize = from > 0;
    try {
      value = type.read(this);
      return value;
    } finally {
      toldSize = false;
      listener.end(position(), value);
    }
  }

  /**
   * The exception for a field value at the current position that its specification does not know.
   */
  public WireException badValue(String message) {
    return fail(BAD_VALUE, message);
  }

  private void need(long n) {
    if (n < 0 || n > buf.readableBytes()) {
      throw fail(TRUNCATED, n + " bytes needed, " + buf.readableBytes() + " left");
    }
  }

  private WireException fail(WireException.Reason reason, String message) {
    return new WireException(reason, position(), message);
  }
}
