package org.ropeway.codec.rop;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Property rows as they stand on the wire: a server writes them straight from where the values are,
 * a client reads them once it knows their columns.
 *
 * @param rowCount how many there are
 * @param bytes the rows one behind the other
 */
public record RowData(int rowCount, Bytes bytes) {
  /** No rows. */
  public static final RowData EMPTY = new RowData(0, Bytes.EMPTY);

  /** Encoded rows. */
  public static RowData of(List<PropertyTag> columns, List<PropertyRow> rows) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    Wire.writeList(w, rows, PropertyRow.wire(columns));
    return new RowData(rows.size(), Bytes.wrap(w.toBytes()));
  }

  /** The rows, which have these columns; 8-bit strings are taken for ISO 8859-1. */
  public List<PropertyRow> rows(List<PropertyTag> columns) {
    return rows(columns, StandardCharsets.ISO_8859_1);
  }

  /** The rows, which have these columns, and 8-bit strings in this character set. */
  public List<PropertyRow> rows(List<PropertyTag> columns, Charset string8) {
    WireReader r = WireReader.of(bytes.unsafeArray()).withString8Charset(string8);
    List<PropertyRow> rows = Wire.readList(r, rowCount, PropertyRow.wire(columns));
    r.end();
    return rows;
  }

  /** How so many rows of these columns stand; the count stands elsewhere. */
  public static WireType<RowData> wire(int rowCount, List<PropertyTag> columns) {
    WireType<PropertyRow> row = PropertyRow.wire(columns);
    return WireType.of(0, r -> read(r, rowCount, row), (w, v) -> w.bytes(v.bytes.unsafeArray()));
  }

  private static RowData read(WireReader r, int rowCount, WireType<PropertyRow> row) {
    int before = r.remaining();
    int n = r.count(rowCount, 1);
    for (int i = 0; i < n; i++) {
      r.field("PropertyRow", row);
    }
    return new RowData(n, Bytes.wrap(r.reread(before - r.remaining())));
  }
}
