package org.ropeway.codec.tnef;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;

/** Writes lists of properties within attributes: MsgPropertyList, [MS-OXTNEF] 2.1.3.4. */
final class TnefPropertyWriter {
  private static final MapiGuid STORAGE = MapiGuid.parse("0000000b-0000-0000-c000-000000000046");

  private TnefPropertyWriter() {}

  /**
   * Writes a list of properties.
   *
   * @param messages streams of embedded messages, values of PidTagAttachDataObject
   */
  static void write(WireWriter w, List<TnefProperty> properties, List<byte[]> messages) {
    List<TnefProperty> some = properties.stream().filter(TnefPropertyWriter::canBeSaid).toList();
    w.u32(some.size() + (long) messages.size());
    some.forEach(p -> property(w, p));
    for (byte[] message : messages) {
      w.u16(PropertyType.OBJECT.code()).u16(PidTag.ATTACH_DATA_BINARY.id()).u32(1);
      object(w, TnefObject.MESSAGE, message);
    }
  }

  /** What no mail could carry, restrictions and rules, has no form here. */
  private static boolean canBeSaid(TnefProperty p) {
    PropertyType type = p.tag().type();
    return switch (type.isMultivalued() ? type.element() : type) {
      case UNSPECIFIED, SERVER_ID, RESTRICTION, RULE_ACTION, ERROR -> false;
      default -> true;
    };
  }

  private static void property(WireWriter w, TnefProperty p) {
    PropertyType type = p.tag().type();
    w.u16(unicode(type).code()).u16(p.tag().id());
    name(w, p.name());
    if (!type.isMultivalued()) {
      if (isVariable(type)) {
        w.u32(1);
      }
      value(w, type, p.value());
      return;
    }
    List<?> values = (List<?>) p.value();
    w.u32(values.size());
    values.forEach(v -> value(w, type.element(), v));
  }

  private static PropertyType unicode(PropertyType type) {
    return switch (type) {
      case STRING8 -> PropertyType.STRING;
      case MULTIPLE_STRING8 -> PropertyType.MULTIPLE_STRING;
      default -> type;
    };
  }

  private static void name(WireWriter w, @Nullable PropertyName name) {
    switch (name) {
      case null -> {}
      case PropertyName.Unnamed none -> throw new IllegalArgumentException("no name");
      case PropertyName.Lid lid -> {
        MapiGuid.WIRE.write(w, lid.guid());
        w.u32(0).u32(lid.lid());
      }
      case PropertyName.Named named -> {
        MapiGuid.WIRE.write(w, named.guid());
        int length = 2 * named.name().length() + 2;
        w.u32(1).u32(length).utf16z(named.name());
        pad(w, length);
      }
    }
  }

  private static boolean isVariable(PropertyType type) {
    return switch (type) {
      case STRING, STRING8, BINARY, OBJECT -> true;
      default -> false;
    };
  }

  private static void value(WireWriter w, PropertyType type, Object value) {
    int before = w.position();
    switch (type) {
      case STRING, STRING8 -> bytes(w, ((String) value + '\0').getBytes(StandardCharsets.UTF_16LE));
      case BINARY -> bytes(w, ((Bytes) value).unsafeArray());
      case OBJECT -> object(w, STORAGE, ((Bytes) value).unsafeArray());
      case BOOLEAN -> pad(w.u16((Boolean) value ? 1 : 0), 2);
      default -> {
        ValueCodec.ROP.write(w, type, value);
        pad(w, w.position() - before);
      }
    }
  }

  private static void bytes(WireWriter w, byte[] value) {
    pad(w.u32(value.length).bytes(value), value.length);
  }

  private static void object(WireWriter w, MapiGuid iid, byte[] value) {
    w.u32(value.length + 16L);
    MapiGuid.WIRE.write(w, iid);
    pad(w.bytes(value), value.length);
  }

  private static void pad(WireWriter w, int length) {
    w.zero(-length & 3);
  }
}
