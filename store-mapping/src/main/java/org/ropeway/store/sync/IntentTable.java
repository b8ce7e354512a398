package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;

/**
 * Changes of read state that were begun and of which it is not known whether OX made them. OX does
 * not tell a client of its own changes, so they have to be settled: once OX told of everything
 * else, they are made again.
 */
final class IntentTable {
  private IntentTable() {}

  /** A mail that is to be unread, or not. */
  record Intent(long mid, boolean unread) {}

  static void put(Change change, Collection<ItemRow> rows, boolean unread) {
    remove(change, rows.stream().map(ItemRow::mid).toList());
    PreparedBatch batch =
        change.handle().prepareBatch("INSERT INTO intent(mailbox, mid, unread) VALUES(?, ?, ?)");
    rows.forEach(row -> batch.add(change.mailbox(), row.mid(), unread ? 1 : 0));
    batch.execute();
  }

  static void remove(Change change, Collection<Long> mids) {
    PreparedBatch batch =
        change.handle().prepareBatch("DELETE FROM intent WHERE mailbox = ? AND mid = ?");
    mids.forEach(mid -> batch.add(change.mailbox(), mid));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** OX told of these messages anew, so nothing is open with them. */
  static void settled(Change change, Collection<ItemRow> rows) {
    if (!folders(change.handle(), change.mailbox()).isEmpty()) {
      remove(change, rows.stream().map(ItemRow::mid).toList());
    }
  }

  /** The folders in which something is open. */
  static Set<Long> folders(Handle handle, long mailbox) {
    return handle
        .createQuery(
            "SELECT DISTINCT i.fid FROM intent n"
                + " JOIN item i ON i.mailbox = n.mailbox AND i.mid = n.mid WHERE n.mailbox = ?")
        .bind(0, mailbox)
        .mapTo(Long.class)
        .set();
  }

  /** What is open in a folder, at most {@code limit}. */
  static List<Intent> in(Handle handle, long mailbox, long fid, int limit) {
    return new ArrayList<>(
        handle
            .createQuery(
                "SELECT n.mid, n.unread FROM intent n"
                    + " JOIN item i ON i.mailbox = n.mailbox AND i.mid = n.mid"
                    + " WHERE n.mailbox = ? AND i.fid = ? ORDER BY n.mid LIMIT ?")
            .bind(0, mailbox)
            .bind(1, fid)
            .bind(2, limit)
            .map((row, context) -> new Intent(row.getLong(1), row.getInt(2) != 0))
            .list());
  }
}
