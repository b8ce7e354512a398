package org.ropeway.codec.tnef;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.wire.WireReader;

/** Lists of properties within attributes: MsgPropertyList, [MS-OXTNEF] 2.1.3.4. */
final class TnefPropertyReader {
  private static final int MIN_PROPERTY = 4;

  /** The properties of a list, behind which others may follow. */
  List<TnefProperty> read(WireReader in) {
    int n = in.count(in.u32(), MIN_PROPERTY);
    List<TnefProperty> out = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      property(in, out);
    }
    return out;
  }

  private void property(WireReader in, List<TnefProperty> out) {
    int code = in.u16();
    int id = in.u16();
    PropertyType type = PropertyType.find(code);
    if (type == null) {
      throw in.badValue("property type " + code);
    }
    PropertyName name = id >= 0x8000 ? name(in) : null;
    Object value = type.isMultivalued() ? list(in, type.element()) : single(in, type);
    if (value != null) {
      out.add(new TnefProperty(PropertyTag.of(id, type), name, value));
    }
  }

  private static PropertyName name(WireReader in) {
    MapiGuid set = MapiGuid.WIRE.read(in);
    long kind = in.u32();
    if (kind == 0) {
      return PropertyName.of(set, in.u32());
    }
    if (kind != 1) {
      throw in.badValue("kind " + kind + " of a property name");
    }
    long length = in.u32();
    WireReader text = in.slice(length);
    pad(in, length);
    return PropertyName.of(set, text.remaining() < 2 ? "" : utf16(text));
  }

  private List<Object> list(WireReader in, PropertyType element) {
    int n = in.count(in.u32(), isVariable(element) ? 4 : 2);
    List<Object> out = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Object v = isVariable(element) ? variable(in, element) : fixed(in, element);
      if (v == null) {
        throw in.badValue("list of objects");
      }
      out.add(v);
    }
    return out;
  }

  private @Nullable Object single(WireReader in, PropertyType type) {
    if (!isVariable(type)) {
      return fixed(in, type);
    }
    int n = in.count(in.u32(), 4);
    Object value = null;
    for (int i = 0; i < n; i++) {
      value = variable(in, type);
    }
    return value;
  }

  private static boolean isVariable(PropertyType type) {
    return switch (type) {
      case STRING, STRING8, BINARY, OBJECT -> true;
      default -> false;
    };
  }

  private static Object fixed(WireReader in, PropertyType type) {
    int before = in.remaining();
    Object value =
        switch (type) {
          case BOOLEAN -> in.u16() != 0;
          case NULL,
              INTEGER16,
              INTEGER32,
              FLOATING32,
              FLOATING64,
              CURRENCY,
              FLOATING_TIME,
              ERROR,
              INTEGER64,
              TIME,
              GUID ->
              ValueCodec.ROP.read(in, type);
          default -> throw in.badValue("property type " + type);
        };
    pad(in, before - in.remaining());
    return value;
  }

  private Object variable(WireReader in, PropertyType type) {
    long length = in.u32();
    WireReader data = in.slice(length);
    pad(in, length);
    return switch (type) {
      case STRING -> utf16(data);
      case STRING8 -> string8(data);
      case OBJECT -> new TnefObject(MapiGuid.WIRE.read(data), data);
      default -> Bytes.wrap(data.rest());
    };
  }

  private static String utf16(WireReader data) {
    String s = data.utf16(data.remaining() & ~1);
    int end = s.indexOf('\0');
    return end < 0 ? s : s.substring(0, end);
  }

  private static String string8(WireReader data) {
    String s = new String(data.rest(), data.string8Charset());
    int end = s.indexOf('\0');
    return end < 0 ? s : s.substring(0, end);
  }

  /** Values are filled up to a multiple of 4 bytes; the last one often is not. */
  private static void pad(WireReader in, long length) {
    in.skip(Math.min(-length & 3, in.remaining()));
  }
}
