package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Currency;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.FloatingTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;

/** What can stand in a cell of a type. */
public final class CellType {
  private CellType() {}

  /** Whether a value has the class of a type. */
  public static boolean holds(PropertyType type, @Nullable Object value) {
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
          value instanceof List<?> list && list.stream().allMatch(e -> holds(type.element(), e));
    };
  }
}
