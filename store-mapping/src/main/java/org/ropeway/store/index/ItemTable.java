package org.ropeway.store.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Associated;
import org.ropeway.store.db.StateException;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/** The messages of one mailbox in the database. */
final class ItemTable {
  /** A mail that may return keeps what OX has no place for. */
  private static final String NOT_GONE =
      " AND NOT EXISTS (SELECT 1 FROM gone g"
          + " WHERE g.mailbox = item_large.mailbox AND g.mid = item_large.mid)";

  private static final int CHUNK = 500;
  private static final String FIELDS =
      "i.change_number, i.modified, i.unread, i.generation, i.columns,"
          + " i.deleted_from, i.deleted_at";
  private static final String WHOLE =
      "SELECT i.fid, i.associated, i.mid, i.ox_uuid, "
          + FIELDS
          + ", r.properties FROM item i JOIN item_rest r ON r.mailbox = i.mailbox AND r.mid = i.mid"
          + " WHERE i.mailbox = ? AND ";
  private static final String SHORT =
      "SELECT i.fid, i.associated, i.mid, NULL, "
          + FIELDS
          + " FROM item i WHERE i.mailbox = ? AND ";
  private static final String IN_FOLDER =
      "i.fid = ? AND i.associated = ? AND i.deleted_from IS NULL";

  private final long mailbox;

  ItemTable(long mailbox) {
    this.mailbox = mailbox;
  }

  /** The messages with these ids, in their order; those that are not there are left out. */
  List<ItemRow> byMid(Handle handle, Collection<Long> mids) {
    Map<Long, ItemRow> found = new HashMap<>();
    for (List<Long> some : chunks(mids)) {
      String sql = WHOLE + "i.mid IN (" + marks(some.size()) + ")";
      list(handle, sql, some).forEach(row -> found.put(row.mid(), row));
    }
    List<ItemRow> rows = new ArrayList<>(found.size());
    for (Long mid : mids) {
      ItemRow row = found.remove(mid);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The messages that OX knows by these uuids, in no order. */
  List<ItemRow> byUuid(Handle handle, Collection<String> uuids) {
    List<ItemRow> found = new ArrayList<>();
    for (List<String> some : chunks(uuids)) {
      found.addAll(list(handle, WHOLE + "i.ox_uuid IN (" + marks(some.size()) + ")", some));
    }
    return found;
  }

  /** Some messages of a folder that are {@code unread}, or not, with ids above {@code after}. */
  List<ItemRow> byReadState(Handle handle, long fid, boolean unread, long after, int limit) {
    return list(
        handle,
        WHOLE + IN_FOLDER + " AND i.unread = ? AND i.mid > ? ORDER BY i.mid LIMIT ?",
        List.of(fid, number(Associated.NORMAL), unread ? 1 : 0, after, limit));
  }

  /** Some messages of a folder of which OX has not told since it was begun anew. */
  List<ItemRow> untold(Handle handle, long fid, long generation, int limit) {
    return list(
        handle,
        WHOLE
            + "i.fid = ? AND i.associated = ?"
            + " AND i.ox_uuid IS NOT NULL AND i.generation < ? ORDER BY i.mid LIMIT ?",
        List.of(fid, number(Associated.NORMAL), generation, limit));
  }

  /** Some messages of a folder with ids above {@code after}. */
  List<ItemRow> inFolder(Handle handle, long fid, Associated associated, long after, int limit) {
    return list(
        handle,
        WHOLE + IN_FOLDER + " AND i.mid > ? ORDER BY i.mid LIMIT ?",
        List.of(fid, number(associated), after, limit));
  }

  /** Some mails of OX that are in a folder, soft-deleted ones included. */
  List<ItemRow> ofOx(Handle handle, long fid, int limit) {
    return list(handle, WHOLE + "i.fid = ? AND i.ox_uuid IS NOT NULL LIMIT ?", List.of(fid, limit));
  }

  /** How many there are of some. */
  int count(Handle handle, ItemSelection some) {
    int[] count = {0};
    String sql = "SELECT count(*) FROM item i WHERE i.mailbox = ? AND " + some.where();
    try (PreparedStatement s = prepare(handle, sql)) {
      bind(s, some.values());
      try (ResultSet row = s.executeQuery()) {
        count[0] = row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new StateException("counting messages", e);
    }
    return count[0];
  }

  /** Those that were soft-deleted before a time, at most {@code limit}. */
  List<ItemRow> deletedBefore(Handle handle, long time, int limit) {
    return list(
        handle,
        WHOLE + "i.deleted_from IS NOT NULL AND i.deleted_at < ? ORDER BY i.mid LIMIT ?",
        List.of(time, limit));
  }

  /** Visits some by their ids; without the rest of their properties unless wanted. */
  void scan(Handle handle, ItemSelection some, boolean whole, Consumer<ItemRow> visitor) {
    query(
        handle, (whole ? WHOLE : SHORT) + some.where() + " ORDER BY i.mid", some.values(), visitor);
  }

  void insert(Handle handle, List<ItemRow> rows) {
    try (PreparedStatement item =
            prepare(handle, "INSERT INTO item VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement rest = prepare(handle, "INSERT INTO item_rest VALUES(?, ?, ?)")) {
      for (ItemRow row : rows) {
        item.setLong(1, mailbox);
        item.setLong(2, row.fid());
        item.setInt(3, number(row.associated()));
        item.setLong(4, row.mid());
        item.setString(5, row.uuid());
        item.setLong(6, row.changeNumber());
        item.setLong(7, row.modified());
        item.setInt(8, row.unread() ? 1 : 0);
        item.setLong(9, row.generation());
        item.setBytes(10, row.columns().bytes());
        bind(item, 11, row.deletion());
        item.addBatch();
        EncodedBag more = row.rest();
        rest.setLong(1, mailbox);
        rest.setLong(2, row.mid());
        rest.setBytes(3, more == null ? new byte[0] : more.bytes());
        rest.addBatch();
      }
      item.executeBatch();
      rest.executeBatch();
    } catch (SQLException e) {
      throw new StateException("storing messages", e);
    }
  }

  /** Takes messages away with all that belongs to them. */
  void delete(Handle handle, List<ItemRow> rows) {
    for (List<ItemRow> some : chunks(rows)) {
      List<Object> mids = new ArrayList<>(some.size());
      some.forEach(row -> mids.add(row.mid()));
      for (String table : List.of("item", "item_rest", "item_large", "intent")) {
        update(
            handle,
            "DELETE FROM "
                + table
                + " WHERE mailbox = ? AND mid IN ("
                + marks(some.size())
                + ")"
                + (table.equals("item_large") ? NOT_GONE : ""),
            mids);
      }
    }
  }

  /** Takes all messages of a folder away with all that belongs to them. */
  void deleteFolder(Handle handle, long fid) {
    for (String table : List.of("item_rest", "item_large", "intent")) {
      handle.execute(
          "DELETE FROM "
              + table
              + " WHERE mailbox = ? AND mid IN (SELECT mid FROM item WHERE mailbox = ? AND fid = ?)"
              + (table.equals("item_large") ? NOT_GONE : ""),
          mailbox,
          mailbox,
          fid);
    }
    handle.execute("DELETE FROM item WHERE mailbox = ? AND fid = ?", mailbox, fid);
  }

  /** Stores the values of a message that are too large for a row. */
  void large(Handle handle, long mid, EncodedBag properties) {
    handle.execute(
        "INSERT INTO item_large(mailbox, mid, properties) VALUES(?, ?, ?)"
            + " ON CONFLICT(mailbox, mid) DO UPDATE SET properties = excluded.properties",
        mailbox,
        mid,
        properties.bytes());
  }

  /** Those values. */
  PropertyBag large(Handle handle, long mid) {
    return handle
        .createQuery("SELECT properties FROM item_large WHERE mailbox = ? AND mid = ?")
        .bind(0, mailbox)
        .bind(1, mid)
        .map((row, context) -> bag(row.getBytes(1)).decode())
        .findOne()
        .orElse(PropertyBag.EMPTY);
  }

  /** Those of several messages, as far as they have any. */
  Map<Long, PropertyBag> large(Handle handle, Collection<Long> mids) {
    Map<Long, PropertyBag> found = new HashMap<>();
    for (List<Long> some : chunks(mids)) {
      var query =
          handle.createQuery(
              "SELECT mid, properties FROM item_large WHERE mailbox = ? AND mid IN ("
                  + marks(some.size())
                  + ")");
      query.bind(0, mailbox);
      for (int i = 0; i < some.size(); i++) {
        query.bind(i + 1, some.get(i));
      }
      query
          .map((row, context) -> Map.entry(row.getLong(1), bag(row.getBytes(2)).decode()))
          .forEach(e -> found.put(e.getKey(), e.getValue()));
    }
    return found;
  }

  /** Puts messages in the place of what was stored of them, perhaps in another folder. */
  void replace(Handle handle, Collection<ItemRow> rows) {
    try (PreparedStatement item =
            prepare(
                handle,
                "UPDATE item SET fid = ?, ox_uuid = ?, change_number = ?, modified = ?, unread = ?,"
                    + " generation = ?, columns = ?, deleted_from = ?, deleted_at = ?"
                    + " WHERE mailbox = ? AND mid = ?");
        PreparedStatement rest =
            prepare(handle, "UPDATE item_rest SET properties = ? WHERE mailbox = ? AND mid = ?")) {
      for (ItemRow row : rows) {
        item.setLong(1, row.fid());
        item.setString(2, row.uuid());
        item.setLong(3, row.changeNumber());
        item.setLong(4, row.modified());
        item.setInt(5, row.unread() ? 1 : 0);
        item.setLong(6, row.generation());
        item.setBytes(7, row.columns().bytes());
        bind(item, 8, row.deletion());
        item.setLong(10, mailbox);
        item.setLong(11, row.mid());
        item.addBatch();
        EncodedBag more = row.rest();
        if (more != null) {
          rest.setBytes(1, more.bytes());
          rest.setLong(2, mailbox);
          rest.setLong(3, row.mid());
          rest.addBatch();
        }
      }
      item.executeBatch();
      rest.executeBatch();
    } catch (SQLException e) {
      throw new StateException("storing changes of messages", e);
    }
  }

  /** Notes that OX told of messages in which nothing is new. */
  void touch(Handle handle, Collection<Long> mids, long generation) {
    for (List<Long> some : chunks(mids)) {
      String sql =
          "UPDATE item SET generation = ? WHERE mailbox = ? AND mid IN ("
              + marks(some.size())
              + ")";
      try (PreparedStatement s = prepare(handle, sql)) {
        s.setLong(1, generation);
        s.setLong(2, mailbox);
        for (int i = 0; i < some.size(); i++) {
          s.setLong(i + 3, some.get(i));
        }
        s.executeUpdate();
      } catch (SQLException e) {
        throw new StateException("marking messages", e);
      }
    }
  }

  static int number(Associated associated) {
    return associated == Associated.FAI ? 1 : 0;
  }

  private List<ItemRow> list(Handle handle, String sql, List<?> values) {
    List<ItemRow> rows = new ArrayList<>();
    query(handle, sql, values, rows::add);
    return rows;
  }

  private void query(Handle handle, String sql, List<?> values, Consumer<ItemRow> visitor) {
    boolean whole = sql.startsWith(WHOLE);
    try (PreparedStatement s = prepare(handle, sql)) {
      s.setFetchSize(CHUNK);
      bind(s, values);
      try (ResultSet row = s.executeQuery()) {
        while (row.next()) {
          visitor.accept(read(row, whole));
        }
      }
    } catch (SQLException e) {
      throw new StateException("reading messages", e);
    }
  }

  private void update(Handle handle, String sql, List<?> values) {
    try (PreparedStatement s = prepare(handle, sql)) {
      bind(s, values);
      s.executeUpdate();
    } catch (SQLException e) {
      throw new StateException("changing messages", e);
    }
  }

  /** The mailbox, then the values. */
  private void bind(PreparedStatement s, List<?> values) throws SQLException {
    s.setLong(1, mailbox);
    for (int i = 0; i < values.size(); i++) {
      s.setObject(i + 2, values.get(i));
    }
  }

  private static void bind(PreparedStatement s, int at, @Nullable Deletion deletion)
      throws SQLException {
    s.setObject(at, deletion == null ? null : deletion.from());
    s.setObject(at + 1, deletion == null ? null : deletion.at());
  }

  private static PreparedStatement prepare(Handle handle, String sql) throws SQLException {
    Connection connection = handle.getConnection();
    return connection.prepareStatement(sql);
  }

  private static ItemRow read(ResultSet row, boolean whole) throws SQLException {
    long from = row.getLong(10);
    Deletion deletion = row.wasNull() ? null : new Deletion(from, row.getLong(11));
    return new ItemRow(
        row.getLong(1),
        row.getInt(2) == 0 ? Associated.NORMAL : Associated.FAI,
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getInt(7) != 0,
        row.getLong(8),
        bag(row.getBytes(9)),
        whole ? bag(row.getBytes(12)) : null,
        deletion);
  }

  private static EncodedBag bag(byte @Nullable [] bytes) {
    return bytes == null ? EncodedBag.EMPTY : EncodedBag.wrap(bytes);
  }

  private static String marks(int n) {
    return "?, ".repeat(n - 1) + "?";
  }

  private static <T> List<List<T>> chunks(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += CHUNK) {
      chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
    }
    return chunks;
  }
}
