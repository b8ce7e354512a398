package org.ropeway.store.table;

import org.jspecify.annotations.Nullable;

/** The rows of a table without categories. */
record FlatRows(SortedRows rows) implements VisibleRows {
  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public RowRef at(int position) {
    return new RowRef(rows.id(position), rows.instance(position), false);
  }

  @Override
  public Grouping.@Nullable Group headerAt(int position) {
    return null;
  }

  @Override
  public int find(RowRef row) {
    return row.header() ? -1 : rows.indexOf(row.id(), row.instance());
  }

  @Override
  public int follow(VisibleRows earlier, int position) {
    int at = rows.find(earlier.rows().entry(position));
    return at >= 0 ? at : -at - 1;
  }

  @Override
  public int positionOfLeaf(int index) {
    return index;
  }
}
