package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct.Field;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The fields many bodies share. */
final class BodyFields {
  /** How a Has… field says yes: Outlook writes it so and takes it so. */
  private static final int YES = 0xFF;

  /** Null-terminated ASCII. */
  static final WireType<String> ASCIIZ = WireType.of(1, WireReader::latin1z, WireWriter::latin1z);

  /** LargePropertyTagArray, 2.2.1.8. */
  static final WireType<List<PropertyTag>> TAGS = Wire.list32(PropertyTag.WIRE);

  /** AddressBookPropertyValueList, 2.2.1.3. */
  static final WireType<List<PropertyValue>> VALUES = Wire.list32(PropertyValue.ADDRESS_BOOK);

  private BodyFields() {}

  /** A field behind the Has… field that says whether it is there. */
  static <T, A> Field<T, Optional<A>> optionalField(
      String has, String name, WireType<A> type, Function<T, Optional<A>> getter) {
    return part(
        optional(has, WireType.of(type.minSize(), r -> r.field(name, type), type::write)), getter);
  }

  /** A field behind its count, both behind the Has… field that says whether they are there. */
  static <T, A> Field<T, Optional<A>> optionalField(
      String has, String count, String name, WireType<A> type, Function<T, Optional<A>> getter) {
    return part(
        optional(has, WireType.of(type.minSize(), r -> r.field(count, name, type), type::write)),
        getter);
  }

  private static <A> WireType<Optional<A>> optional(String has, WireType<A> named) {
    return WireType.of(
        1,
        r -> r.field(has, Wire.BOOL) ? Optional.of(named.read(r)) : Optional.empty(),
        (w, v) -> {
          if (v.isPresent()) {
            named.write(w.u8(YES), v.get());
          } else {
            w.u8(0);
          }
        });
  }

  /** A four-byte field. */
  static <T> Field<T, Integer> u32Field(String name, Function<T, Integer> getter) {
    return field(name, Wire.I32, getter);
  }

  /** ErrorCode. */
  static <T> Field<T, ErrorCode> errorCodeField(Function<T, ErrorCode> getter) {
    return field("ErrorCode", ErrorCode.WIRE, getter);
  }

  /** HasState and State. */
  static <T> Field<T, Optional<Stat>> stateField(Function<T, Optional<Stat>> getter) {
    return optionalField("HasState", "State", Stat.WIRE, getter);
  }

  /** HasMinimalIds, MinimalIdCount and MinimalIds. */
  static <T> Field<T, Optional<List<Integer>>> minimalIdsField(
      Function<T, Optional<List<Integer>>> getter) {
    return optionalField("HasMinimalIds", "MinimalIdCount", "MinimalIds", MinimalId.LIST, getter);
  }

  /** A LargePropertyTagArray behind its Has… field. */
  static <T> Field<T, Optional<List<PropertyTag>>> tagsField(
      String name, Function<T, Optional<List<PropertyTag>>> getter) {
    return optionalField("Has" + name, name, TAGS, getter);
  }

  /** An AddressBookPropertyValueList behind its Has… field. */
  static <T> Field<T, Optional<List<PropertyValue>>> valuesField(
      String name, Function<T, Optional<List<PropertyValue>>> getter) {
    return optionalField("Has" + name, name, VALUES, getter);
  }

  /** Columns, under the name they have there, RowCount and RowData behind their Has… field. */
  static <T> Field<T, Optional<AddressBookRows>> rowsField(
      String has, String columns, Function<T, Optional<AddressBookRows>> getter) {
    return part(optional(has, AddressBookRows.wire(columns)), getter);
  }

  /** AuxiliaryBufferSize and AuxiliaryBuffer. */
  static <T> Field<T, Bytes> auxiliaryField(Function<T, Bytes> getter) {
    return field("AuxiliaryBufferSize", "AuxiliaryBuffer", Bytes.WIRE32, getter);
  }
}
