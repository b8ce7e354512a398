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
  /** The columns, then the rows. */
  public static final WireType<AddressBookRows> WIRE =
      WireType.of(8, AddressBookRows::read, AddressBookRows::write);

  public AddressBookRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  private static AddressBookRows read(WireReader r) {
    List<PropertyTag> columns = BodyFields.TAGS.read(r);
    long count = r.u32();
    return new AddressBookRows(columns, Wire.readList(r, count, rowType(columns)));
  }

  private static void write(WireWriter w, AddressBookRows v) {
    BodyFields.TAGS.write(w, v.columns);
    Wire.writeList(w.u32(v.rows.size()), v.rows, rowType(v.columns));
  }

  private static WireType<PropertyRow> rowType(List<PropertyTag> columns) {
    return PropertyRow.wire(columns, ValueCodec.ADDRESS_BOOK);
  }
}
