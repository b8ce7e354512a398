package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events, the folders that show them, and when they ceased to. An event is shown by the folder of
 * the organizer and by one of each attendee who has not thrown it away.
 */
public final class Events {
  private static final long FIRST = 1_000;

  private static final String SELECT =
      "SELECT e.id, e.series, e.json, e.modified, e.created, e.created_by, e.modified_by"
          + " FROM event e ";

  private Events() {}

  /** An event that a folder does not show any more. */
  public record Gone(long id, long at) {}

  /** Makes an event that no folder shows yet; {@code series} 0: none, -1: its own. */
  public static EventRow insert(Tx tx, ObjectNode members, long series, int user)
      throws SQLException {
    return insert(tx, members, series, user, user);
  }

  /** The same of somebody else's, such as one of his series. */
  public static EventRow insert(Tx tx, ObjectNode members, long series, int creator, int user)
      throws SQLException {
    long id =
        Math.max(
            FIRST,
            1
                + tx.number(
                    "SELECT max(ifnull((SELECT max(id) FROM event), 0),"
                        + " ifnull((SELECT max(id) FROM event_gone), 0))"));
    long now = now(tx);
    tx.update(
        "INSERT INTO event VALUES(?,?,?,?,?,?,?)",
        id,
        series < 0 ? id : series,
        members.toString(),
        now,
        now,
        creator,
        user);
    return byId(tx, id).orElseThrow();
  }

  /** Changes an event, for all folders that show it. */
  public static EventRow update(Tx tx, EventRow event, ObjectNode members, long series, int user)
      throws SQLException {
    tx.update(
        "UPDATE event SET json = ?, series = ?, modified = ?, modified_by = ? WHERE id = ?",
        members.toString(),
        series,
        now(tx),
        user,
        event.id());
    return byId(tx, event.id()).orElseThrow();
  }

  /** Lets a folder show an event. */
  public static void place(Tx tx, long id, long fid) throws SQLException {
    tx.update("INSERT OR IGNORE INTO event_place VALUES(?,?)", id, fid);
  }

  /** The folders that show an event. */
  public static List<Long> places(Tx tx, long id) throws SQLException {
    return tx.list(
        "SELECT fid FROM event_place WHERE id = ? ORDER BY fid", row -> row.getLong(1), id);
  }

  /** Takes an event out of a folder. */
  public static void displace(Tx tx, long id, long fid) throws SQLException {
    tx.update(
        "INSERT INTO event_gone SELECT fid, id, ? FROM event_place WHERE id = ? AND fid = ?",
        now(tx),
        id,
        fid);
    tx.update("DELETE FROM event_place WHERE id = ? AND fid = ?", id, fid);
  }

  /** Deletes an event everywhere. */
  public static void delete(Tx tx, long id) throws SQLException {
    for (long fid : places(tx, id)) {
      displace(tx, id, fid);
    }
    tx.update("DELETE FROM event WHERE id = ?", id);
  }

  /** Removes what a folder shows without a trace, as it goes itself. */
  static void clear(Tx tx, long fid) throws SQLException {
    tx.update(
        "DELETE FROM event WHERE id IN (SELECT id FROM event_place WHERE fid = ?)"
            + " AND NOT EXISTS (SELECT 1 FROM event_place p WHERE p.id = event.id AND p.fid != ?)",
        fid,
        fid);
    tx.update("DELETE FROM event_place WHERE fid = ?", fid);
    tx.update("DELETE FROM event_gone WHERE fid = ?", fid);
  }

  /** The event with an id. */
  public static Optional<EventRow> byId(Tx tx, long id) throws SQLException {
    return tx.first(SELECT + "WHERE e.id = ?", Events::read, id);
  }

  /** The exceptions of a series. */
  public static List<EventRow> exceptions(Tx tx, long series) throws SQLException {
    return tx.list(
        SELECT + "WHERE e.series = ? AND e.id != ? ORDER BY e.id", Events::read, series, series);
  }

  /** What a folder shows, by id. */
  public static List<EventRow> inFolder(Tx tx, long fid) throws SQLException {
    return tx.list(
        SELECT + "JOIN event_place p ON p.id = e.id WHERE p.fid = ? ORDER BY e.id",
        Events::read,
        fid);
  }

  /** Whether a folder shows an event. */
  public static boolean shows(Tx tx, long fid, long id) throws SQLException {
    return tx.number("SELECT count(*) FROM event_place WHERE id = ? AND fid = ?", id, fid) > 0;
  }

  /** Events in whose JSON a text is, such as all with a certain attendee. */
  public static List<EventRow> containing(Tx tx, String text) throws SQLException {
    return tx.list(SELECT + "WHERE instr(e.json, ?) > 0 ORDER BY e.id", Events::read, text);
  }

  /** What of a folder changed after a time, in the order of the changes. */
  public static List<EventRow> changedAfter(Tx tx, long fid, long time) throws SQLException {
    return tx.list(
        SELECT
            + "JOIN event_place p ON p.id = e.id WHERE p.fid = ? AND e.modified > ?"
            + " ORDER BY e.modified",
        Events::read,
        fid,
        time);
  }

  /** What a folder ceased to show after a time. */
  public static List<Gone> goneAfter(Tx tx, long fid, long time) throws SQLException {
    return tx.list(
        "SELECT id, max(at) FROM event_gone g WHERE fid = ? AND at > ? AND NOT EXISTS"
            + " (SELECT 1 FROM event_place p WHERE p.id = g.id AND p.fid = g.fid)"
            + " GROUP BY id ORDER BY max(at)",
        row -> new Gone(row.getLong(1), row.getLong(2)),
        fid,
        time);
  }

  /** Keeps a file that is attached to an event; returns its number. */
  public static long putFile(Tx tx, byte[] bytes) throws SQLException {
    return tx.insert("INSERT INTO event_file(bytes) VALUES(?)", bytes);
  }

  /** A file that is attached to an event. */
  public static Optional<byte[]> file(Tx tx, long id) throws SQLException {
    return tx.first("SELECT bytes FROM event_file WHERE id = ?", row -> row.getBytes(1), id);
  }

  /** The time of a change, later than that of any before. */
  private static long now(Tx tx) throws SQLException {
    long newest =
        tx.number(
            "SELECT max(ifnull((SELECT max(modified) FROM event), 0),"
                + " ifnull((SELECT max(at) FROM event_gone), 0))");
    return Math.max(System.currentTimeMillis(), newest + 1);
  }

  private static EventRow read(ResultSet row) throws SQLException {
    return new EventRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getInt(6),
        row.getInt(7));
  }
}
