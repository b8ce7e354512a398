package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;
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
    return isOf(column.cellType(), value) ? limits.fit(value) : null;
  }

  /** Whether a value has the class of a type. */
  private static boolean isOf(PropertyType type, @Nullable Object value) {
    return switch (type) {
      case INTEGER16 -> value instanceof Short;
      case INTEGER32 -> value instanceof Integer;
      case INTEGER64 -> value instanceof Long;
      case FLOATING32 -> value instanceof Float;
      case FLOATING64 -> value instanceof Double;
      case CURRENCY -> value instanceof Currency;
      case FLOATING_TIME -> value instanceof FloatingTime;
      case BOOLEAN -> value instanceof Boolean;
      case STRING, STRING8 -> value instanceof String;
      case TIME -> value instanceof FileTime;
      case GUID -> value instanceof MapiGuid;
      case BINARY, SERVER_ID, RULE_ACTION -> value instanceof Bytes;
      case RESTRICTION -> value instanceof Restriction;
      case UNSPECIFIED, NULL, ERROR, OBJECT -> false;
      default ->
          value instanceof List<?> list && list.stream().allMatch(e -> isOf(type.element(), e));
    };
  }
}
