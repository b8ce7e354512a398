package org.ropeway.store.sync;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.Deletion;
import org.ropeway.store.index.ItemRow;

/**
 * Mails that are being moved or deleted, and of which it is not known whether OX has done it. OX
 * does not tell a client of its own changes, so it has to be asked where they are.
 */
final class TransitTable {
  /** The target of what is being deleted for good. */
  static final long NOWHERE = 0;

  private TransitTable() {}

  /** A mail on its way to a folder, or nowhere; {@code deletion} if it will be soft-deleted. */
  record Transit(long mid, long target, @Nullable Deletion deletion) {}

  static int put(
      Change change, Collection<ItemRow> rows, long target, @Nullable Deletion deletion) {
    PreparedBatch batch =
        change
            .handle()
            .prepareBatch(
                "INSERT INTO transit(mailbox, mid, target, deleted_from, deleted_at)"
                    + " VALUES(?, ?, ?, ?, ?) ON CONFLICT(mailbox, mid) DO UPDATE SET"
                    + " target = excluded.target, deleted_from = excluded.deleted_from,"
                    + " deleted_at = excluded.deleted_at");
    for (ItemRow row : rows) {
      batch.add(
          change.mailbox(),
          row.mid(),
          target,
          deletion == null ? null : deletion.from(),
          deletion == null ? null : deletion.at());
    }
    batch.execute();
    return rows.size();
  }

  static int remove(Change change, Collection<Long> mids) {
    PreparedBatch batch =
        change.handle().prepareBatch("DELETE FROM transit WHERE mailbox = ? AND mid = ?");
    mids.forEach(mid -> batch.add(change.mailbox(), mid));
    if (batch.size() > 0) {
      batch.execute();
    }
    return mids.size();
  }

  /** At most {@code limit} of them. */
  static List<Transit> some(Handle handle, long mailbox, int limit) {
    return handle
        .createQuery(
            "SELECT mid, target, deleted_from, deleted_at FROM transit"
                + " WHERE mailbox = ? ORDER BY mid LIMIT ?")
        .bind(0, mailbox)
        .bind(1, limit)
        .map((row, context) -> {
          long from = row.getLong(3);
          boolean none = row.wasNull();
          return new Transit(
              row.getLong(1), row.getLong(2), none ? null : new Deletion(from, row.getLong(4)));
        })
        .list();
  }
}
