package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Files at objects of groupware. */
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

  /** A file that went away. */
  public record Gone(long id, long at) {}

  /** The files at an object, by id. */
  public static List<Row> of(Tx tx, long item) throws SQLException {
    return tx.list(
        SELECT + "WHERE item = ? ORDER BY id",
        row ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7)),
        item);
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
    long id =
        tx.insert(
            "INSERT INTO attachment(item, uuid, name, type, bytes, created, created_by)"
                + " VALUES(?,?,?,?,?,?,?)",
            item.id(),
            file.uuid(),
            file.name(),
            file.type(),
            file.bytes(),
            changed.modified(),
            user.id());
    return of(tx, item.id()).stream().filter(row -> row.id() == id).findFirst().orElseThrow();
  }

  /** Takes a file away, likewise. */
  public static void detach(Tx tx, ItemRow item, Row file, UserRow user, long device)
      throws SQLException {
    ItemRow changed = Items.update(tx, item, item.json(), user, device);
    tx.update("DELETE FROM attachment WHERE id = ?", file.id());
    tx.update(
        "INSERT INTO attachment_gone VALUES(?,?,?)", file.id(), item.id(), changed.modified());
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
