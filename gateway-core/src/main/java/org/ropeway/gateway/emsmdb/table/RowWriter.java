package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.table.TableRow;

/**
 * Writes rows of a table straight to their place. A cell without a value that fits its column is
 * ecNotFound, the only error Outlook takes in a row.
 */
final class RowWriter {
  private final WireWriter w;
  private final List<PropertyTag> columns;
  private final CellLimits limits;
  private int count;

  /** A writer of rows with these columns. */
  RowWriter(WireWriter w, List<PropertyTag> columns, CellLimits limits) {
    this.w = w;
    this.columns = columns;
    this.limits = limits;
  }

  /** Writes a row; false, and nothing is written, if there is no room for it. */
  boolean write(TableRow row) {
    int before = w.position();
    try {
      PropertyRowWriter.write(w, columns, i -> cell(row, columns.get(i)));
      count++;
      return true;
    } catch (WireOverflowException e) {
      w.truncate(before);
      return false;
    }
  }

  /** How many rows were written. */
  int count() {
    return count;
  }

  /** The rows written. */
  Bytes bytes() {
    return Bytes.wrap(w.toBytes());
  }

  private @Nullable Object cell(TableRow row, PropertyTag column) {
    Object value = row.get(column);
    PropertyType type = column.cellType();
    if (!CellType.holds(type, value)) {
      return null;
    }
    return type == PropertyType.STRING8 && value instanceof String s
        ? limits.fit(s, w.string8Charset())
        : limits.fit(value);
  }
}
