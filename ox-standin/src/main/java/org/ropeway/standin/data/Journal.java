package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What devices are told of the rows of a folder since a state (usm-json.md section 5). The rows
 * have {@code created_seq}, {@code seq}, {@code created_device} and {@code device}.
 */
final class Journal {
  private Journal() {}

  /**
   * Those that came since, in that order; but not what the device itself made after it began, and
   * nobody changed.
   *
   * @param rows a query that ends with conditions
   * @param args of the query
   */
  static <T> List<T> created(
      Tx tx, String rows, Tx.Row<T> row, SyncState state, int limit, @Nullable Object... args)
      throws SQLException {
    return tx.list(
        rows
            + " AND created_seq > ?"
            + " AND NOT (created_device = ? AND device = created_device AND created_seq > ?)"
            + " ORDER BY created_seq LIMIT ?",
        row,
        and(args, state.createdTo(), state.device(), state.begun(), limit));
  }

  /** Those that are known and others changed since, in that order, likewise. */
  static <T> List<T> modified(
      Tx tx, String rows, Tx.Row<T> row, SyncState state, int limit, @Nullable Object... args)
      throws SQLException {
    return tx.list(
        rows + " AND seq > ? AND created_seq <= ? AND device != ? ORDER BY seq LIMIT ?",
        row,
        and(args, state.changedTo(), state.createdTo(), state.device(), limit));
  }

  /** Those that were known and others took away since; the query tells {@code uuid, seq}. */
  static List<Tombstone> deleted(
      Tx tx, String rows, SyncState state, int limit, @Nullable Object... args)
      throws SQLException {
    return tx.list(
        rows + " AND seq > ? AND created_seq <= ? AND device != ? ORDER BY seq LIMIT ?",
        row -> new Tombstone(row.getString(1), row.getLong(2)),
        and(args, state.deletedTo(), state.createdTo(), state.device(), limit));
  }

  private static @Nullable Object[] and(@Nullable Object[] args, Object... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray();
  }

  /** Whether a device took an object out of a folder. */
  static boolean wasDeletedBy(Tx tx, String table, long fid, String uuid, long device)
      throws SQLException {
    String sql =
        "SELECT count(*) FROM " + table + "_gone WHERE fid = ? AND uuid = ? AND device = ?";
    return tx.number(sql, fid, uuid, device) > 0;
  }

  /** The time of a change in a table, later than that of any before. */
  static long now(Tx tx, String table) throws SQLException {
    return Math.max(System.currentTimeMillis(), 1 + newest(tx, table, "modified", "at"));
  }

  /** A number that nothing in a table has or had. */
  static long nextId(Tx tx, String table) throws SQLException {
    return 1 + newest(tx, table, "id", "id");
  }

  private static long newest(Tx tx, String table, String column, String ofGone)
      throws SQLException {
    return tx.number(
        "SELECT max(ifnull((SELECT max(%1$s) FROM %2$s), 0), ifnull((SELECT max(%3$s) FROM %2$s_gone), 0))"
            .formatted(column, table, ofGone));
  }
}
