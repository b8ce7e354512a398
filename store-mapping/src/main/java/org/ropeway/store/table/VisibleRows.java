package org.ropeway.store.table;

import org.jspecify.annotations.Nullable;

/**
 * The rows a table shows at one moment, header rows included and those of collapsed categories left
 * out; immutable.
 */
interface VisibleRows {
  /** How many. */
  int size();

  /** The row at a position. */
  RowRef at(int position);

  /** The group whose header stands at a position, or null. */
  Grouping.@Nullable Group headerAt(int position);

  /** Where a row is, or -1 if it is not visible. */
  int find(RowRef row);

  /**
   * Where a row of an earlier state of the same table is now, or the first one behind it that is
   * still visible.
   */
  int follow(VisibleRows earlier, int position);

  /** The rows without their grouping. */
  SortedRows rows();

  /** The position of a row given by its place in {@link #rows()}, or -1 if it is not visible. */
  int positionOfLeaf(int index);
}
