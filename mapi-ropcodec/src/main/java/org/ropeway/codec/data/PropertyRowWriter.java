package org.ropeway.codec.data;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.WireWriter;

/** Writes property rows straight from where the values are, without a {@link PropertyRow}. */
public final class PropertyRowWriter {
  private PropertyRowWriter() {}

  /**
   * Writes one row for a ROP buffer: standard if every cell has its value, else flagged.
   *
   * @param value the value of the column of an index, of its type's class; {@link TypedValue} for a
   *     column of unspecified type; {@link ErrorCode} for a cell's error, null for {@link
   *     ErrorCode#NOT_FOUND}. Asked once for each column, in order.
   */
  public static void write(
      WireWriter w, List<PropertyTag> columns, IntFunction<? extends @Nullable Object> value) {
    write(w, columns, value, ValueCodec.ROP);
  }

  /** Writes one row for a context, like {@link #write(WireWriter, List, IntFunction)}. */
  public static void write(
      WireWriter w,
      List<PropertyTag> columns,
      IntFunction<? extends @Nullable Object> value,
      ValueCodec codec) {
    int n = columns.size();
    Object[] cells = new Object[n];
    int flag = PropertyRow.STANDARD;
    for (int i = 0; i < n; i++) {
      Object cell = value.apply(i);
      cells[i] = cell == null ? ErrorCode.NOT_FOUND : cell;
      if (PropertyRow.needsFlag(columns.get(i), cells[i])) {
        flag = PropertyRow.FLAGGED;
      }
    }
    write(w, columns, cells, flag, codec);
  }

  static void write(
      WireWriter w, List<PropertyTag> columns, Object[] cells, int flag, ValueCodec codec) {
    w.u8(flag);
    for (int i = 0; i < cells.length; i++) {
      PropertyType type = columns.get(i).cellType();
      if (flag == PropertyRow.FLAGGED) {
        writeFlagged(w, type, cells[i], codec);
      } else if (type == PropertyType.UNSPECIFIED) {
        ((TypedValue) cells[i]).write(w, codec);
      } else {
        codec.write(w, type, cells[i]);
      }
    }
  }

  private static void writeFlagged(
      WireWriter w, PropertyType column, Object cell, ValueCodec codec) {
    PropertyType type = column;
    Object value = cell;
    if (column == PropertyType.UNSPECIFIED) {
      if (cell instanceof TypedValue typed) {
        type = typed.type();
        value = typed.value();
      } else {
        type = PropertyType.ERROR;
      }
      w.u16(type.code());
    }
    if (cell == NoValue.ABSENT) {
      w.u8(PropertyRow.CELL_ABSENT);
    } else if (cell instanceof ErrorCode error && column != PropertyType.ERROR) {
      w.u8(PropertyRow.CELL_ERROR).u32(error.value());
    } else {
      codec.write(w.u8(PropertyRow.CELL_PRESENT), type, value);
    }
  }
}
