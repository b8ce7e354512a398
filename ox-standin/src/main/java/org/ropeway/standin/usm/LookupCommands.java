package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** resolveIDs and locateObjects (usm-json.md 3.10). */
final class LookupCommands {
  private final Backstage backstage;

  LookupCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  /** The user's own objects that have these uids; a series, not its exceptions. */
  JsonNode locateObjects(Call call) {
    String type = call.text("objectType");
    if (!type.equals("calendar") && !type.equals("tasks") && !type.equals("contacts")) {
      throw UsmException.parameter("objectType");
    }
    return backstage
        .database()
        .read(tx -> {
          ObjectNode out = backstage.mapper().createObjectNode();
          for (FolderRow folder : Folders.own(tx, call.user())) {
            if (folder.module().equals(type)) {
              for (String uid : call.texts("uid")) {
                Optional<ItemRow> found = find(tx, folder, uid);
                found.ifPresent(row ->
                    out.putObject(uid).put("uuid", row.uuid()).put("folder_uuid", folder.uuid()));
              }
            }
          }
          return out;
        });
  }

  private static Optional<ItemRow> find(Tx tx, FolderRow folder, String uid) throws SQLException {
    if (!folder.isCalendar()) {
      return Items.inFolder(tx, folder.fid()).stream()
          .filter(item ->
              JsonMapper.shared().readTree(item.json()).path("uid").asString("").equals(uid))
          .findFirst();
    }
    for (EventRow event : Events.byUid(tx, uid)) {
      Optional<ItemRow> place = Events.inFolder(tx, folder.fid(), event.id());
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static Optional<ItemRow> item(Tx tx, String uuid) throws SQLException {
    Optional<ItemRow> item = Items.byUuid(tx, uuid);
    return item.isPresent() ? item : Events.byUuid(tx, uuid);
  }

  /** Unknown objects are left out. */
  JsonNode resolveIds(Call call) {
    ArrayNode out = backstage.mapper().createArrayNode();
    return backstage
        .database()
        .read(tx -> {
          for (JsonNode object : call.list("objects")) {
            String uuid = Call.textOrNull(object, "uuid");
            if (uuid != null) {
              resolveUuid(tx, call, uuid, out);
            } else {
              resolveId(tx, call, object, out);
            }
          }
          return out;
        });
  }

  private static void resolveUuid(Tx tx, Call call, String uuid, ArrayNode out)
      throws SQLException {
    Optional<FolderRow> folder = Folders.byUuid(tx, uuid);
    if (folder.isPresent()) {
      addFolder(tx, call, folder.get(), out);
      return;
    }
    Optional<MailRow> mail = Mails.byUuid(tx, uuid);
    if (mail.isPresent()) {
      add(tx, call, mail.get().fid(), uuid, mail.get().uid(), out);
      return;
    }
    Optional<ItemRow> item = item(tx, uuid);
    if (item.isPresent()) {
      add(tx, call, item.get().fid(), uuid, item.get().id(), out);
    }
  }

  private static void resolveId(Tx tx, Call call, JsonNode object, ArrayNode out)
      throws SQLException {
    String type = Call.text(object, "objectType");
    String id = Call.text(object, "id");
    if (type.equals("folder")) {
      Optional<FolderRow> folder = Folders.byId(tx, call.user(), id);
      if (folder.isPresent()) {
        addFolder(tx, call, folder.get(), out);
      }
      return;
    }
    String folderId = Call.textOrNull(object, "folder_id");
    if (folderId == null || !id.matches("[0-9]{1,18}")) {
      return;
    }
    Optional<FolderRow> folder =
        Folders.byId(tx, call.user(), folderId).filter(row -> row.module().equals(type));
    if (folder.isPresent()) {
      Optional<String> uuid = uuid(tx, folder.get(), Long.parseLong(id));
      if (uuid.isPresent()) {
        add(tx, call, folder.get().fid(), uuid.get(), Long.parseLong(id), out);
      }
    }
  }

  private static Optional<String> uuid(Tx tx, FolderRow folder, long id) throws SQLException {
    if (folder.isMail()) {
      return Mails.byUid(tx, folder.fid(), id).map(MailRow::uuid);
    }
    return folder.isCalendar()
        ? Events.inFolder(tx, folder.fid(), id).map(ItemRow::uuid)
        : Items.inFolder(tx, folder, id).map(ItemRow::uuid);
  }

  private static void addFolder(Tx tx, Call call, FolderRow folder, ArrayNode out)
      throws SQLException {
    if (Folders.rights(tx, folder, call.user()) == 0) {
      return;
    }
    String parent = Folders.byFid(tx, folder.parent()).map(FolderRow::id).orElse("0");
    out.addObject()
        .put("uuid", folder.uuid())
        .put("objectType", "folder")
        .put("id", Hierarchy.idFor(tx, folder, call.user()))
        .put("folder_id", parent);
  }

  private static void add(Tx tx, Call call, long fid, String uuid, long id, ArrayNode out)
      throws SQLException {
    FolderRow folder = Folders.byFid(tx, fid).orElseThrow();
    if (Folders.rights(tx, folder, call.user()) != 0) {
      out.addObject()
          .put("uuid", uuid)
          .put("objectType", folder.module())
          .put("id", String.valueOf(id))
          .put("folder_id", Hierarchy.idFor(tx, folder, call.user()));
    }
  }
}
