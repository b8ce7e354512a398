package org.ropeway.codec.fxics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.fxics.StreamType.Form;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;
import org.ropeway.codec.wire.WireReader;

/**
 * Finds the elements of a FastTransfer stream that comes in pieces, which may end anywhere. What it
 * keeps is never more than what it got and not more than the limits allow. Not thread-safe.
 * [MS-OXCFXICS] 2.2.4.1.
 */
public final class FastTransferLexer {
  private static final int TAG = 4;
  private static final int LENGTH = 4;
  private static final int NAME_PREFIX = 17;
  private static final int MAX_NAME = 1024;

  /** What the next bytes are. */
  private enum State {
    ELEMENT,
    NAME,
    FIXED,
    LENGTH,
    WHOLE,
    PART,
    COUNT,
    ITEM,
    ITEM_LENGTH
  }

  private final FastTransferLimits limits;
  private final StringEncoding encoding;
  private final Pieces bytes = new Pieces();
  private State state = State.ELEMENT;
  private long offset;
  private PropertyTag tag = new PropertyTag(0);
  private Optional<PropertyName> name = Optional.empty();
  private PropertyType type = PropertyType.NULL;
  private long left;
  private int size;
  private int multipleSize;
  private List<Object> values = List.of();

  /** A lexer at the begin of a stream. */
  public FastTransferLexer(FastTransferLimits limits, StringEncoding encoding) {
    this.limits = limits;
    this.encoding = encoding;
  }

  /** Takes the next piece of the stream. */
  public void feed(Bytes piece) {
    bytes.add(piece.unsafeArray());
  }

  /** Where in the stream the element that {@link #next} returned last began. */
  public long offset() {
    return offset;
  }

  /**
   * The next element; null if the pieces so far do not hold a whole one. {@link WireException} if
   * the stream is malformed or too costly, after which it cannot be read on.
   */
  public @Nullable StreamElement next() {
    while (true) {
      if (bytes.available() < need()) {
        return null;
      }
      State before = state;
      if (before == State.ELEMENT) {
        offset = bytes.offset();
      }
      StreamElement element = step(before);
      if (element != null) {
        return element;
      }
      if (before == State.NAME && state == State.NAME) {
        return null;
      }
    }
  }

  /** Demands that the stream does not end within an element. */
  public void end() {
    if (state != State.ELEMENT || bytes.available() > 0) {
      throw fail(Reason.TRUNCATED, "stream ends within an element");
    }
  }

  private int need() {
    return switch (state) {
      case ELEMENT -> TAG;
      case NAME -> NAME_PREFIX;
      case LENGTH, COUNT, ITEM_LENGTH -> LENGTH;
      case FIXED, WHOLE, ITEM -> size;
      case PART -> 1;
    };
  }

  private @Nullable StreamElement step(State now) {
    return switch (now) {
      case ELEMENT -> element();
      case NAME -> name();
      case FIXED -> property(StreamType.readFixed(type, bytes.take(size)));
      case LENGTH -> length();
      case WHOLE -> property(variable(bytes.take(size)));
      case PART -> part();
      case COUNT -> count();
      case ITEM_LENGTH -> itemLength();
      case ITEM -> item();
    };
  }

  private @Nullable StreamElement element() {
    int tagged = WireReader.of(bytes.take(TAG)).i32();
    Marker marker = Marker.find(tagged);
    if (marker != null) {
      return marker;
    }
    tag = new PropertyTag(tagged);
    name = Optional.empty();
    if (StreamType.form(tag) == null) {
      throw fail(Reason.BAD_VALUE, "property type of " + tag);
    }
    type = StreamType.type(tag);
    if (tag.isNamed()) {
      state = State.NAME;
      return null;
    }
    return value();
  }

  private @Nullable StreamElement name() {
    int kind = bytes.peek(NAME_PREFIX - 1);
    int end =
        switch (kind) {
          case 0 -> NAME_PREFIX + 4;
          case 1 -> bytes.endOfUtf16(NAME_PREFIX);
          default -> throw fail(Reason.BAD_VALUE, "kind " + kind + " of a property name");
        };
    if (end > MAX_NAME || (end < 0 && bytes.available() >= MAX_NAME)) {
      throw fail(Reason.TOO_LARGE, "property name");
    }
    if (end < 0 || end > bytes.available()) {
      return null;
    }
    WireReader r = WireReader.of(bytes.take(end));
    MapiGuid set = MapiGuid.WIRE.read(r);
    r.skip(1);
    name =
        Optional.of(kind == 0 ? PropertyName.of(set, r.u32()) : PropertyName.of(set, r.utf16z()));
    return value();
  }

  /** Goes on to what follows the tag and name. */
  private @Nullable StreamElement value() {
    Form form = StreamType.form(tag);
    if (form == Form.FIXED) {
      size = StreamType.fixedSize(type);
      state = State.FIXED;
    } else {
      state = form == Form.VARIABLE ? State.LENGTH : State.COUNT;
    }
    return null;
  }

  private @Nullable StreamElement length() {
    long length = WireReader.of(bytes.take(LENGTH)).u32();
    if (length > limits.maxLongValue()) {
      throw fail(Reason.TOO_LARGE, "value of " + length + " bytes");
    }
    if (type == PropertyType.STRING && (length & 1) != 0) {
      throw fail(Reason.BAD_VALUE, "odd length of a UTF-16 string");
    }
    if (length <= limits.maxWholeValue()) {
      size = (int) length;
      state = State.WHOLE;
      return null;
    }
    left = length;
    state = State.PART;
    return new LongValue(tag, name, length);
  }

  private StreamElement part() {
    byte[] part = bytes.take((int) Math.min(left, bytes.available()));
    left -= part.length;
    if (left == 0) {
      state = State.ELEMENT;
    }
    return new LongValue.Part(Bytes.wrap(part));
  }

  private @Nullable StreamElement count() {
    left = WireReader.of(bytes.take(LENGTH)).u32();
    PropertyType element = type.element();
    size = StreamType.fixedSize(element);
    multipleSize = 0;
    values = new ArrayList<>();
    if (left * Math.max(LENGTH, size) > limits.maxMultipleValue()) {
      throw fail(Reason.TOO_LARGE, left + " values");
    }
    return nextItem();
  }

  private @Nullable StreamElement nextItem() {
    if (left == 0) {
      return property(List.copyOf(values));
    }
    state = StreamType.isVariable(type.element()) ? State.ITEM_LENGTH : State.ITEM;
    return null;
  }

  private @Nullable StreamElement itemLength() {
    long length = WireReader.of(bytes.take(LENGTH)).u32();
    if (length > limits.maxMultipleValue() - multipleSize) {
      throw fail(Reason.TOO_LARGE, "multivalued property");
    }
    if (type == PropertyType.MULTIPLE_STRING && (length & 1) != 0) {
      throw fail(Reason.BAD_VALUE, "odd length of a UTF-16 string");
    }
    size = (int) length;
    multipleSize += size;
    state = State.ITEM;
    return null;
  }

  private @Nullable StreamElement item() {
    byte[] item = bytes.take(size);
    PropertyType element = type.element();
    values.add(
        StreamType.isVariable(element)
            ? StreamType.readVariable(element, encoding.string8(), item)
            : StreamType.readFixed(element, item));
    left--;
    return nextItem();
  }

  private Object variable(byte[] value) {
    return StreamType.readVariable(type, StreamType.charset(tag, encoding), value);
  }

  private StreamElement property(Object value) {
    state = State.ELEMENT;
    values = List.of();
    return new StreamProperty(tag, name, value);
  }

  private WireException fail(Reason reason, String message) {
    return new WireException(reason, (int) Math.min(bytes.offset(), Integer.MAX_VALUE), message);
  }

  /** The pieces that are not used up. */
  private static final class Pieces {
    private byte[] buffer = new byte[0];
    private int from;
    private int to;
    private long offset;

    void add(byte[] piece) {
      if (to + piece.length > buffer.length) {
        int kept = to - from;
        byte[] larger = kept + piece.length > buffer.length ? grown(kept + piece.length) : buffer;
        System.arraycopy(buffer, from, larger, 0, kept);
        buffer = larger;
        from = 0;
        to = kept;
      }
      System.arraycopy(piece, 0, buffer, to, piece.length);
      to += piece.length;
    }

    private byte[] grown(int atLeast) {
      return new byte[Math.max(atLeast, Math.min(2 * buffer.length, Integer.MAX_VALUE / 2))];
    }

    int available() {
      return to - from;
    }

    long offset() {
      return offset;
    }

    int peek(int at) {
      return buffer[from + at] & 0xFF;
    }

    /**
     * Where the UTF-16 string that begins at {@code at} ends behind its null; -1 if it does not.
     */
    int endOfUtf16(int at) {
      for (int i = from + at; i + 1 < to; i += 2) {
        if (buffer[i] == 0 && buffer[i + 1] == 0) {
          return i + 2 - from;
        }
      }
      return -1;
    }

    byte[] take(int n) {
      byte[] taken = Arrays.copyOfRange(buffer, from, from + n);
      from += n;
      offset += n;
      return taken;
    }
  }
}
