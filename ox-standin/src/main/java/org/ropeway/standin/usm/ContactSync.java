package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a folder of contacts since a state; other folders of groupware are empty. */
final class ContactSync {
  private ContactSync() {}

  /** As {@link MailSync#page}: removals, changes, then what is new. */
  static Sync.Page page(Tx tx, FolderRow folder, SyncState state, int limit) throws SQLException {
    long high = tx.seq();
    List<Items.Gone> gone = Items.deleted(tx, folder.fid(), state, limit + 1);
    if (gone.size() > limit) {
      gone = gone.subList(0, limit);
      SyncState next = state.at(state.createdTo(), state.changedTo(), gone.getLast().seq());
      return new Sync.Page(List.of(), List.of(), uuids(gone), next, true);
    }
    int left = limit - gone.size();
    List<ItemRow> changed = Items.modified(tx, folder.fid(), state, left + 1);
    if (changed.size() > left) {
      changed = changed.subList(0, left);
      long to = changed.isEmpty() ? state.changedTo() : changed.getLast().seq();
      SyncState next = state.at(state.createdTo(), to, high);
      return new Sync.Page(List.of(), objects(changed, folder), uuids(gone), next, true);
    }
    left -= changed.size();
    List<ItemRow> fresh = Items.created(tx, folder.fid(), state, left + 1);
    boolean more = fresh.size() > left;
    long to = high;
    if (more) {
      fresh = fresh.subList(0, left);
      to = fresh.isEmpty() ? state.createdTo() : Items.createdSeq(tx, fresh.getLast());
    }
    return new Sync.Page(
        objects(fresh, folder),
        objects(changed, folder),
        uuids(gone),
        state.at(to, high, high),
        more);
  }

  /** Whether there is anything to tell. */
  static boolean hasChanges(Tx tx, FolderRow folder, SyncState state) throws SQLException {
    return !page(tx, folder, state, 1).isEmpty();
  }

  /** A contact as an object on the wire (usm-json.md 3.11). */
  static ObjectNode object(ItemRow contact, FolderRow folder) {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(contact.json());
    out.put("objectType", "contacts");
    out.put("uuid", contact.uuid());
    out.put("folder_uuid", folder.uuid());
    out.put("id", String.valueOf(contact.id()));
    out.put("folder_id", folder.id());
    out.put("creation_date", contact.created());
    out.put("last_modified_utc", contact.modified());
    return out;
  }

  private static List<ObjectNode> objects(List<ItemRow> contacts, FolderRow folder) {
    List<ObjectNode> out = new ArrayList<>(contacts.size());
    for (ItemRow contact : contacts) {
      out.add(object(contact, folder));
    }
    return out;
  }

  private static List<String> uuids(List<Items.Gone> gone) {
    return gone.stream().map(Items.Gone::uuid).toList();
  }
}
