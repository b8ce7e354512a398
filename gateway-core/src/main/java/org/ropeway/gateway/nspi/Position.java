package org.ropeway.gateway.nspi;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;

/**
 * Where a STAT stands in a sorted table ([MS-OXNSPI] 3.1.4.5).
 *
 * @param initial the row before Delta was applied, 0 to the number of rows
 * @param row the row after it
 */
record Position(int initial, int row) {
  /** The position of a STAT; null if its CurrentRec is not in the table. */
  static @Nullable Position of(Stat stat, SortedTable table) {
    int initial =
        switch (stat.currentRec()) {
          case MinimalId.BEGINNING_OF_TABLE -> 0;
          case MinimalId.END_OF_TABLE -> table.size();
          case MinimalId.CURRENT -> fraction(stat, table.size());
          default -> table.rowOf(stat.currentRec());
        };
    return initial < 0 ? null : moved(initial, stat.delta(), table.size());
  }

  /** The position of a STAT, which is that of its fraction if CurrentRec is gone. */
  static Position nearest(Stat stat, SortedTable table) {
    @Nullable Position found = of(stat, table);
    return found != null ? found : moved(fraction(stat, table.size()), stat.delta(), table.size());
  }

  /** The STAT at a row of the table; behind the last one CurrentRec is MID_END_OF_TABLE. */
  static Stat stat(Stat stat, SortedTable table, int row) {
    int rec = row < table.size() ? table.entry(row).minimalId() : MinimalId.END_OF_TABLE;
    return stat.at(rec, row, table.size());
  }

  private static Position moved(int initial, int delta, int size) {
    long row = Math.clamp((long) initial + delta, 0, (long) size);
    return new Position(initial, (int) row);
  }

  /** 3.1.4.5.2; a client that knows no total means rows. */
  private static int fraction(Stat stat, int size) {
    long position = Integer.toUnsignedLong(stat.numPos());
    long total = Integer.toUnsignedLong(stat.totalRecs());
    long row = total == 0 ? position : size * position / total;
    return (int) Math.min(row, size);
  }
}
