package org.ropeway.store.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the next row that meets a restriction: nearby ones one by one, then, in a table without
 * categories, through one scan of the source.
 */
final class RowFinder {
  private static final int BATCH = 64;
  private static final int NEARBY = 256;

  private final RowSource source;
  private final RowLoader loader;
  private final TableLimits limits;
  private final LongSupplier nanoTime;

  RowFinder(RowSource source, RowLoader loader, TableLimits limits, LongSupplier nanoTime) {
    this.source = source;
    this.loader = loader;
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /** A row found. */
  record Hit(int position, TableRow row) {}

  /**
   * The first row from {@code start} on (backward: before it), or null; ecTooComplex if it takes
   * too long.
   */
  @Nullable Hit find(
      VisibleRows rows,
      Expansion expansion,
      int start,
      Direction direction,
      RestrictionEvaluator restriction) {
    int step = direction == Direction.FORWARD ? 1 : -1;
    int position = step > 0 ? start : start - 1;
    boolean scannable =
        rows instanceof FlatRows && restriction.columns().stream().noneMatch(TableRow::isComputed);
    Deadline deadline = new Deadline(limits.buildTime(), nanoTime);
    int looked = 0;
    while (position >= 0 && position < rows.size()) {
      if (scannable && looked >= NEARBY) {
        return scan(rows, expansion, position, step, restriction, deadline);
      }
      int from = step > 0 ? position : Math.max(0, position - BATCH + 1);
      int to = step > 0 ? Math.min(rows.size(), position + BATCH) : position + 1;
      List<@Nullable TableRow> batch = loader.load(rows, expansion, from, to);
      for (; position >= from && position < to; position += step) {
        TableRow row = batch.get(position - from);
        if (row != null && restriction.matches(row)) {
          return new Hit(position, row);
        }
      }
      looked += to - from;
      deadline.check();
    }
    return null;
  }

  private @Nullable Hit scan(
      VisibleRows rows,
      Expansion expansion,
      int start,
      int step,
      RestrictionEvaluator restriction,
      Deadline deadline) {
    Set<Long> ids = new HashSet<>();
    source.scan(
        restriction.columns(),
        row -> {
          deadline.row();
          if (restriction.matches(row)) {
            ids.add(row.id());
          }
        });
    for (int p = start; p >= 0 && p < rows.size() && !ids.isEmpty(); p += step) {
      if (ids.contains(rows.rows().id(p))) {
        TableRow row = loader.load(rows, expansion, p);
        if (row != null && restriction.matches(row)) {
          return new Hit(p, row);
        }
      }
    }
    return null;
  }
}
