package org.ropeway.store.table;

import org.jspecify.annotations.Nullable;

/**
 * What a table's owner is told of changes ([MS-OXCNOTIF] 2.2.1.1.1). Events taken one after the
 * other turn the rows the client knows into those of the table: a row that is added or modified is
 * first taken away wherever it stands, then put behind another.
 */
public sealed interface TableEvent {
  /** Much changed: the client has to read again. */
  record Changed() implements TableEvent {}

  /** A row appeared behind another, at the beginning if that is null. */
  record Added(TableRow row, @Nullable RowRef after) implements TableEvent {}

  /** A row changed and stands behind another now, at the beginning if that is null. */
  record Modified(TableRow row, @Nullable RowRef after) implements TableEvent {}

  /** A row is gone. */
  record Deleted(RowRef row) implements TableEvent {}
}
