package org.ropeway.codec.data;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The values of one row, in the order of the columns, which stand elsewhere. [MS-OXCDATA] 2.8.1. In
 * a flagged row an {@link ErrorCode} is a cell's error and {@link NoValue#ABSENT} a cell left out.
 *
 * @param flagged whether each cell has a flag (FlaggedPropertyRow)
 */
public record PropertyRow(boolean flagged, List<Object> values) {
  static final int STANDARD = 0;
  static final int FLAGGED = 1;
  static final int CELL_PRESENT = 0;
  static final int CELL_ABSENT = 1;
  static final int CELL_ERROR = 0x0A;

  public PropertyRow {
    values = List.copyOf(values);
  }

  /** A row of these values, flagged only if one of them needs it. */
  public static PropertyRow of(List<PropertyTag> columns, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      if (needsFlag(columns.get(i), values.get(i))) {
        return new PropertyRow(true, values);
      }
    }
    return new PropertyRow(false, values);
  }

  /** How rows of these columns stand in ROP buffers. */
  public static WireType<PropertyRow> wire(List<PropertyTag> columns) {
    return wire(columns, ValueCodec.ROP);
  }

  /** How rows of these columns stand in a context; a flag byte, then the cells. */
  public static WireType<PropertyRow> wire(List<PropertyTag> columns, ValueCodec codec) {
    return WireType.of(1, r -> read(r, columns, codec), (w, v) -> v.write(w, columns, codec));
  }

  private static PropertyRow read(WireReader r, List<PropertyTag> columns, ValueCodec codec) {
    int flag = r.field("Flag", Wire.U8);
    if (flag > FLAGGED) {
      throw r.badValue("property row flag " + flag);
    }
    List<Object> values = new ArrayList<>(columns.size());
    for (PropertyTag column : columns) {
      values.add(flag == FLAGGED ? readFlagged(r, column, codec) : readPlain(r, column, codec));
    }
    return new PropertyRow(flag == FLAGGED, values);
  }

  private static Object readPlain(WireReader r, PropertyTag column, ValueCodec codec) {
    PropertyType type = cellType(r, column);
    return type == PropertyType.UNSPECIFIED
        ? TypedValue.read(r, column, codec)
        : codec.read(r, column, type);
  }

  private static Object readFlagged(WireReader r, PropertyTag column, ValueCodec codec) {
    PropertyType type = cellType(r, column);
    boolean typed = type == PropertyType.UNSPECIFIED;
    PropertyType actual = typed ? TypedValue.readType(r) : type;
    int flag = r.field("Flag", Wire.U8);
    return switch (flag) {
      case CELL_PRESENT -> {
        Object value = codec.read(r, column, actual);
        yield typed ? new TypedValue(actual, value) : value;
      }
      case CELL_ABSENT -> NoValue.ABSENT;
      case CELL_ERROR -> r.fieldAbout(column, "PropertyValue", ErrorCode.WIRE);
      default -> throw r.badValue("flag " + flag + " of a property value");
    };
  }

  private static PropertyType cellType(WireReader r, PropertyTag column) {
    PropertyType type = column.cellTypeOrNull();
    if (type == null) {
      throw r.badValue("type of column " + column);
    }
    return type;
  }

  private void write(WireWriter w, List<PropertyTag> columns, ValueCodec codec) {
    if (columns.size() != values.size()) {
      throw new IllegalArgumentException(values.size() + " values, " + columns.size() + " columns");
    }
    PropertyRowWriter.write(w, columns, values.toArray(), flagged ? FLAGGED : STANDARD, codec);
  }

  /** Whether a value can only stand in a flagged row. */
  static boolean needsFlag(PropertyTag column, Object value) {
    return value == NoValue.ABSENT
        || (value instanceof ErrorCode && column.cellTypeOrNull() != PropertyType.ERROR);
  }
}
