package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects of groupware, and the journal of their changes. */
public final class Items {
  /** Below are the numbers of the users' own entries. */
  private static final long FIRST = 1_000;

  private static final String SELECT =
      "SELECT id, fid, uuid, json, created_seq, seq, device, modified, created, created_by,"
          + " modified_by FROM item_seen ";

  private static final String HOME = SELECT.replace("item_seen", "item");

  private Items() {}

  /** Makes an object. */
  public static ItemRow insert(
      Tx tx, FolderRow folder, String uuid, String json, UserRow user, long device)
      throws SQLException {
    long id = Math.max(FIRST, Journal.nextId(tx, "item"));
    long now = now(tx);
    long seq = tx.nextSeq();
    tx.update(
        "INSERT INTO item VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
        id,
        folder.fid(),
        uuid,
        json,
        seq,
        seq,
        device,
        device,
        now,
        now,
        user.id(),
        user.id());
    return byId(tx, id).orElseThrow();
  }

  /** Changes an object. */
  public static ItemRow update(Tx tx, ItemRow item, String json, UserRow user, long device)
      throws SQLException {
    tx.update(
        "UPDATE item SET json = ?, seq = ?, device = ?, modified = ?, modified_by = ? WHERE id = ?",
        json,
        tx.nextSeq(),
        device,
        now(tx),
        user.id(),
        item.id());
    return tx.first(SELECT + "WHERE fid = ? AND id = ?", ItemRow::read, item.fid(), item.id())
        .orElseThrow();
  }

  /** Puts an object from the folder where it was seen into another one. */
  public static ItemRow move(Tx tx, ItemRow item, FolderRow target, UserRow user, long device)
      throws SQLException {
    bury(tx, item.id(), item.fid(), device);
    long seq = tx.nextSeq();
    tx.update(
        "UPDATE item SET fid = ?, created_seq = ?, created_device = 0 WHERE id = ? AND fid = ?",
        target.fid(),
        seq,
        item.id(),
        item.fid());
    tx.update(
        "UPDATE OR REPLACE item_place SET fid = ?, created_seq = ? WHERE id = ? AND fid = ?",
        target.fid(),
        seq,
        item.id(),
        item.fid());
    tx.update(
        "UPDATE item SET seq = ?, device = 0, modified = ?, modified_by = ? WHERE id = ?",
        seq,
        now(tx),
        user.id(),
        item.id());
    return inFolder(tx, target, item.id()).orElseThrow();
  }

  /** Shows an object in these folders, too, and in no others but its own. */
  public static void show(Tx tx, ItemRow item, Set<Long> folders) throws SQLException {
    List<Long> before =
        tx.list("SELECT fid FROM item_place WHERE id = ?", row -> row.getLong(1), item.id());
    long home = tx.number("SELECT fid FROM item WHERE id = ?", item.id());
    for (long fid : before) {
      if (!folders.contains(fid)) {
        bury(tx, item.id(), fid, 0);
        tx.update("DELETE FROM item_place WHERE id = ? AND fid = ?", item.id(), fid);
      }
    }
    for (long fid : folders) {
      if (fid != home && !before.contains(fid)) {
        tx.update("INSERT INTO item_place VALUES(?,?,?)", fid, item.id(), tx.nextSeq());
      }
    }
  }

  /** Removes an object from wherever it is seen; {@code device} need not hear of it. */
  public static void delete(Tx tx, ItemRow item, long device) throws SQLException {
    for (long fid :
        tx.list("SELECT fid FROM item_seen WHERE id = ?", row -> row.getLong(1), item.id())) {
      bury(tx, item.id(), fid, fid == item.fid() ? device : 0);
    }
    tx.update("DELETE FROM item_place WHERE id = ?", item.id());
    tx.update("DELETE FROM item WHERE id = ?", item.id());
    Attachments.clear(tx, item.id());
  }

  /** Removes all objects of a folder without a trace, as it goes itself. */
  static void clear(Tx tx, long fid) throws SQLException {
    for (long id : tx.list("SELECT id FROM item WHERE fid = ?", row -> row.getLong(1), fid)) {
      for (long other :
          tx.list("SELECT fid FROM item_place WHERE id = ?", row -> row.getLong(1), id)) {
        bury(tx, id, other, 0);
      }
      tx.update("DELETE FROM item_place WHERE id = ?", id);
      Attachments.clear(tx, id);
    }
    tx.update("DELETE FROM item_place WHERE fid = ?", fid);
    tx.update("DELETE FROM item WHERE fid = ?", fid);
    tx.update("DELETE FROM item_gone WHERE fid = ?", fid);
  }

  /** What a device put into the folder it knows, whatever its state: so all are told. */
  private static void bury(Tx tx, long id, long fid, long device) throws SQLException {
    tx.update(
        "INSERT INTO item_gone SELECT fid, ?, id, uuid,"
            + " CASE WHEN created_device = 0 THEN created_seq ELSE 0 END, ?, ? FROM item_seen"
            + " WHERE id = ? AND fid = ?",
        tx.nextSeq(),
        device,
        now(tx),
        id,
        fid);
  }

  /** The object with an id, where it was made. */
  public static Optional<ItemRow> byId(Tx tx, long id) throws SQLException {
    return tx.first(HOME + "WHERE id = ?", ItemRow::read, id);
  }

  /** The object with a uuid, where it was made. */
  public static Optional<ItemRow> byUuid(Tx tx, String uuid) throws SQLException {
    return tx.first(HOME + "WHERE uuid = ?", ItemRow::read, uuid);
  }

  /** The uuid of the object with an id, though it be gone. */
  static Optional<String> uuid(Tx tx, long id) throws SQLException {
    Optional<ItemRow> item = byId(tx, id);
    return item.isPresent()
        ? item.map(ItemRow::uuid)
        : tx.first("SELECT uuid FROM item_gone WHERE id = ?", row -> row.getString(1), id);
  }

  /** The object with an id, as it is seen in a folder. */
  public static Optional<ItemRow> inFolder(Tx tx, FolderRow folder, long id) throws SQLException {
    return tx.first(SELECT + "WHERE fid = ? AND id = ?", ItemRow::read, folder.fid(), id);
  }

  /** The object with a uuid, as it is seen in a folder. */
  public static Optional<ItemRow> inFolder(Tx tx, FolderRow folder, String uuid)
      throws SQLException {
    return tx.first(SELECT + "WHERE fid = ? AND uuid = ?", ItemRow::read, folder.fid(), uuid);
  }

  /** Whether a device removed an object from a folder. */
  public static boolean wasDeletedBy(Tx tx, long fid, String uuid, long device)
      throws SQLException {
    return Journal.wasDeletedBy(tx, "item", fid, uuid, device);
  }

  /** All objects of a folder, by id. */
  public static List<ItemRow> inFolder(Tx tx, long fid) throws SQLException {
    return tx.list(SELECT + "WHERE fid = ? ORDER BY id", ItemRow::read, fid);
  }

  /** Objects that have a member with this name, where they were made. */
  static List<ItemRow> mentioning(Tx tx, String member) throws SQLException {
    return tx.list(
        HOME + "WHERE json_extract(json, ?) IS NOT NULL ORDER BY id", ItemRow::read, "$." + member);
  }

  /** Objects of a folder that changed after a time. */
  public static List<ItemRow> changedAfter(Tx tx, long fid, long time) throws SQLException {
    return tx.list(SELECT + "WHERE fid = ? AND modified > ? ORDER BY id", ItemRow::read, fid, time);
  }

  /** Objects that left a folder after a time. */
  public static List<Gone> goneAfter(Tx tx, long fid, long time) throws SQLException {
    return tx.list(
        "SELECT id, at FROM item_gone WHERE fid = ? AND at > ? ORDER BY at",
        row -> new Gone(row.getLong(1), row.getLong(2)),
        fid,
        time);
  }

  /** Objects that came into the folder after a state, in the order of their coming. */
  public static List<ItemRow> created(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    return Journal.created(tx, SELECT + "WHERE fid = ?", ItemRow::read, state, limit, fid);
  }

  /** Objects the client of a state knows that changed, in the order of their changes. */
  public static List<ItemRow> modified(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    return Journal.modified(tx, SELECT + "WHERE fid = ?", ItemRow::read, state, limit, fid);
  }

  /** Objects the client of a state knows that went away, in the order of their going. */
  public static List<Tombstone> deleted(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    String gone =
        "SELECT uuid, seq FROM item_gone g WHERE fid = ? AND NOT EXISTS"
            + " (SELECT 1 FROM item_seen i WHERE i.id = g.id AND i.fid = g.fid)";
    return Journal.deleted(tx, gone, state, limit, fid);
  }

  private static long now(Tx tx) throws SQLException {
    return Journal.now(tx, "item");
  }
}
