package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.List;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.ListMemberUuids;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tombstone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.node.ObjectNode;

/** Objects of groupware of a folder. */
record ItemLog(Tx tx, FolderRow folder, SyncState state, UserRow user)
    implements ChangeLog<ItemRow> {
  @Override
  public List<Tombstone> deleted(int limit) throws SQLException {
    return Items.deleted(tx, folder.fid(), state, limit);
  }

  @Override
  public List<ItemRow> modified(int limit) throws SQLException {
    return Items.modified(tx, folder.fid(), state, limit);
  }

  @Override
  public List<ItemRow> created(int limit) throws SQLException {
    return Items.created(tx, folder.fid(), state, limit);
  }

  @Override
  public long seq(ItemRow row) {
    return row.seq();
  }

  @Override
  public long createdSeq(ItemRow row) {
    return row.createdSeq();
  }

  @Override
  public ObjectNode json(ItemRow row) throws SQLException {
    return object(tx, row, folder, user);
  }

  /** One as an object on the wire (usm-json.md 3.11). */
  static ObjectNode object(Tx tx, ItemRow item, FolderRow folder, UserRow user)
      throws SQLException {
    ObjectNode out = ItemForm.of(folder).orElseThrow().shown(item, folder, user);
    ListMemberUuids.show(tx, out);
    ItemForm.addFiles(tx, item, out);
    ItemFiles.describe(Attachments.of(tx, item.id()), out);
    envelope(item, folder, out);
    return out;
  }

  /** Adds what objects of all modules have. */
  static void envelope(ItemRow item, FolderRow folder, ObjectNode out) {
    out.put("objectType", folder.module());
    out.put("uuid", item.uuid());
    out.put("folder_uuid", folder.uuid());
    out.put("id", String.valueOf(item.id()));
    out.put("folder_id", folder.id());
    out.put("creation_date", item.created());
    out.put("last_modified_utc", item.modified());
  }
}
