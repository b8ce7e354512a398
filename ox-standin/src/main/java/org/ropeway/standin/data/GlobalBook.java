package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The global address book: when each user came into it, changed or went. {@code created_seq} is the
 * sequence number with which he came, {@code seq} that of his newest change, which for one who is
 * hidden is his going.
 */
public final class GlobalBook {
  private static final String OF_CONTEXT =
      " FROM book_entry b JOIN user u ON u.id = b.user WHERE u.context = ? ";
  private static final String HERE = "AND b.user NOT IN (SELECT user FROM hidden) ";
  private static final String GONE = "AND b.user IN (SELECT user FROM hidden) ";
  private static final String ROW = "SELECT b.user, b.created_seq, b.seq, b.at";

  private GlobalBook() {}

  /** When a user came and changed last; {@code at} in ms. */
  public record Row(int user, long createdSeq, long seq, long at) {}

  /** A user came or changed now. */
  public static void touch(Tx tx, int user) throws SQLException {
    touch(tx, user, now(tx));
  }

  /** A user came or changed at a time. */
  static void touch(Tx tx, long user, long at) throws SQLException {
    long seq = tx.nextSeq();
    tx.update(
        "INSERT INTO book_entry VALUES(?,?,?,?) ON CONFLICT(user) DO UPDATE SET seq = ?, at = ?",
        user,
        seq,
        seq,
        at,
        seq,
        at);
  }

  /** Hides a user, or shows him again. */
  public static void hide(Tx tx, int user, boolean hidden) throws SQLException {
    int changed =
        tx.update(
            hidden ? "INSERT OR IGNORE INTO hidden VALUES(?)" : "DELETE FROM hidden WHERE user = ?",
            user);
    if (changed > 0) {
      touch(tx, user);
    }
    if (changed > 0 && !hidden) {
      tx.update("UPDATE book_entry SET created_seq = seq WHERE user = ?", user);
    }
  }

  /** When a user changed, in ms. */
  public static long time(Tx tx, int user) throws SQLException {
    return tx.number("SELECT max(at) FROM book_entry WHERE user = ?", user);
  }

  /** Numbers of those who came or changed after a time. */
  public static List<Integer> changedAfter(Tx tx, int context, long time) throws SQLException {
    return numbers(tx, HERE, context, time);
  }

  /** Numbers of those who went after a time. */
  public static List<Integer> goneAfter(Tx tx, int context, long time) throws SQLException {
    return numbers(tx, GONE, context, time);
  }

  private static List<Integer> numbers(Tx tx, String which, int context, long time)
      throws SQLException {
    return tx.list(
        "SELECT b.user" + OF_CONTEXT + which + "AND b.at > ? ORDER BY b.user",
        row -> row.getInt(1),
        context,
        time);
  }

  /** Who came after a state, in the order of their coming. */
  public static List<Row> created(Tx tx, int context, SyncState state, int limit)
      throws SQLException {
    return tx.list(
        ROW + OF_CONTEXT + HERE + "AND b.created_seq > ? ORDER BY b.created_seq LIMIT ?",
        GlobalBook::read,
        context,
        state.createdTo(),
        limit);
  }

  /** Who is known to a state and changed since. */
  public static List<Row> modified(Tx tx, int context, SyncState state, int limit)
      throws SQLException {
    return tx.list(
        ROW + OF_CONTEXT + HERE + "AND b.seq > ? AND b.created_seq <= ? ORDER BY b.seq LIMIT ?",
        GlobalBook::read,
        context,
        state.changedTo(),
        state.createdTo(),
        limit);
  }

  /** Who is known to a state and went since. */
  public static List<Tombstone> deleted(Tx tx, int context, SyncState state, int limit)
      throws SQLException {
    return tx.list(
        "SELECT u.uuid, b.seq"
            + OF_CONTEXT
            + GONE
            + "AND b.seq > ? AND b.created_seq <= ? ORDER BY b.seq LIMIT ?",
        row -> new Tombstone(row.getString(1), row.getLong(2)),
        context,
        state.deletedTo(),
        state.createdTo(),
        limit);
  }

  /** The time of a change, later than that of any before. */
  static long now(Tx tx) throws SQLException {
    return Math.max(
        System.currentTimeMillis(), 1 + tx.number("SELECT ifnull(max(at), 0) FROM book_entry"));
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }
}
