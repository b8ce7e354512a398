package org.ropeway.store.table;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a view at one moment; immutable but for what is worked out from them at the first
 * need.
 */
final class Snapshot {
  private final SortedRows rows;
  private final TableSort sort;
  private final long version;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Grouping grouping;

  /** A state of a view; {@code version} counts the changes up to it. */
  Snapshot(SortedRows rows, TableSort sort, long version) {
    this.rows = rows;
    this.sort = sort;
    this.version = version;
  }

  SortedRows rows() {
    return rows;
  }

  long version() {
    return version;
  }

  /** The groups; for a sort order with categories. */
  Grouping grouping() {
    Grouping g = grouping;
    if (g == null) {
      lock.lock();
      try {
        g = grouping;
        if (g == null) {
          g = Grouping.of(rows, sort);
          grouping = g;
        }
      } finally {
        lock.unlock();
      }
    }
    return g;
  }
}
