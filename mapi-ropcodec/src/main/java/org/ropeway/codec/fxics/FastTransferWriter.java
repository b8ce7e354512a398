package org.ropeway.codec.fxics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.fxics.StreamType.Form;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireWriter;

/**
 * Writes a FastTransfer stream and gives it out in pieces that end where the specification allows:
 * between elements or within the value of a string, binary or object. Values are not copied before
 * they are taken. Not thread-safe. [MS-OXCFXICS] 2.2.4.1.
 */
public final class FastTransferWriter {
  private static final int WHOLE = 0;

  private final StringEncoding encoding;
  private final Deque<Atom> atoms = new ArrayDeque<>();
  private long pending;
  private long missing;

  /**
   * Bytes to be taken.
   *
   * @param unit they may be divided after each so many; {@link #WHOLE} if they may not
   */
  private record Atom(Bytes bytes, int from, int unit) {
    int length() {
      return bytes.length() - from;
    }
  }

  /** A writer at the begin of a stream. */
  public FastTransferWriter(StringEncoding encoding) {
    this.encoding = encoding;
  }

  /** Bytes that are written and not taken yet. */
  public long pending() {
    return pending;
  }

  /** Writes any element. */
  public FastTransferWriter write(StreamElement element) {
    return switch (element) {
      case Marker m -> marker(m);
      case StreamProperty p -> property(p);
      case LongValue v -> begin(v);
      case LongValue.Part p -> part(p.bytes());
    };
  }

  /** Writes a marker. */
  public FastTransferWriter marker(Marker marker) {
    return add(whole(WireWriter.of(4).u32(marker.tag())));
  }

  /** Writes a property without a name. */
  public FastTransferWriter property(PropertyTag tag, Object value) {
    return property(StreamProperty.of(tag, value));
  }

  /**
   * Writes a property; {@link IllegalArgumentException} if its type has no values in a stream,
   * {@link ClassCastException} if the value is not of its type.
   */
  public FastTransferWriter property(StreamProperty p) {
    WireWriter w = header(p.tag(), p.name());
    PropertyType type = StreamType.type(p.tag());
    return switch (form(p.tag())) {
      case FIXED -> {
        StreamType.writeFixed(w, type, p.value());
        yield add(whole(w));
      }
      case VARIABLE -> {
        Bytes value =
            StreamType.writeVariable(type, StreamType.charset(p.tag(), encoding), p.value());
        yield add(whole(w.u32(value.length()))).add(new Atom(value, 0, unit(type)));
      }
      case MULTIPLE -> multiple(w, type.element(), (List<?>) p.value());
    };
  }

  /** Writes many properties. */
  public FastTransferWriter properties(List<StreamProperty> list) {
    list.forEach(this::property);
    return this;
  }

  /** Begins a value whose bytes follow with {@link #part}. */
  public FastTransferWriter begin(LongValue v) {
    if (form(v.tag()) != Form.VARIABLE) {
      throw new IllegalArgumentException("value of " + v.tag() + " in parts");
    }
    add(whole(header(v.tag(), v.name()).u32(v.length())));
    missing = v.length();
    return this;
  }

  /** Writes the next bytes of a value; {@link IllegalArgumentException} if it has no more. */
  public FastTransferWriter part(Bytes part) {
    if (part.length() > missing) {
      throw new IllegalArgumentException("more bytes than the value was said to have");
    }
    pending += part.length();
    missing -= part.length();
    atoms.add(new Atom(part, 0, 1));
    return this;
  }

  /**
   * Takes as much as fits {@code max} bytes; {@link WireOverflowException} if not even the next
   * element does. Empty only if nothing is pending.
   */
  public Bytes take(int max) {
    WireWriter out = WireWriter.of(max);
    while (!atoms.isEmpty()) {
      Atom next = atoms.remove();
      int n = Math.min(next.length(), max - out.position());
      if (n < next.length()) {
        n = next.unit == WHOLE ? 0 : n - n % next.unit;
      }
      out.bytes(next.bytes.unsafeArray(), next.from, n);
      if (n < next.length()) {
        atoms.addFirst(new Atom(next.bytes, next.from + n, next.unit));
        if (out.position() == 0) {
          throw new WireOverflowException(max, next.length());
        }
        break;
      }
    }
    pending -= out.position();
    return Bytes.wrap(out.toBytes());
  }

  /** Takes all that is pending. */
  public Bytes takeAll() {
    return take(Math.toIntExact(pending));
  }

  private FastTransferWriter multiple(WireWriter w, PropertyType element, List<?> values) {
    add(whole(w.u32(values.size())));
    for (Object value : values) {
      WireWriter item = WireWriter.of(Integer.MAX_VALUE);
      if (StreamType.isVariable(element)) {
        Bytes bytes = StreamType.writeVariable(element, encoding.string8(), value);
        add(whole(item.u32(bytes.length()))).add(new Atom(bytes, 0, unit(element)));
      } else {
        StreamType.writeFixed(item, element, value);
        add(whole(item));
      }
    }
    return this;
  }

  private static WireWriter header(PropertyTag tag, Optional<PropertyName> name) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE).u32(tag.value());
    name.ifPresent(n -> {
      switch (n) {
        case PropertyName.Lid lid -> guid(w, lid.guid()).u8(0).u32(lid.lid());
        case PropertyName.Named named -> guid(w, named.guid()).u8(1).utf16z(named.name());
        case PropertyName.Unnamed none -> throw new IllegalArgumentException(tag + " unnamed");
      }
    });
    return w;
  }

  private static WireWriter guid(WireWriter w, MapiGuid set) {
    MapiGuid.WIRE.write(w, set);
    return w;
  }

  private static Form form(PropertyTag tag) {
    Form form = StreamType.form(tag);
    if (form == null) {
      throw new IllegalArgumentException("no value of the type of " + tag + " in a stream");
    }
    return form;
  }

  /** UTF-16 characters stay whole. */
  private static int unit(PropertyType type) {
    return type == PropertyType.STRING ? 2 : 1;
  }

  private static Atom whole(WireWriter w) {
    return new Atom(Bytes.wrap(w.toBytes()), 0, WHOLE);
  }

  private FastTransferWriter add(Atom atom) {
    if (missing > 0) {
      throw new IllegalStateException(missing + " bytes of a value are missing");
    }
    pending += atom.length();
    if (atom.length() > 0) {
      atoms.add(atom);
    }
    return this;
  }
}
