package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Devices with their configuration, and two sync states per device and folder. */
public final class SyncStates {
  private static final String SELECT =
      "SELECT device, folder, syncid, created_to, changed_to, deleted_to, begun, cutoff, snapshot"
          + " FROM sync_state ";

  private SyncStates() {}

  /** The key of a user's device, which is made if it is new. */
  public static long device(Tx tx, int user, int protocol, String name) throws SQLException {
    tx.update("INSERT OR IGNORE INTO device VALUES(NULL,?,?,?,'')", user, protocol, name);
    return tx.number(
        "SELECT id FROM device WHERE user = ? AND protocol = ? AND name = ?", user, protocol, name);
  }

  /** The configuration of a device, a JSON object; empty if it never set one. */
  public static String config(Tx tx, long device) throws SQLException {
    return tx.first("SELECT config FROM device WHERE id = ?", row -> row.getString(1), device)
        .orElse("");
  }

  /** Sets the configuration of a device. */
  public static void setConfig(Tx tx, long device, String config) throws SQLException {
    tx.update("UPDATE device SET config = ? WHERE id = ?", config, device);
  }

  /** The state with an id. */
  public static Optional<SyncState> get(Tx tx, long device, String folder, long syncId)
      throws SQLException {
    return tx.first(
        SELECT + "WHERE device = ? AND folder = ? AND syncid = ?",
        SyncStates::read,
        device,
        folder,
        syncId);
  }

  /** The newest state of a device in a folder. */
  public static Optional<SyncState> newest(Tx tx, long device, String folder) throws SQLException {
    return tx.first(
        SELECT + "WHERE device = ? AND folder = ? ORDER BY syncid DESC LIMIT 1",
        SyncStates::read,
        device,
        folder);
  }

  /**
   * Stores the successor of a state and returns its new id. Only the two are kept: the client may
   * repeat the older one if it never got the answer with the newer.
   */
  public static long succeed(Tx tx, SyncState next) throws SQLException {
    long id = tx.number("SELECT value FROM meta WHERE name = 'syncid'") + 1;
    tx.update("INSERT OR REPLACE INTO meta VALUES('syncid', ?)", id);
    tx.update(
        "DELETE FROM sync_state WHERE device = ? AND folder = ? AND syncid != ?",
        next.device(),
        next.folder(),
        next.syncId());
    tx.update(
        "INSERT INTO sync_state VALUES(?,?,?,?,?,?,?,?,?)",
        next.device(),
        next.folder(),
        id,
        next.createdTo(),
        next.changedTo(),
        next.deletedTo(),
        next.begun(),
        next.cutoff(),
        next.snapshot());
    return id;
  }

  /** Forgets the state of one folder. */
  public static void forget(Tx tx, long device, String folder) throws SQLException {
    tx.update("DELETE FROM sync_state WHERE device = ? AND folder = ?", device, folder);
  }

  /** Forgets the states of all folders of a module; {@code folder} means the hierarchy. */
  public static void forgetModule(Tx tx, long device, String module) throws SQLException {
    if (module.equals("folder")) {
      forget(tx, device, "");
      return;
    }
    tx.update(
        "DELETE FROM sync_state WHERE device = ?"
            + " AND folder IN (SELECT uuid FROM folder WHERE module = ?)",
        device,
        module);
  }

  /** Forgets all states of a user's devices. */
  public static void forgetAll(Tx tx, int user) throws SQLException {
    tx.update(
        "DELETE FROM sync_state WHERE device IN (SELECT id FROM device WHERE user = ?)", user);
  }

  private static SyncState read(ResultSet row) throws SQLException {
    return new SyncState(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getString(9));
  }
}
