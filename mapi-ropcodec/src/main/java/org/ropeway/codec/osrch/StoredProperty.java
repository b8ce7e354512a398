package org.ropeway.codec.osrch;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Tagged property values as Outlook keeps them in binary properties: strings and binaries behind
 * their size in 16 bits, Booleans in 2 bytes. The null at the end of a string is a part of the
 * value where it was counted, because Outlook writes both.
 */
public final class StoredProperty {
  /** A tag and its value. */
  public static final WireType<PropertyValue> WIRE =
      WireType.of(4, StoredProperty::read, StoredProperty::write);

  private static final WireType<String> STRING8 =
      WireType.of(
          2,
          r -> new String(r.bytes(r.u16()), r.string8Charset()),
          (w, v) -> Bytes.WIRE16.write(w, Bytes.wrap(v.getBytes(w.string8Charset()))));

  private static final WireType<String> STRING =
      WireType.of(2, r -> r.utf16(r.u16() & ~1), (w, v) -> w.u16(fits(2 * v.length())).utf16(v));

  private StoredProperty() {}

  private static PropertyValue read(WireReader r) {
    PropertyTag tag = r.field("PropTag", PropertyTag.WIRE);
    PropertyType type = PropertyType.find(tag.typeCode());
    if (type == null) {
      throw r.badValue("property type of " + tag);
    }
    return new PropertyValue(tag, r.fieldAbout(tag, "PropValue", of(type)));
  }

  private static WireType<Object> of(PropertyType type) {
    return WireType.of(
        0,
        r -> value(r, type),
        (w, v) -> {
          throw new UnsupportedOperationException("a type to read by");
        });
  }

  private static Object value(WireReader r, PropertyType type) {
    return switch (type) {
      case INTEGER16, INTEGER32, INTEGER64, FLOATING32, FLOATING64, CURRENCY -> plain(r, type);
      case FLOATING_TIME, ERROR, TIME, GUID -> plain(r, type);
      case BOOLEAN -> r.u16() != 0;
      case STRING8 -> r.field("Length", "String", STRING8);
      case STRING -> r.field("Length", "String", STRING);
      case BINARY -> Bytes.WIRE16.read(r);
      case MULTIPLE_STRING -> Wire.list32(Wire.UTF16Z).read(r);
      case MULTIPLE_STRING8 -> Wire.list32(Wire.STRING8Z).read(r);
      case MULTIPLE_BINARY -> Wire.list16(Bytes.WIRE32).read(r);
      default -> throw r.badValue("no stored value of type " + type);
    };
  }

  private static Object plain(WireReader r, PropertyType type) {
    return ValueCodec.ROP.read(r, type);
  }

  private static void write(WireWriter w, PropertyValue v) {
    PropertyTag.WIRE.write(w, v.tag());
    PropertyType type = v.tag().type();
    switch (type) {
      case INTEGER16, INTEGER32, INTEGER64, FLOATING32, FLOATING64, CURRENCY ->
          ValueCodec.ROP.write(w, type, v.value());
      case FLOATING_TIME, ERROR, TIME, GUID -> ValueCodec.ROP.write(w, type, v.value());
      case BOOLEAN -> w.u16((Boolean) v.value() ? 1 : 0);
      case STRING8 -> STRING8.write(w, (String) v.value());
      case STRING -> STRING.write(w, (String) v.value());
      case BINARY -> Bytes.WIRE16.write(w, (Bytes) v.value());
      case MULTIPLE_STRING -> Wire.list32(Wire.UTF16Z).write(w, texts(v.value()));
      case MULTIPLE_STRING8 -> Wire.list32(Wire.STRING8Z).write(w, texts(v.value()));
      case MULTIPLE_BINARY -> Wire.list16(Bytes.WIRE32).write(w, binaries(v.value()));
      default -> throw new IllegalArgumentException("no stored value of type " + type);
    }
  }

  private static List<String> texts(Object value) {
    List<String> list = new ArrayList<>();
    ((List<?>) value).forEach(x -> list.add((String) x));
    return list;
  }

  private static List<Bytes> binaries(Object value) {
    List<Bytes> list = new ArrayList<>();
    ((List<?>) value).forEach(x -> list.add((Bytes) x));
    return list;
  }

  private static int fits(int n) {
    if (n > 0xFFFF) {
      throw new IllegalArgumentException("stored string of " + n + " bytes");
    }
    return n;
  }
}
