package org.ropeway.codec.ocfg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The recipients Outlook proposes while one types: the autocomplete stream that it keeps in
 * PidTagRoamingBinary of a message of the class IPM.Configuration.Autocomplete, as Microsoft has
 * described it for developers.
 *
 * @param metadata 4 bytes
 * @param rows the recipients, those used last first
 * @param extraInfo more that only Outlook knows
 * @param lastChange 8 bytes
 */
public record NicknameCache(
    Bytes metadata,
    long majorVersion,
    long minorVersion,
    List<Row> rows,
    Bytes extraInfo,
    Bytes lastChange) {
  /** All bytes. */
  public static final Struct<NicknameCache> WIRE =
      struct(
          NicknameCache::new,
          field("Metadata1", Bytes.fixed(4), NicknameCache::metadata),
          field("Major Version", Wire.U32, NicknameCache::majorVersion),
          field("Minor Version", Wire.U32, NicknameCache::minorVersion),
          field("Row Count", "Rows", Wire.list32(Row.WIRE), NicknameCache::rows),
          field("Extra Info Size", "Extra Info", Bytes.WIRE32, NicknameCache::extraInfo),
          field("Metadata 2", Bytes.fixed(8), NicknameCache::lastChange));

  public NicknameCache {
    rows = List.copyOf(rows);
  }

  /** A recipient. */
  public record Row(List<Property> properties) {
    static final Struct<Row> WIRE =
        struct(
            Row::new, field("cValues", "Properties", Wire.list32(Property.WIRE), Row::properties));

    public Row {
      properties = List.copyOf(properties);
    }

    /** A property of the recipient. */
    public Optional<Property> get(PropertyTag tag) {
      return properties.stream().filter(p -> p.tag.equals(tag)).findFirst();
    }
  }

  /**
   * A property.
   *
   * @param reserved 32 bits that mean nothing
   * @param union 8 bytes: the value, if it fits them, else nothing
   * @param data the values that do not fit, one unless the property is multivalued; strings with
   *     their null
   */
  public record Property(PropertyTag tag, long reserved, Bytes union, List<Bytes> data) {
    private static final WireType<List<Bytes>> LIST = Wire.list32(Bytes.WIRE32);
    private static final WireType<Bytes> GUID = Bytes.fixed(16);

    static final WireType<Property> WIRE = WireType.of(16, Property::read, Property::write);

    public Property {
      data = List.copyOf(data);
    }

    private static Property read(WireReader r) {
      PropertyTag tag = r.field("PropTag", PropertyTag.WIRE);
      long reserved = r.field("Reserved", Wire.U32);
      Bytes union = r.field("Union", Bytes.fixed(8));
      return new Property(tag, reserved, union, readData(r, tag));
    }

    private static List<Bytes> readData(WireReader r, PropertyTag tag) {
      return switch (form(tag)) {
        case STATIC -> List.of();
        case SIZED -> List.of(r.fieldAbout(tag, "Value Data", Bytes.WIRE32));
        case GUID -> List.of(r.fieldAbout(tag, "Value Data", GUID));
        case MULTIPLE -> r.fieldAbout(tag, "Value Data", LIST);
        case UNKNOWN -> throw r.badValue("property type of " + tag);
      };
    }

    private static void write(WireWriter w, Property v) {
      w.u32(v.tag.value()).u32(v.reserved).bytes(v.union.unsafeArray());
      switch (form(v.tag)) {
        case STATIC -> {}
        case SIZED -> Bytes.WIRE32.write(w, v.data.getFirst());
        case GUID -> GUID.write(w, v.data.getFirst());
        case MULTIPLE -> LIST.write(w, v.data);
        case UNKNOWN -> throw new IllegalArgumentException("property type of " + v.tag);
      }
    }

    private enum Form {
      STATIC,
      SIZED,
      GUID,
      MULTIPLE,
      UNKNOWN
    }

    private static Form form(PropertyTag tag) {
      PropertyType type = PropertyType.find(tag.typeCode());
      return switch (type) {
        case null -> Form.UNKNOWN;
        case INTEGER16, INTEGER32, INTEGER64, FLOATING32, FLOATING64 -> Form.STATIC;
        case CURRENCY, FLOATING_TIME, ERROR, BOOLEAN, TIME -> Form.STATIC;
        case STRING8, STRING, BINARY -> Form.SIZED;
        case GUID -> Form.GUID;
        case MULTIPLE_STRING8, MULTIPLE_STRING, MULTIPLE_BINARY -> Form.MULTIPLE;
        default -> Form.UNKNOWN;
      };
    }
  }
}
