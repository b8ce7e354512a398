package org.ropeway.codec.data;

import static java.util.Objects.requireNonNull;

import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A property tag and a value of its type: TaggedPropertyValue, [MS-OXCDATA] 2.11.4. Which Java
 * class a type has stands in {@link PropertyType}.
 */
public record PropertyValue(PropertyTag tag, Object value) {
  /** As in ROP buffers. */
  public static final WireType<PropertyValue> WIRE = wire(ValueCodec.ROP);

  /** As in extended rules. */
  public static final WireType<PropertyValue> WIDE = wire(ValueCodec.WIDE);

  /** AddressBookTaggedPropertyValue, [MS-OXCMAPIHTTP] 2.2.1.2. */
  public static final WireType<PropertyValue> ADDRESS_BOOK = wire(ValueCodec.ADDRESS_BOOK);

  public PropertyValue {
    requireNonNull(tag);
    requireNonNull(value);
  }

  /** How tagged values stand on the wire in a context. */
  public static WireType<PropertyValue> wire(ValueCodec codec) {
    return WireType.of(4, r -> read(r, codec), (w, v) -> v.write(w, codec));
  }

  static WireType<PropertyValue> shared(ValueCodec codec) {
    return switch (codec) {
      case ROP -> WIRE;
      case WIDE -> WIDE;
      case ADDRESS_BOOK -> ADDRESS_BOOK;
    };
  }

  private static PropertyValue read(WireReader r, ValueCodec codec) {
    PropertyTag tag = r.field("PropertyTag", PropertyTag.WIRE);
    PropertyType type = tag.cellTypeOrNull();
    if (type == null || type == PropertyType.UNSPECIFIED) {
      throw r.badValue("property type of " + tag);
    }
    return new PropertyValue(tag, codec.read(r, tag, type));
  }

  private void write(WireWriter w, ValueCodec codec) {
    w.u32(tag.value());
    codec.write(w, tag.cellType(), value);
  }
}
