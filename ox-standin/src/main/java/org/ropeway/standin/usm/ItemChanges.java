package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects of groupware that a client creates, changes and deletes. */
final class ItemChanges {
  private static final Set<String> ENVELOPE =
      Set.of("objectType", "uuid", "folder_uuid", "id", "folder_id", "last_modified_utc");
  private final Backstage backstage;
  private final ItemForm form;

  ItemChanges(Backstage backstage, ItemForm form) {
    this.backstage = backstage;
    this.form = form;
  }

  void create(Call call, FolderRow folder, JsonNode object, ClientChanges.Result result) {
    String uuid = FolderChanges.uuid(Call.text(object, "uuid"));
    String json = fields("{}", object);
    ItemRow made =
        backstage
            .database()
            .write(tx -> {
              if (!Rights.mayCreate(Folders.rights(tx, folder, call.user()))) {
                throw UsmException.denied(form.mayNotCreate());
              }
              Optional<ItemRow> known = Items.byUuid(tx, uuid);
              if (known.isPresent()) {
                if (known.get().fid() != folder.fid()) {
                  throw UsmException.parameter("uuid");
                }
                return known.get();
              }
              return Items.insert(tx, folder, uuid, json, call.user(), call.device());
            });
    result.created(uuid, accepted(made));
  }

  void modify(
      Call call,
      FolderRow folder,
      JsonNode object,
      SyncState state,
      String policy,
      ClientChanges.Result result) {
    String uuid = Call.text(object, "uuid");
    ItemRow changed =
        backstage
            .database()
            .write(tx -> {
              ItemRow item = item(tx, folder, uuid);
              requireWrite(tx, call, folder);
              requireUnchanged(call, item, state, policy);
              return Items.update(
                  tx,
                  item,
                  fields(item.json(), object),
                  call.user(),
                  Access.author(tx, call, folder, item.seq(), item.device()));
            });
    result.modified(uuid, accepted(changed));
  }

  void delete(
      Call call,
      FolderRow folder,
      String uuid,
      SyncState state,
      String policy,
      ClientChanges.Result result) {
    backstage
        .database()
        .write(tx -> {
          if (Items.wasDeletedBy(tx, folder.fid(), uuid, call.device())) {
            return 0;
          }
          ItemRow item = item(tx, folder, uuid);
          if (!Rights.mayDelete(Folders.rights(tx, folder, call.user()))) {
            throw UsmException.denied(form.mayNotDelete());
          }
          requireUnchanged(call, item, state, policy);
          Items.delete(tx, item, call.device());
          return 0;
        });
    result.deleted(uuid);
  }

  private static void requireUnchanged(Call call, ItemRow item, SyncState state, String policy) {
    boolean changed = item.seq() > state.changedTo() && item.device() != call.device();
    if (changed && !policy.startsWith("USE_CLIENT")) {
      throw UsmException.uuid(UsmStatus.CONFLICT, item.uuid());
    }
  }

  private void requireWrite(Tx tx, Call call, FolderRow folder) throws SQLException {
    if (!Rights.mayWrite(Folders.rights(tx, folder, call.user()))) {
      throw UsmException.denied(form.mayNotWrite());
    }
  }

  /** An object of a folder. */
  static ItemRow item(Tx tx, FolderRow folder, String uuid) throws SQLException {
    return Items.byUuid(tx, uuid)
        .filter(item -> item.fid() == folder.fid())
        .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid));
  }

  private static String fields(String before, JsonNode object) {
    ObjectNode given = ((ObjectNode) object).deepCopy();
    ENVELOPE.forEach(given::remove);
    return ItemForm.merged(before, given);
  }

  private static ObjectNode accepted(ItemRow item) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", String.valueOf(item.id()))
        .put("last_modified_utc", item.modified());
  }
}
