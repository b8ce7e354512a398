package org.ropeway.store.table;

/** Takes rows until it has enough. */
@FunctionalInterface
public interface RowSink {
  /** Takes a row; false if there was no room for it. */
  boolean row(TableRow row);
}
