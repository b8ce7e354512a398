package org.ropeway.codec.fxics;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.fxics.StreamType.Form;
import org.ropeway.codec.fxics.StreamType.StringEncoding;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A whole FastTransfer stream read for its trace, element by element: what a marker begins is a
 * field under the name of the marker. [MS-OXCFXICS] 2.2.4. Who wants the elements themselves asks
 * {@link FastTransferLexer}.
 */
public final class FastTransferStream {
  private static final int TAG = 4;

  private static final WireType<Marker> MARKER =
      WireType.of(
          TAG,
          r -> {
            Marker marker = Marker.find(r.i32());
            if (marker == null) {
              throw r.badValue("no marker");
            }
            return marker;
          },
          (w, v) -> w.u32(v.tag()));

  private static final WireType<Marker> STRUCTURE =
      WireType.of(TAG, FastTransferStream::structure, FastTransferStream::readsOnly);

  private static final WireType<PropertyTag> PROPERTY =
      WireType.of(TAG, FastTransferStream::property, FastTransferStream::readsOnly);

  private static final WireType<PropertyName> NAME =
      WireType.of(21, FastTransferStream::name, FastTransferStream::readsOnly);

  private static final StringEncoding LATIN1 = StringEncoding.LATIN1;

  private FastTransferStream() {}

  /** Reads all elements a reader has, and says how many stand side by side. */
  public static Long read(WireReader r) {
    long n = 0;
    while (r.remaining() > 0) {
      element(r);
      n++;
    }
    return n;
  }

  private static void element(WireReader r) {
    r.count(1, TAG);
    Marker marker = Marker.find(tagAhead(r));
    if (marker == null) {
      r.field("propValue", PROPERTY);
      return;
    }
    switch (marker) {
      case END_FOLDER, END_MESSAGE, END_EMBED, END_TO_RECIP, END_ATTACH, INCR_SYNC_STATE_END ->
          r.field(marker.specificationName(), MARKER);
      default -> r.field(marker.specificationName(), STRUCTURE);
    }
  }

  private static int tagAhead(WireReader r) {
    byte[] b = r.peek(TAG);
    return (b[0] & 0xFF) | (b[1] & 0xFF) << 8 | (b[2] & 0xFF) << 16 | b[3] << 24;
  }

  /** A marker and what it begins: up to its end marker, or up to the next marker if it has none. */
  private static Marker structure(WireReader r) {
    Marker begin = r.field("Marker", MARKER);
    Marker end = endOf(begin);
    r.enter();
    while (r.remaining() > 0) {
      Marker next = r.remaining() < TAG ? null : Marker.find(tagAhead(r));
      if (next != null && (end == null || next == end)) {
        if (end != null) {
          r.field("Marker", MARKER);
        }
        break;
      }
      element(r);
    }
    r.leave();
    return begin;
  }

  private static @Nullable Marker endOf(Marker begin) {
    return switch (begin) {
      case START_TOP_FLD, START_SUB_FLD -> Marker.END_FOLDER;
      case START_MESSAGE, START_FAI_MSG -> Marker.END_MESSAGE;
      case START_EMBED -> Marker.END_EMBED;
      case START_RECIP -> Marker.END_TO_RECIP;
      case NEW_ATTACH -> Marker.END_ATTACH;
      case INCR_SYNC_STATE_BEGIN -> Marker.INCR_SYNC_STATE_END;
      default -> null;
    };
  }

  private static PropertyTag property(WireReader r) {
    PropertyTag tag = r.field("PropertyTag", PropertyTag.WIRE);
    Form form = StreamType.form(tag);
    if (form == null) {
      throw r.badValue("property type of " + tag);
    }
    if (tag.isNamed()) {
      r.field("namedPropInfo", NAME);
    }
    PropertyType type = StreamType.type(tag);
    switch (form) {
      case FIXED -> r.fieldAbout(tag, "fixedSizeValue", fixed(type));
      case VARIABLE -> {
        long n = r.field("length", Wire.U32);
        r.fieldAbout(tag, "varSizeValue", variable(type, StreamType.charset(tag, LATIN1), n));
      }
      case MULTIPLE -> r.fieldAbout(tag, "mvValue", multiple(type.element()));
    }
    return tag;
  }

  private static WireType<Object> fixed(PropertyType type) {
    int size = StreamType.fixedSize(type);
    return WireType.of(
        size, r -> StreamType.readFixed(type, r.bytes(size)), FastTransferStream::readsOnly);
  }

  private static WireType<Object> variable(PropertyType type, Charset charset, long n) {
    return WireType.of(
        0, r -> StreamType.readVariable(type, charset, r.bytes(n)), FastTransferStream::readsOnly);
  }

  private static WireType<Object> multiple(PropertyType element) {
    return WireType.of(
        4,
        r -> {
          long n = r.field("length", Wire.U32);
          int count = r.count(n, Math.max(1, StreamType.fixedSize(element)));
          for (int i = 0; i < count; i++) {
            if (StreamType.isVariable(element)) {
              long size = r.field("length", Wire.U32);
              r.element(i, variable(element, StandardCharsets.ISO_8859_1, size));
            } else {
              r.element(i, fixed(element));
            }
          }
          return n;
        },
        FastTransferStream::readsOnly);
  }

  private static PropertyName name(WireReader r) {
    MapiGuid set = r.field("propertySet", MapiGuid.WIRE);
    int kind = r.field("kind", Wire.U8);
    return switch (kind) {
      case 0 -> PropertyName.of(set, r.field("dispid", Wire.U32));
      case 1 -> PropertyName.of(set, r.field("name", Wire.UTF16Z));
      default -> throw r.badValue("kind " + kind + " of a property name");
    };
  }

  private static void readsOnly(WireWriter w, Object value) {
    throw new UnsupportedOperationException("streams are written by FastTransferWriter");
  }
}
