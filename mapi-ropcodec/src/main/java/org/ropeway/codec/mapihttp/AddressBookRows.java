package org.ropeway.codec.mapihttp;

import java.util.List;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.ValueCodec;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The rows of an answer under the columns they have: a LargePropertyTagArray, RowCount and
 * AddressBookPropertyRow structures. [MS-OXCMAPIHTTP] 2.2.1.7, 2.2.1.8.
 */
public record AddressBookRows(List<PropertyTag> columns, List<PropertyRow> rows) {
  /** The columns under a name, then the rows. */
  static WireType<AddressBookRows> wire(String columns) {
    return WireType.of(8, r -> read(r, columns), AddressBookRows::write);
  }

  public AddressBookRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  private static AddressBookRows read(WireReader r, String name) {
    List<PropertyTag> columns = r.field(name, BodyFields.TAGS);
    return new AddressBookRows(
        columns, r.field("RowCount", "RowData", Wire.list32(rowType(columns))));
  }

  private static void write(WireWriter w, AddressBookRows v) {
    BodyFields.TAGS.write(w, v.columns);
    Wire.list32(rowType(v.columns)).write(w, v.rows);
  }

  private static WireType<PropertyRow> rowType(List<PropertyTag> columns) {
    return PropertyRow.wire(columns, ValueCodec.ADDRESS_BOOK);
  }
}
