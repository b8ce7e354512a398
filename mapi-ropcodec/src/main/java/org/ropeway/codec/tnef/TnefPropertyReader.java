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
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Lists of properties within attributes: MsgPropertyList, [MS-OXTNEF] 2.1.3.4. */
final class TnefPropertyReader {
  private static final int MIN_PROPERTY = 4;

  private static final WireType<String> UTF16 =
      WireType.of(0, TnefPropertyReader::utf16, WireWriter::utf16z);

  private static final WireType<String> STRING8 =
      WireType.of(0, TnefPropertyReader::string8, WireWriter::string8z);

  /** The properties of a list, behind which others may follow. */
  List<TnefProperty> read(WireReader in) {
    int n = in.count(in.field("PropertyCount", Wire.U32), MIN_PROPERTY);
    List<TnefProperty> out = new ArrayList<>(n);
    WireType<Boolean> property = WireType.of(MIN_PROPERTY, p -> property(p, out), (w, v) -> {});
    for (int i = 0; i < n; i++) {
      in.element(i, property);
    }
    return out;
  }

  /** As {@link #read}. */
  WireType<List<TnefProperty>> wire() {
    return WireType.of(4, this::read, (w, v) -> {});
  }

  /** Reads a property, and says whether it has a value. */
  private boolean property(WireReader in, List<TnefProperty> out) {
    int code = in.field("PropertyType", Wire.U16);
    int id = in.field("PropertyId", Wire.U16);
    PropertyType type = PropertyType.find(code);
    if (type == null) {
      throw in.badValue("property type " + code);
    }
    PropertyName name = id >= 0x8000 ? name(in) : null;
    Object value = type.isMultivalued() ? list(in, type.element()) : single(in, type);
    if (value == null) {
      return false;
    }
    return out.add(new TnefProperty(PropertyTag.of(id, type), name, value));
  }

  private static PropertyName name(WireReader in) {
    MapiGuid set = in.field("PropertySetGuid", MapiGuid.WIRE);
    long kind = in.field("Kind", Wire.U32);
    if (kind == 0) {
      return PropertyName.of(set, in.field("LID", Wire.U32));
    }
    if (kind != 1) {
      throw in.badValue("kind " + kind + " of a property name");
    }
    long length = in.field("NameLength", Wire.U32);
    WireReader text = in.slice(length);
    String name = text.remaining() < 2 ? "" : text.field("Name", UTF16);
    Bytes.rest(text, "Rest");
    pad(in, length);
    return PropertyName.of(set, name);
  }

  private List<Object> list(WireReader in, PropertyType element) {
    int n = in.count(in.field("ValueCount", Wire.U32), isVariable(element) ? 4 : 2);
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
    int n = in.count(in.field("ValueCount", Wire.U32), 4);
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
    Object value = in.field("Value", WireType.of(0, r -> plain(r, type), (w, v) -> {}));
    pad(in, before - in.remaining());
    return value;
  }

  private static Object plain(WireReader in, PropertyType type) {
    return switch (type) {
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
  }

  private Object variable(WireReader in, PropertyType type) {
    long length = in.field("ValueLength", Wire.U32);
    WireReader data = in.slice(length);
    Object value =
        switch (type) {
          case STRING -> data.remaining() == 0 ? "" : data.field("Value", UTF16);
          case STRING8 -> data.remaining() == 0 ? "" : data.field("Value", STRING8);
          case OBJECT -> object(data);
          default -> Bytes.rest(data, "Value");
        };
    pad(in, length);
    return value;
  }

  private static TnefObject object(WireReader data) {
    MapiGuid kind = data.field("InterfaceIdentifier", MapiGuid.WIRE);
    return new TnefObject(
        kind,
        data.trace() == null ? data : WireReader.of(Bytes.rest(data, "ObjectData").unsafeArray()));
  }

  private static String utf16(WireReader data) {
    return Wire.untilNull(data.utf16(data.remaining() & ~1));
  }

  private static String string8(WireReader data) {
    return Wire.untilNull(new String(data.rest(), data.string8Charset()));
  }

  /** Values are filled up to a multiple of 4 bytes; the last one often is not. */
  private static void pad(WireReader in, long length) {
    int padding = (int) Math.min(-length & 3, in.remaining());
    if (padding > 0) {
      in.field("Padding", Wire.bytes(padding));
    }
  }
}
