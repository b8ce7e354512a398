package org.ropeway.standin.ajax.tasks;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.TaskForm;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tasks that are made, changed, moved, answered and deleted (recordings tasks-01 to tasks-03). */
final class TaskWrites {
  private static final TaskForm FORM = new TaskForm();
  private final AjaxBackstage backstage;

  TaskWrites(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  Reply create(Call call) {
    ObjectNode given = TaskJson.given(call);
    String folderId = given.path("folder_id").isNull() ? "" : ItemJson.text(given, "folder_id");
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = target(tx, call, folderId.isEmpty() ? "0" : folderId);
          String uuid = UUID.randomUUID().toString();
          String json = FORM.made(tx, given, call.user(), uuid);
          ItemRow made = Items.insert(tx, folder, uuid, json, call.user(), 0);
          FORM.settle(tx, Optional.empty(), made, call.user());
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          return Reply.data(out.put("id", (int) made.id()), made.modified());
        });
  }

  /** A folder in which the user may make tasks. */
  private static FolderRow target(Tx tx, Call call, String id) throws SQLException {
    if (Folders.byNumber(tx, call.user().context(), id).isEmpty()) {
      throw TaskTroubles.noFolder(call, id).raise();
    }
    FolderRow folder =
        TasksModule.folder(tx, call, id).orElseThrow(() -> TaskTroubles.otherFolder(id).raise());
    if (!Rights.mayCreate(Folders.rights(tx, folder, call.user()))) {
      throw TaskTroubles.mayNotCreate(id).raise();
    }
    return folder;
  }

  Reply update(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    long known = call.params().timestamp();
    ObjectNode given = TaskJson.given(call);
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder =
              TasksModule.folder(tx, call, folderId)
                  .orElseThrow(() -> TaskTroubles.mayNotWrite(folderId).raise());
          ItemRow item =
              TasksModule.item(tx, folder, id)
                  .orElseThrow(() -> TaskTroubles.mayNotWrite(folderId).raise());
          if (!Rights.mayWrite(Folders.rights(tx, folder, call.user()))) {
            throw TaskTroubles.mayNotWrite(folderId).raise();
          }
          requireUnchanged(item, known);
          given.remove("confirmation");
          given.remove("confirmmessage");
          ItemRow now = changed(tx, call, item, given);
          String target = ItemJson.text(given, "folder_id");
          if (!target.isEmpty() && !target.equals(folderId)) {
            now = Items.move(tx, now, target(tx, call, target), call.user(), 0);
          }
          return Reply.data(JsonNodeFactory.instance.objectNode(), now.modified());
        });
  }

  private static ItemRow changed(Tx tx, Call call, ItemRow item, ObjectNode given)
      throws SQLException {
    String json = FORM.changed(tx, item, given, call.user());
    ItemRow now = Items.update(tx, item, json, call.user(), 0);
    FORM.settle(tx, Optional.of(item), now, call.user());
    return now;
  }

  Reply confirm(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    long known = call.params().timestamp();
    JsonNode body = call.body().object();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("confirmation", body.path("confirmation").asInt(0));
    answer.put("confirmmessage", body.path("confirmmessage").asString(""));
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder =
              TasksModule.folder(tx, call, folderId)
                  .orElseThrow(() -> TaskTroubles.noParticipant(call, id).raise());
          ItemRow item =
              TasksModule.item(tx, folder, id)
                  .orElseThrow(() -> TaskTroubles.noParticipant(call, id).raise());
          requireUnchanged(item, known);
          ItemRow now = changed(tx, call, item, answer);
          return Reply.data(JsonNodeFactory.instance.objectNode(), now.modified());
        });
  }

  /** Deletes tasks, all or none. */
  Reply delete(Call call) {
    long known = call.params().timestamp();
    return backstage
        .database()
        .write(tx -> {
          for (JsonNode place : ItemJson.places(call)) {
            FolderRow folder =
                TasksModule.folder(tx, call, ItemJson.text(place, "folder"))
                    .orElseThrow(() -> TaskTroubles.mayNotDelete().raise());
            ItemRow item =
                TasksModule.item(tx, folder, ItemJson.text(place, "id"))
                    .orElseThrow(() -> TaskTroubles.mayNotDelete().raise());
            if (!Rights.mayDelete(Folders.rights(tx, folder, call.user()))) {
              throw TaskTroubles.mayNotDelete().raise();
            }
            requireUnchanged(item, known);
            Items.delete(tx, item, 0);
          }
          return Reply.data(JsonNodeFactory.instance.arrayNode(), known);
        });
  }

  private static void requireUnchanged(ItemRow item, long known) {
    if (item.modified() > known) {
      throw TaskTroubles.conflict().raise();
    }
  }
}
