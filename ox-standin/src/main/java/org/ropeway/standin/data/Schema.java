package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;

/**
 * The tables. Every change of a folder's content takes a sequence number: {@code created_seq} is
 * the one with which a mail came into its folder, {@code seq} that of its newest change; tombstones
 * carry that of the removal. So the changes since a state are found by index, whatever the size of
 * the folder.
 */
final class Schema {
  private static final List<String> STATEMENTS =
      List.of(
          "CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL)"
              + " WITHOUT ROWID",
          "INSERT OR IGNORE INTO meta VALUES('seq', 1000)",
          """
          CREATE TABLE IF NOT EXISTS user(
            id INTEGER PRIMARY KEY, context INTEGER NOT NULL, uuid TEXT NOT NULL UNIQUE,
            login TEXT NOT NULL, email TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
            password TEXT NOT NULL, locale TEXT NOT NULL, timezone TEXT NOT NULL,
            permission_bits INTEGER NOT NULL, contact TEXT NOT NULL, UNIQUE(context, login))
          """,
          """
          CREATE TABLE IF NOT EXISTS folder(
            fid INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE,
            context INTEGER NOT NULL, owner INTEGER NOT NULL, id TEXT NOT NULL,
            parent INTEGER NOT NULL, title TEXT NOT NULL, module TEXT NOT NULL,
            type INTEGER NOT NULL, standard_type INTEGER NOT NULL, subscribed INTEGER NOT NULL,
            seq INTEGER NOT NULL, modified INTEGER NOT NULL, next_uid INTEGER NOT NULL DEFAULT 1,
            created INTEGER NOT NULL DEFAULT 0,
            total INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0,
            UNIQUE(context, owner, id))
          """,
          "CREATE INDEX IF NOT EXISTS folder_parent ON folder(parent)",
          """
          CREATE TABLE IF NOT EXISTS permission(
            fid INTEGER NOT NULL, entity INTEGER NOT NULL, is_group INTEGER NOT NULL,
            bits INTEGER NOT NULL, PRIMARY KEY(fid, entity)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS permission_entity ON permission(entity)",
          """
          CREATE TABLE IF NOT EXISTS mail(
            mid INTEGER PRIMARY KEY, fid INTEGER NOT NULL, uid INTEGER NOT NULL,
            uuid TEXT NOT NULL UNIQUE, created_seq INTEGER NOT NULL, seq INTEGER NOT NULL,
            created_device INTEGER NOT NULL, device INTEGER NOT NULL, received INTEGER NOT NULL,
            flags INTEGER NOT NULL, color INTEGER NOT NULL, user_flags TEXT NOT NULL, size INTEGER NOT NULL,
            listing TEXT NOT NULL)
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS mail_uid ON mail(fid, uid)",
          "CREATE INDEX IF NOT EXISTS mail_created ON mail(fid, created_seq, received)",
          "CREATE INDEX IF NOT EXISTS mail_changed ON mail(fid, seq, created_seq, received, device)",
          "CREATE TABLE IF NOT EXISTS content(mid INTEGER PRIMARY KEY, rfc822 BLOB NOT NULL)",
          """
          CREATE TABLE IF NOT EXISTS tombstone(
            fid INTEGER NOT NULL, seq INTEGER NOT NULL, uuid TEXT NOT NULL,
            created_seq INTEGER NOT NULL, received INTEGER NOT NULL, device INTEGER NOT NULL,
            PRIMARY KEY(fid, seq)) WITHOUT ROWID
          """,
          """
          CREATE TRIGGER IF NOT EXISTS mail_inserted AFTER INSERT ON mail BEGIN
            UPDATE folder SET total = total + 1, unread = unread + ((NEW.flags & 32) = 0)
              WHERE fid = NEW.fid;
          END
          """,
          """
          CREATE TRIGGER IF NOT EXISTS mail_deleted AFTER DELETE ON mail BEGIN
            UPDATE folder SET total = total - 1, unread = unread - ((OLD.flags & 32) = 0)
              WHERE fid = OLD.fid;
          END
          """,
          """
          CREATE TRIGGER IF NOT EXISTS mail_updated AFTER UPDATE OF fid, flags ON mail BEGIN
            UPDATE folder SET total = total - 1, unread = unread - ((OLD.flags & 32) = 0)
              WHERE fid = OLD.fid;
            UPDATE folder SET total = total + 1, unread = unread + ((NEW.flags & 32) = 0)
              WHERE fid = NEW.fid;
          END
          """,
          """
          CREATE TABLE IF NOT EXISTS device(
            id INTEGER PRIMARY KEY, user INTEGER NOT NULL, protocol INTEGER NOT NULL,
            name TEXT NOT NULL, config TEXT NOT NULL, UNIQUE(user, protocol, name))
          """,
          """
          CREATE TABLE IF NOT EXISTS sync_state(
            device INTEGER NOT NULL, folder TEXT NOT NULL, syncid INTEGER NOT NULL,
            created_to INTEGER NOT NULL, changed_to INTEGER NOT NULL, deleted_to INTEGER NOT NULL,
            begun INTEGER NOT NULL, cutoff INTEGER NOT NULL, snapshot TEXT NOT NULL,
            PRIMARY KEY(device, folder, syncid)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS outbox(
            id INTEGER PRIMARY KEY, user INTEGER NOT NULL, sent INTEGER NOT NULL,
            recipients TEXT NOT NULL, rfc822 BLOB NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS accepted(
            user INTEGER NOT NULL, digest TEXT NOT NULL, mail TEXT NOT NULL,
            PRIMARY KEY(user, digest)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS mail_filter(
            user INTEGER NOT NULL, id INTEGER NOT NULL, position INTEGER NOT NULL,
            active INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(user, id)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS sender(
            user INTEGER NOT NULL, address TEXT NOT NULL, on_behalf INTEGER NOT NULL,
            PRIMARY KEY(user, address)) WITHOUT ROWID
          """);

  private static final String FOLDER_GONE =
      """
      CREATE TABLE IF NOT EXISTS folder_gone(
        context INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
        readers TEXT NOT NULL, PRIMARY KEY(context, id)) WITHOUT ROWID
      """;

  private static final String MAIL_QUOTA =
      "CREATE TABLE IF NOT EXISTS mail_quota(user INTEGER PRIMARY KEY, bytes INTEGER NOT NULL)";

  private static final String NOTICE =
      "CREATE TABLE IF NOT EXISTS notice(key TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID";

  private static final List<String> ITEMS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS item(
            id INTEGER PRIMARY KEY, fid INTEGER NOT NULL, uuid TEXT NOT NULL UNIQUE,
            json TEXT NOT NULL, created_seq INTEGER NOT NULL, seq INTEGER NOT NULL,
            created_device INTEGER NOT NULL, device INTEGER NOT NULL, modified INTEGER NOT NULL,
            created INTEGER NOT NULL, created_by INTEGER NOT NULL, modified_by INTEGER NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS item_folder ON item(fid, seq)",
          """
          CREATE TABLE IF NOT EXISTS item_gone(
            fid INTEGER NOT NULL, seq INTEGER NOT NULL, id INTEGER NOT NULL, uuid TEXT NOT NULL,
            created_seq INTEGER NOT NULL, device INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY(fid, seq)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS item_place(
            fid INTEGER NOT NULL, id INTEGER NOT NULL, created_seq INTEGER NOT NULL,
            PRIMARY KEY(fid, id)) WITHOUT ROWID
          """,
          """
          CREATE VIEW IF NOT EXISTS item_seen AS
            SELECT id, fid, uuid, json, created_seq, seq, created_device, device, modified,
                created, created_by, modified_by FROM item
            UNION ALL
            SELECT i.id, p.fid, i.uuid, i.json, p.created_seq, max(i.seq, p.created_seq), 0,
                i.device, i.modified, i.created, i.created_by, i.modified_by
              FROM item_place p JOIN item i ON i.id = p.id
          """);

  private static final List<String> PICTURES =
      List.of(
          "CREATE TABLE IF NOT EXISTS contact_picture("
              + "id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL)",
          """
          CREATE TRIGGER IF NOT EXISTS picture_changed AFTER UPDATE OF json ON item
          WHEN json_extract(OLD.json, '$._picture') IS NOT json_extract(NEW.json, '$._picture')
          BEGIN
            DELETE FROM contact_picture WHERE id = json_extract(OLD.json, '$._picture');
          END
          """,
          """
          CREATE TRIGGER IF NOT EXISTS picture_gone AFTER DELETE ON item BEGIN
            DELETE FROM contact_picture WHERE id = json_extract(OLD.json, '$._picture');
          END
          """);

  private static final List<String> EVENTS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS event(
            id INTEGER PRIMARY KEY, series INTEGER NOT NULL, json TEXT NOT NULL,
            modified INTEGER NOT NULL, created INTEGER NOT NULL, created_by INTEGER NOT NULL,
            modified_by INTEGER NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS event_series ON event(series)",
          """
          CREATE TABLE IF NOT EXISTS event_place(
            id INTEGER NOT NULL, fid INTEGER NOT NULL, uuid TEXT NOT NULL UNIQUE,
            created_seq INTEGER NOT NULL, seq INTEGER NOT NULL, created_device INTEGER NOT NULL,
            device INTEGER NOT NULL, PRIMARY KEY(id, fid)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS event_folder ON event_place(fid, seq)",
          """
          CREATE TABLE IF NOT EXISTS event_gone(
            fid INTEGER NOT NULL, seq INTEGER NOT NULL, id INTEGER NOT NULL, uuid TEXT NOT NULL,
            created_seq INTEGER NOT NULL, device INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY(fid, seq)) WITHOUT ROWID
          """);

  private static final List<String> ATTACHMENTS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS attachment(
            id INTEGER PRIMARY KEY AUTOINCREMENT, item INTEGER NOT NULL, uuid TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL, type TEXT NOT NULL, bytes BLOB NOT NULL,
            created INTEGER NOT NULL, created_by INTEGER NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS attachment_item ON attachment(item)",
          """
          CREATE TABLE IF NOT EXISTS attachment_gone(
            id INTEGER PRIMARY KEY, item INTEGER NOT NULL, at INTEGER NOT NULL)
          """);

  private static final List<String> DIRECTORY =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS principal_group(
            context INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL,
            display_name TEXT NOT NULL, members TEXT NOT NULL, modified INTEGER NOT NULL,
            PRIMARY KEY(context, id)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS resource(
            context INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL,
            display_name TEXT NOT NULL, email TEXT NOT NULL, description TEXT,
            available INTEGER NOT NULL, modified INTEGER NOT NULL,
            PRIMARY KEY(context, id)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS picture(
            user INTEGER PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL)
          """,
          "CREATE TABLE IF NOT EXISTS hidden(user INTEGER PRIMARY KEY)",
          """
          CREATE TABLE IF NOT EXISTS book_entry(
            user INTEGER PRIMARY KEY, created_seq INTEGER NOT NULL, seq INTEGER NOT NULL,
            at INTEGER NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS book_entry_at ON book_entry(at)",
          "CREATE INDEX IF NOT EXISTS book_entry_seq ON book_entry(seq)",
          "CREATE INDEX IF NOT EXISTS book_entry_created ON book_entry(created_seq)",
          "INSERT INTO book_entry SELECT id, id, id, id FROM user"
              + " WHERE id NOT IN (SELECT user FROM book_entry)");

  private Schema() {}

  static void create(Tx tx) throws SQLException {
    boolean exists = tx.number("SELECT count(*) FROM sqlite_master WHERE name = 'sender'") == 1;
    if (!exists) {
      for (String statement : STATEMENTS) {
        tx.update(statement);
      }
    }
    tx.update("DROP TABLE IF EXISTS busy");
    tx.update("DROP TABLE IF EXISTS event_file");
    tx.update(FOLDER_GONE);
    tx.update(MAIL_QUOTA);
    tx.update(NOTICE);
    for (String statement : ITEMS) {
      tx.update(statement);
    }
    for (String statement : PICTURES) {
      tx.update(statement);
    }
    for (String statement : EVENTS) {
      tx.update(statement);
    }
    for (String statement : ATTACHMENTS) {
      tx.update(statement);
    }
    for (String statement : DIRECTORY) {
      tx.update(statement);
    }
    addColumn(tx, "folder", "created INTEGER NOT NULL DEFAULT 0");
  }

  /** Gives a table that was made before there was a column that column. */
  private static void addColumn(Tx tx, String table, String column) throws SQLException {
    String named = "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?";
    if (tx.number(named, table, column.substring(0, column.indexOf(' '))) == 0) {
      tx.update("ALTER TABLE " + table + " ADD COLUMN " + column);
    }
  }
}
