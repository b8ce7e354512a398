package org.ropeway.codec.data;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A value that names its own type: TypedPropertyValue, [MS-OXCDATA] 2.11.3. It is the value of a
 * column of type {@link PropertyType#UNSPECIFIED}.
 */
public record TypedValue(PropertyType type, Object value) {
  /** As in ROP buffers. */
  public static final WireType<TypedValue> WIRE =
      WireType.of(2, TypedValue::read, (w, v) -> v.write(w, ValueCodec.ROP));

  private static TypedValue read(WireReader r) {
    PropertyType type = readType(r);
    return new TypedValue(type, r.field("PropertyValue", ValueCodec.ROP.wire(type)));
  }

  /** The value of a column. */
  static TypedValue read(WireReader r, PropertyTag column, ValueCodec codec) {
    PropertyType type = readType(r);
    return new TypedValue(type, codec.read(r, column, type));
  }

  static PropertyType readType(WireReader r) {
    int code = r.field("PropertyType", Wire.U16);
    PropertyType type = PropertyType.find(code);
    if (type == null || type == PropertyType.UNSPECIFIED) {
      throw r.badValue("property type 0x" + Integer.toHexString(code));
    }
    return type;
  }

  void write(WireWriter w, ValueCodec codec) {
    w.u16(type.code());
    codec.write(w, type, value);
  }
}
