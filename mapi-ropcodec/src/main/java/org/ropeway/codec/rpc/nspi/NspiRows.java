package org.ropeway.codec.rpc.nspi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.mapihttp.AddressBookRows;

/** Rows under common columns as PropertyRowSet_r has them, each value with a tag of its own. */
final class NspiRows {
  private NspiRows() {}

  static Optional<List<List<PropertyValue>>> of(Optional<AddressBookRows> rows) {
    return rows.map(r -> r.rows().stream().map(row -> row(r.columns(), row.values())).toList());
  }

  private static List<PropertyValue> row(List<PropertyTag> columns, List<Object> values) {
    List<PropertyValue> row = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      row.add(value(columns.get(i), values.get(i)));
    }
    return row;
  }

  /** A value that is missing is an error, as in [MS-OXNSPI] 3.1.4.1.7. */
  private static PropertyValue value(PropertyTag column, Object value) {
    return switch (value) {
      case TypedValue(PropertyType type, Object typed) ->
          new PropertyValue(column.withType(type), typed);
      case ErrorCode error -> new PropertyValue(column.withType(PropertyType.ERROR), error);
      case NoValue v when v == NoValue.ABSENT ->
          new PropertyValue(column.withType(PropertyType.ERROR), ErrorCode.NOT_FOUND);
      default -> new PropertyValue(column, value);
    };
  }
}
