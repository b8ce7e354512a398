package org.ropeway.store.table;

import java.time.Duration;

/**
 * What tables may cost; over it an operation is refused with ecTooComplex or notifications collapse
 * to TABLE_CHANGED.
 *
 * @param sortKeys columns of one sort order, categories included
 * @param categories nested categories of one sort order
 * @param columns columns of one table
 * @param restrictionDepth nesting of one restriction
 * @param restrictionNodes conditions of one restriction
 * @param viewRows rows of one sorted or restricted view
 * @param buildTime time that building one view or finding one row may take
 * @param bookmarks custom bookmarks of one table
 * @param toggles categories of one table that are not in their initial state
 * @param pendingChanges row changes kept for a view that nobody looks at; with more it is built
 *     anew when needed
 * @param reportedChanges changed rows reported one by one at once
 * @param eventsPerSecond row events of one table in a second
 * @param cacheBytes estimated memory of views that no table uses at the moment
 */
public record TableLimits(
    int sortKeys,
    int categories,
    int columns,
    int restrictionDepth,
    int restrictionNodes,
    int viewRows,
    Duration buildTime,
    int bookmarks,
    int toggles,
    int pendingChanges,
    int reportedChanges,
    int eventsPerSecond,
    long cacheBytes) {
  /** The limits in force unless configured otherwise. */
  public static final TableLimits DEFAULT =
      new TableLimits(
          8,
          4,
          1024,
          64,
          4096,
          2_000_000,
          Duration.ofSeconds(20),
          1024,
          16_384,
          2048,
          64,
          256,
          128L << 20);
}
