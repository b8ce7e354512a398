package org.ropeway.gateway.emsmdb.table;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.store.table.RowSource;

/**
 * What a table shows.
 *
 * @param kind what it lists
 * @param source its rows
 * @param folder whose messages or subfolders they are; {@link Fid#NONE} if neither
 * @param events what its notifications say they come from
 */
public record TableRows(TableKind kind, RowSource source, Fid folder, EventSource events) {
  /** Rows whose changes nobody is told of. */
  public static TableRows of(TableKind kind, RowSource source) {
    return new TableRows(kind, source, Fid.NONE, EventSource.MESSAGE);
  }
}
