package org.ropeway.store.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.EncodedBag;

/** The folders of one mailbox in the database. */
final class FolderTable {
  private final long mailbox;

  FolderTable(long mailbox) {
    this.mailbox = mailbox;
  }

  FolderTree load(Handle handle) {
    FolderTree tree = new FolderTree();
    handle
        .createQuery(
            "SELECT fid, parent, role, ox_uuid, module, folder_type, name, rights, change_number,"
                + " created, modified, hierarchy_changes, properties, total, unread, associated,"
                + " deleted, bytes, committed, sync_state, generation, complete"
                + " FROM folder WHERE mailbox = ? ORDER BY fid")
        .bind(0, mailbox)
        .map((row, context) -> read(row))
        .forEach(tree::put);
    return tree;
  }

  void insert(Handle handle, FolderRecord r, FolderCounts counts, FolderSync sync) {
    handle.execute(
        "INSERT INTO folder(mailbox, fid, parent, role, ox_uuid, module, folder_type, name, rights,"
            + " change_number, created, modified, hierarchy_changes, properties, total, unread,"
            + " associated, deleted, bytes, committed, sync_state, generation, complete)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, NULL, ?, ?)",
        mailbox,
        r.fid(),
        r.parent(),
        name(r.role()),
        r.oxUuid(),
        r.module(),
        r.type(),
        r.name(),
        r.rights(),
        r.changeNumber(),
        r.created(),
        r.modified(),
        r.hierarchyChanges(),
        EncodedBag.of(r.properties()).bytes(),
        counts.committed(),
        sync.generation(),
        sync.complete() ? 1 : 0);
  }

  void update(Handle handle, FolderRecord r) {
    handle.execute(
        "UPDATE folder SET parent = ?, role = ?, ox_uuid = ?, module = ?, name = ?, rights = ?,"
            + " change_number = ?, modified = ?, hierarchy_changes = ?, properties = ?"
            + " WHERE mailbox = ? AND fid = ?",
        r.parent(),
        name(r.role()),
        r.oxUuid(),
        r.module(),
        r.name(),
        r.rights(),
        r.changeNumber(),
        r.modified(),
        r.hierarchyChanges(),
        EncodedBag.of(r.properties()).bytes(),
        mailbox,
        r.fid());
  }

  void delete(Handle handle, long fid) {
    handle.execute("DELETE FROM folder WHERE mailbox = ? AND fid = ?", mailbox, fid);
    handle.execute("DELETE FROM rule WHERE mailbox = ? AND fid = ?", mailbox, fid);
    handle.execute("DELETE FROM rule_run WHERE mailbox = ? AND fid = ?", mailbox, fid);
  }

  void counts(Handle handle, long fid, FolderCounts c) {
    handle.execute(
        "UPDATE folder SET total = ?, unread = ?, associated = ?, deleted = ?, bytes = ?,"
            + " committed = ? WHERE mailbox = ? AND fid = ?",
        c.total(),
        c.unread(),
        c.associated(),
        c.deleted(),
        c.bytes(),
        c.committed(),
        mailbox,
        fid);
  }

  void sync(Handle handle, long fid, FolderSync sync) {
    OxSyncState state = sync.state();
    handle.execute(
        "UPDATE folder SET sync_state = ?, generation = ?, complete = ?"
            + " WHERE mailbox = ? AND fid = ?",
        state == null ? null : state.value(),
        sync.generation(),
        sync.complete() ? 1 : 0,
        mailbox,
        fid);
  }

  private static @Nullable String name(@Nullable SpecialFolder role) {
    return role == null ? null : role.name();
  }

  private static FolderNode read(ResultSet row) throws SQLException {
    String role = row.getString(3);
    String state = row.getString(20);
    FolderRecord record =
        new FolderRecord(
            row.getLong(1),
            row.getLong(2),
            role == null ? null : SpecialFolder.valueOf(role),
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getString(7),
            row.getInt(8),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11),
            row.getInt(12),
            EncodedBag.wrap(row.getBytes(13)).decode());
    FolderCounts counts =
        new FolderCounts(
            row.getInt(14),
            row.getInt(15),
            row.getInt(16),
            row.getInt(17),
            row.getLong(18),
            row.getLong(19));
    FolderSync sync =
        new FolderSync(
            state == null ? null : new OxSyncState(state), row.getLong(21), row.getInt(22) != 0);
    return new FolderNode(record, counts, sync);
  }
}
