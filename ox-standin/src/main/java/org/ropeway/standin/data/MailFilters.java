package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;

/** The rules of users' mail filters in their order, each as the JSON it was sent as. */
public final class MailFilters {
  private MailFilters() {}

  /** A rule: its number, whether it runs, and its JSON without either. */
  public record Filter(long id, boolean active, String json) {}

  /** All of a user's. */
  public static List<Filter> of(Tx tx, int user) throws SQLException {
    return tx.list(
        "SELECT id, active, json FROM mail_filter WHERE user = ? ORDER BY position, id",
        row -> new Filter(row.getLong(1), row.getInt(2) != 0, row.getString(3)),
        user);
  }

  /** Adds one at the end; returns its number. */
  public static long add(Tx tx, int user, boolean active, String json) throws SQLException {
    long id = tx.number("SELECT ifnull(max(id) + 1, 0) FROM mail_filter WHERE user = ?", user);
    long position =
        tx.number("SELECT ifnull(max(position) + 1, 0) FROM mail_filter WHERE user = ?", user);
    tx.update(
        "INSERT INTO mail_filter VALUES(?,?,?,?,?)", user, id, position, active ? 1 : 0, json);
    return id;
  }

  /** Changes one; returns whether it is there. */
  public static boolean change(Tx tx, int user, Filter filter) throws SQLException {
    return tx.update(
            "UPDATE mail_filter SET active = ?, json = ? WHERE user = ? AND id = ?",
            filter.active() ? 1 : 0,
            filter.json(),
            user,
            filter.id())
        == 1;
  }

  /** Removes one; returns whether it was there. */
  public static boolean remove(Tx tx, int user, long id) throws SQLException {
    return tx.update("DELETE FROM mail_filter WHERE user = ? AND id = ?", user, id) == 1;
  }

  /** Puts one in a place. */
  public static void place(Tx tx, int user, long id, int position) throws SQLException {
    tx.update("UPDATE mail_filter SET position = ? WHERE user = ? AND id = ?", position, user, id);
  }
}
