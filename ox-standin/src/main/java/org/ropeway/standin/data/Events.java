package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events, the folders that show them, and the journal of their changes. An event is shown by the
 * folder of the organizer and by one of each attendee who has not thrown it away.
 */
public final class Events {
  private static final long FIRST = 1_000;

  private static final String SELECT =
      "SELECT e.id, e.series, e.json, e.modified, e.created, e.created_by, e.modified_by"
          + " FROM event e ";
  private static final String ITEM =
      "SELECT e.id, p.fid, p.uuid, e.json, p.created_seq, p.seq, p.device, e.modified, e.created,"
          + " e.created_by, e.modified_by FROM event e JOIN event_place p ON p.id = e.id ";

  private static final String TOLD = "WHERE p.fid = ? AND json_extract(e.json, '$.class') IS NOT ?";

  private Events() {}

  /** Makes an event that no folder shows yet; {@code series} 0: none, -1: its own. */
  public static EventRow insert(Tx tx, ObjectNode members, long series, int user)
      throws SQLException {
    return insert(tx, members, series, user, user);
  }

  /** The same of somebody else's, such as one of his series. */
  public static EventRow insert(Tx tx, ObjectNode members, long series, int creator, int user)
      throws SQLException {
    long id = Math.max(FIRST, Journal.nextId(tx, "event"));
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
  public static EventRow update(
      Tx tx, EventRow event, ObjectNode members, long series, int user, Author author)
      throws SQLException {
    tx.update(
        "UPDATE event SET json = ?, series = ?, modified = ?, modified_by = ? WHERE id = ?",
        members.toString(),
        series,
        now(tx),
        user,
        event.id());
    for (long fid : places(tx, event.id())) {
      tx.update(
          "UPDATE event_place SET seq = ?, device = ? WHERE id = ? AND fid = ?",
          tx.nextSeq(),
          author.deviceIn(fid),
          event.id(),
          fid);
    }
    return byId(tx, event.id()).orElseThrow();
  }

  /** Lets a folder show an event. */
  public static void place(Tx tx, long id, long fid, Author author) throws SQLException {
    place(tx, id, fid, author.uuidIn(fid), author.deviceIn(fid));
  }

  private static void place(Tx tx, long id, long fid, String uuid, long device)
      throws SQLException {
    long seq = tx.nextSeq();
    tx.update(
        "INSERT OR IGNORE INTO event_place VALUES(?,?,?,?,?,?,?)",
        id,
        fid,
        uuid,
        seq,
        seq,
        device,
        device);
  }

  /** Puts an event from a folder into another one, of which all are told there. */
  public static void move(Tx tx, long id, long from, long to, Author author) throws SQLException {
    Optional<String> uuid =
        tx.first(
            "SELECT uuid FROM event_place WHERE id = ? AND fid = ?",
            row -> row.getString(1),
            id,
            from);
    displace(tx, id, from, author);
    if (uuid.isPresent()) {
      place(tx, id, to, uuid.get(), 0);
    }
  }

  /** The folders that show an event. */
  public static List<Long> places(Tx tx, long id) throws SQLException {
    return tx.list(
        "SELECT fid FROM event_place WHERE id = ? ORDER BY fid", row -> row.getLong(1), id);
  }

  /** Takes an event out of a folder. */
  public static void displace(Tx tx, long id, long fid, Author author) throws SQLException {
    tx.update(
        "INSERT INTO event_gone SELECT fid, ?, id, uuid,"
            + " CASE WHEN created_device = 0 THEN created_seq ELSE 0 END, ?, ? FROM event_place"
            + " WHERE id = ? AND fid = ?",
        tx.nextSeq(),
        author.deviceIn(fid),
        now(tx),
        id,
        fid);
    tx.update("DELETE FROM event_place WHERE id = ? AND fid = ?", id, fid);
  }

  /** Deletes an event everywhere. */
  public static void delete(Tx tx, long id, Author author) throws SQLException {
    for (long fid : places(tx, id)) {
      displace(tx, id, fid, author);
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

  /** Events and series with a uid. */
  public static List<EventRow> byUid(Tx tx, String uid) throws SQLException {
    return tx.list(
        SELECT
            + "WHERE json_extract(e.json, '$.uid') = ? AND (e.series = 0 OR e.series = e.id)"
            + " ORDER BY e.id",
        Events::read,
        uid);
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

  /** What a folder shows by a uuid. */
  public static Optional<ItemRow> byUuid(Tx tx, String uuid) throws SQLException {
    return tx.first(ITEM + "WHERE p.uuid = ?", ItemRow::read, uuid);
  }

  /** How a folder shows an event. */
  public static Optional<ItemRow> inFolder(Tx tx, long fid, long id) throws SQLException {
    return tx.first(ITEM + "WHERE p.fid = ? AND p.id = ?", ItemRow::read, fid, id);
  }

  /** Whether a device took an event out of a folder. */
  public static boolean wasDeletedBy(Tx tx, long fid, String uuid, long device)
      throws SQLException {
    return Journal.wasDeletedBy(tx, "event", fid, uuid, device);
  }

  /**
   * What came into a folder after a state, in that order.
   *
   * @param hidden class of events that are not told; empty for none
   */
  public static List<ItemRow> created(Tx tx, long fid, SyncState state, String hidden, int limit)
      throws SQLException {
    return Journal.created(tx, ITEM + TOLD, ItemRow::read, state, limit, fid, hidden);
  }

  /** What the client of a state knows and changed, in that order, likewise. */
  public static List<ItemRow> modified(Tx tx, long fid, SyncState state, String hidden, int limit)
      throws SQLException {
    return Journal.modified(tx, ITEM + TOLD, ItemRow::read, state, limit, fid, hidden);
  }

  /** What the client of a state knows and went, or is hidden now, in that order. */
  public static List<Tombstone> deleted(Tx tx, long fid, SyncState state, String hidden, int limit)
      throws SQLException {
    String gone =
        "SELECT uuid, seq FROM (SELECT g.fid, g.uuid, g.seq, g.created_seq, g.device"
            + " FROM event_gone g WHERE NOT EXISTS (SELECT 1 FROM event_place p"
            + " WHERE p.uuid = g.uuid AND p.fid = g.fid)"
            + " UNION ALL SELECT p.fid, p.uuid, p.seq, p.created_seq, p.device FROM event_place p"
            + " JOIN event e ON e.id = p.id WHERE json_extract(e.json, '$.class') = ?)"
            + " WHERE fid = ?";
    return Journal.deleted(tx, gone, state, limit, hidden, fid);
  }

  private static long now(Tx tx) throws SQLException {
    return Journal.now(tx, "event");
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
