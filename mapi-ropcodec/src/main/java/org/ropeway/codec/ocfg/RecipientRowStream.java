package org.ropeway.codec.ocfg;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.osrch.StoredProperty;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Recipients as Outlook keeps them in a binary property, for instance of a message that is
 * recalled.
 *
 * @param version 1
 */
public record RecipientRowStream(long version, List<Row> rows) {
  /** All bytes. */
  public static final Struct<RecipientRowStream> WIRE =
      struct(
          RecipientRowStream::new,
          field("cVersion", Wire.U32, RecipientRowStream::version),
          field("cRowCount", "Rows", Wire.list32(Row.WIRE), RecipientRowStream::rows));

  public RecipientRowStream {
    rows = List.copyOf(rows);
  }

  /**
   * A recipient.
   *
   * @param reserved 0
   */
  public record Row(long reserved, List<PropertyValue> properties) {
    static final WireType<Row> WIRE = WireType.of(8, Row::read, Row::write);

    public Row {
      properties = List.copyOf(properties);
    }

    private static Row read(WireReader r) {
      long count = r.field("cValues", Wire.U32);
      long reserved = r.field("ulReserved1", Wire.U32);
      return new Row(reserved, Wire.readList(r, count, StoredProperty.WIRE));
    }

    private static void write(WireWriter w, Row v) {
      w.u32(v.properties.size()).u32(v.reserved);
      Wire.writeList(w, v.properties, StoredProperty.WIRE);
    }
  }
}
