package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files at objects of groupware; those at events belong to item 0. */
public final class Attachments {
  private static final String SELECT =
      "SELECT id, uuid, name, type, length(bytes), created, created_by FROM attachment ";

  private Attachments() {}

  /** A file. */
  public record Row(
      long id, String uuid, String name, String type, long size, long created, int createdBy) {}

  /** A file that was sent. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record NewFile(String uuid, String name, String type, byte[] bytes) {}

  /** The files at an object, by id. */
  public static List<Row> of(Tx tx, long item) throws SQLException {
    return tx.list(SELECT + "WHERE item = ? ORDER BY id", Attachments::read, item);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getInt(7));
  }

  /** The files with these ids that belong to events, which name them. */
  public static List<Row> ofEvents(Tx tx, Iterable<Long> ids) throws SQLException {
    List<Row> out = new ArrayList<>();
    for (long id : ids) {
      tx.first(SELECT + "WHERE item = 0 AND id = ?", Attachments::read, id).ifPresent(out::add);
    }
    return out;
  }

  /**
   * Whether a file has a uuid, or had it at an event, whose files are kept when it has them no
   * more.
   */
  public static boolean isKnown(Tx tx, String uuid) throws SQLException {
    return tx.number("SELECT count(*) FROM attachment WHERE uuid = ?", uuid) > 0;
  }

  /** What is in a file. */
  public static byte[] content(Tx tx, long id) throws SQLException {
    Optional<byte[]> bytes =
        tx.first("SELECT bytes FROM attachment WHERE id = ?", row -> row.getBytes(1), id);
    return bytes.orElseGet(() -> new byte[0]);
  }

  /** Adds a file, which changes the object. */
  public static Row attach(Tx tx, ItemRow item, NewFile file, UserRow user, long device)
      throws SQLException {
    ItemRow changed = Items.update(tx, item, item.json(), user, device);
    return insert(tx, item.id(), file, user, changed.modified());
  }

  /** Keeps a file for an event, which is to name it. */
  public static Row keep(Tx tx, NewFile file, UserRow user) throws SQLException {
    return insert(tx, 0, file, user, System.currentTimeMillis());
  }

  private static Row insert(Tx tx, long item, NewFile file, UserRow user, long time)
      throws SQLException {
    long id =
        tx.insert(
            "INSERT INTO attachment(item, uuid, name, type, bytes, created, created_by)"
                + " VALUES(?,?,?,?,?,?,?)",
            item,
            file.uuid(),
            file.name(),
            file.type(),
            file.bytes(),
            time,
            user.id());
    return tx.first(SELECT + "WHERE id = ?", Attachments::read, id).orElseThrow();
  }

  /** Takes a file away, likewise. */
  public static void detach(Tx tx, ItemRow item, Row file, UserRow user, long device)
      throws SQLException {
    ItemRow changed = Items.update(tx, item, item.json(), user, device);
    tx.update("DELETE FROM attachment WHERE id = ?", file.id());
    tx.update(
        "INSERT INTO attachment_gone VALUES(?,?,?)", file.id(), item.id(), changed.modified());
  }

  /** Notes that an event has a file no more. */
  public static void forget(Tx tx, EventRow event, long file) throws SQLException {
    tx.update(
        "INSERT OR REPLACE INTO attachment_gone VALUES(?,?,?)",
        file,
        -event.id(),
        event.modified());
  }

  /** Files that an event ceased to have after a time. */
  public static List<Gone> goneAfter(Tx tx, EventRow event, long time) throws SQLException {
    return goneAfter(tx, -event.id(), time);
  }

  /** Files that went after a time. */
  public static List<Gone> goneAfter(Tx tx, long item, long time) throws SQLException {
    return tx.list(
        "SELECT id, at FROM attachment_gone WHERE item = ? AND at > ? ORDER BY id",
        row -> new Gone(row.getLong(1), row.getLong(2)),
        item,
        time);
  }

  /** Those of an object that goes. */
  static void clear(Tx tx, long item) throws SQLException {
    tx.update("DELETE FROM attachment WHERE item = ?", item);
    tx.update("DELETE FROM attachment_gone WHERE item = ?", item);
  }
}
