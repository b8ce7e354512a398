package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Mails of one mailbox that left their folder; one that turns up in another gets its id back. */
public final class GoneTable {
  private static final int CHUNK = 500;
  private static final String REPLACE =
      " ON CONFLICT(mailbox, ox_uuid) DO UPDATE SET mid = excluded.mid, gone = excluded.gone";

  private final long mailbox;

  /** The table for a mailbox. */
  public GoneTable(long mailbox) {
    this.mailbox = mailbox;
  }

  /** Remembers mails that are about to go. */
  public void remember(Handle handle, Collection<ItemRow> rows, long now) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO gone(mailbox, ox_uuid, mid, gone) VALUES(?, ?, ?, ?)" + REPLACE);
    for (ItemRow row : rows) {
      if (row.uuid() != null) {
        batch.add(mailbox, row.uuid(), row.mid(), now);
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Remembers all mails of a folder that is about to go. */
  void rememberFolder(Handle handle, long fid, long now) {
    handle.execute(
        "INSERT INTO gone(mailbox, ox_uuid, mid, gone)"
            + " SELECT mailbox, ox_uuid, mid, CAST(? AS BIGINT) FROM item"
            + " WHERE mailbox = ? AND fid = ? AND ox_uuid IS NOT NULL"
            + REPLACE,
        now,
        mailbox,
        fid);
  }

  /** The ids that mails had, which are forgotten hereby. */
  public Map<String, Long> take(Handle handle, Collection<String> uuids) {
    Map<String, Long> found = new HashMap<>();
    List<String> all = List.copyOf(uuids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      String condition =
          " FROM gone WHERE mailbox = ? AND ox_uuid IN (" + "?, ".repeat(some.size() - 1) + "?)";
      List<Object> values = new ArrayList<>(some);
      values.addFirst(mailbox);
      var query = handle.createQuery("SELECT ox_uuid, mid" + condition);
      for (int i = 0; i < values.size(); i++) {
        query.bind(i, values.get(i));
      }
      int before = found.size();
      query
          .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
          .forEach(e -> found.put(e.getKey(), e.getValue()));
      if (found.size() > before) {
        handle.execute("DELETE" + condition, values.toArray());
      }
    }
    return found;
  }

  /** Forgets those that went before a time. */
  public void purge(Handle handle, long before) {
    handle.execute(
        "DELETE FROM item_large WHERE mailbox = ?"
            + " AND mid IN (SELECT mid FROM gone WHERE mailbox = ? AND gone < ?)"
            + " AND mid NOT IN (SELECT mid FROM item WHERE mailbox = ?)",
        mailbox,
        mailbox,
        before,
        mailbox);
    handle.execute("DELETE FROM gone WHERE mailbox = ? AND gone < ?", mailbox, before);
  }
}
