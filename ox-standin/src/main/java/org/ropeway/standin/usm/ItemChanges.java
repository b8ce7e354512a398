package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.ListMemberUuids;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects of groupware that a client creates, changes and deletes. */
final class ItemChanges implements ObjectChanges {
  private static final Set<String> ENVELOPE =
      Set.of("objectType", "uuid", "folder_uuid", "id", "folder_id", "last_modified_utc");
  private final Backstage backstage;
  private final ItemForm form;

  ItemChanges(Backstage backstage, ItemForm form) {
    this.backstage = backstage;
    this.form = form;
  }

  @Override
  public void create(Change change, JsonNode object) {
    Call call = change.call();
    FolderRow folder = change.folder();
    String uuid = FolderChanges.uuid(Call.text(object, "uuid"));
    ObjectNode given = given(object);
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
              ListMemberUuids.take(tx, given);
              String json = form.made(tx, given, call.user(), uuid);
              ItemRow item = Items.insert(tx, folder, uuid, json, call.user(), call.device());
              form.settle(tx, Optional.empty(), item, call.user());
              return item;
            });
    change.result().created(uuid, accepted(made));
  }

  @Override
  public void modify(Change change, JsonNode object) {
    Call call = change.call();
    FolderRow folder = change.folder();
    String uuid = Call.text(object, "uuid");
    ObjectNode given = given(object);
    ItemRow changed =
        backstage
            .database()
            .write(tx -> {
              ItemRow item = item(tx, folder, uuid);
              requireWrite(tx, call, folder);
              change.requireKnown(item);
              long author = Access.author(tx, call, folder, item.seq(), item.device());
              ListMemberUuids.take(tx, given);
              String json = form.changed(tx, item, given, call.user());
              ItemRow now = Items.update(tx, item, json, call.user(), author);
              form.settle(tx, Optional.of(item), now, call.user());
              return now;
            });
    change.result().modified(uuid, accepted(changed));
  }

  @Override
  public void delete(Change change, String uuid) {
    Call call = change.call();
    FolderRow folder = change.folder();
    backstage
        .database()
        .write(tx -> {
          boolean there = Items.inFolder(tx, folder, uuid).isPresent();
          if (!there && Items.wasDeletedBy(tx, folder.fid(), uuid, call.device())) {
            return 0;
          }
          ItemRow item = item(tx, folder, uuid);
          if (!Rights.mayDelete(Folders.rights(tx, folder, call.user()))) {
            throw UsmException.denied(form.mayNotDelete());
          }
          change.requireKnown(item);
          Items.delete(tx, item, call.device());
          return 0;
        });
    change.result().deleted(uuid);
  }

  private void requireWrite(Tx tx, Call call, FolderRow folder) throws SQLException {
    if (!Rights.mayWrite(Folders.rights(tx, folder, call.user()))) {
      throw UsmException.denied(form.mayNotWrite());
    }
  }

  /** An object of a folder. */
  static ItemRow item(Tx tx, FolderRow folder, String uuid) throws SQLException {
    return Items.inFolder(tx, folder, uuid)
        .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid));
  }

  /** The members that are the object's own. */
  static ObjectNode given(JsonNode object) {
    ObjectNode given = ((ObjectNode) object).deepCopy();
    ENVELOPE.forEach(given::remove);
    return given;
  }

  /** What is told of an object that is as the client has it. */
  static ObjectNode accepted(ItemRow item) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", String.valueOf(item.id()))
        .put("last_modified_utc", item.modified());
  }
}
