package org.ropeway.standin.usm;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folders a user sees. Those of others say whose they are ({@code owner_id}, an addition to the
 * profile); they hang below {@code u:<id>} in the shared folders, mail folders of others below
 * {@code default0/shared/<login>}, as OX shows them. Public mail folders are of type 2.
 */
final class Hierarchy {
  private static final String SHARED = "default0/shared";

  private final Tx tx;
  private final UserRow user;
  private final Map<String, Visible> byUuid = new LinkedHashMap<>();
  private final Map<Long, String> uuids = new HashMap<>();

  private Hierarchy(Tx tx, UserRow user) {
    this.tx = tx;
    this.user = user;
  }

  /** A folder as one user sees it; {@code revision} changes when it does (counts aside). */
  record Visible(ObjectNode json, long revision) {
    String uuid() {
      return json.path("uuid").stringValue();
    }
  }

  /** All folders a user sees of the configured object types, parents first, by uuid. */
  static Map<String, Visible> of(Tx tx, UserRow user, Set<String> types) throws SQLException {
    Hierarchy hierarchy = new Hierarchy(tx, user);
    hierarchy.addOwn();
    hierarchy.addShared();
    if (!types.isEmpty()) {
      hierarchy
          .byUuid
          .values()
          .removeIf(folder -> {
            String module = folder.json().path("module").stringValue();
            return !module.equals("system") && !types.contains(module);
          });
    }
    return hierarchy.byUuid;
  }

  private void addOwn() throws SQLException {
    for (FolderRow folder : byParent(Folders.own(tx, user))) {
      boolean inner = folder.isPublicMail() && !folder.id().equals(Folders.PUBLIC_MAIL);
      if (inner && Folders.rights(tx, folder, user) == 0) {
        continue;
      }
      String parent = folder.parent() == 0 ? "" : uuids.getOrDefault(folder.parent(), "");
      add(folder, parent, folder.id(), folder.type());
    }
  }

  private void addShared() throws SQLException {
    for (FolderRow folder : byParent(Folders.sharedWith(tx, user))) {
      if (Folders.rights(tx, folder, user) == 0) {
        continue;
      }
      UserRow owner = Users.byId(tx, folder.owner()).orElseThrow();
      if (folder.isMail()) {
        String parent = uuids.get(folder.parent());
        if (parent == null) {
          String top = virtual(SHARED, "shared", uuidOf("default0"), 7);
          parent = virtual(SHARED + "/" + owner.login(), owner.displayName(), top, 7);
        }
        add(folder, parent, sharedId(folder, owner), folder.type());
      } else {
        String parent = virtual("u:" + owner.id(), owner.displayName(), uuidOf("3"), 5);
        add(folder, parent, folder.id(), 3);
      }
    }
  }

  /** The OX id by which somebody knows a folder. */
  static String idFor(Tx tx, FolderRow folder, UserRow user) throws SQLException {
    boolean shared = folder.isMail() && folder.owner() != 0 && folder.owner() != user.id();
    return shared ? sharedId(folder, Users.byId(tx, folder.owner()).orElseThrow()) : folder.id();
  }

  private static String sharedId(FolderRow folder, UserRow owner) {
    return SHARED + "/" + owner.login() + folder.id().substring("default0".length());
  }

  private void add(FolderRow folder, String parentUuid, String id, int type) throws SQLException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("objectType", "folder");
    json.put("uuid", folder.uuid());
    json.put("parent_uuid", parentUuid);
    json.put("id", id);
    json.put("title", folder.title());
    json.put("module", folder.module());
    json.put("type", type);
    json.put("standard_folder", folder.standardType() != 0);
    json.put("standard_folder_type", folder.standardType());
    json.put("own_rights", Folders.rights(tx, folder, user));
    ArrayNode permissions = json.putArray("permissions");
    for (Folders.Permission permission : Folders.permissions(tx, folder.fid())) {
      permissions
          .addObject()
          .put("entity", permission.entity())
          .put("group", permission.group())
          .put("bits", permission.bits());
    }
    if (folder.owner() != 0 && folder.owner() != user.id()) {
      json.put("owner_id", folder.owner());
    }
    json.put("subscribed", folder.subscribed());
    json.put("total", folder.total());
    json.put("unread", folder.unread());
    json.put("last_modified_utc", folder.modified());
    byUuid.put(folder.uuid(), new Visible(json, folder.seq()));
    uuids.put(folder.fid(), folder.uuid());
  }

  /** A folder that is not stored but stands for another user. */
  private String virtual(String id, String title, String parentUuid, int type) {
    String key = user.context() + "/" + user.id() + "/" + id;
    String uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    if (!byUuid.containsKey(uuid)) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("objectType", "folder");
      json.put("uuid", uuid);
      json.put("parent_uuid", parentUuid);
      json.put("id", id);
      json.put("title", title);
      json.put("module", "system");
      json.put("type", type);
      json.put("standard_folder", false);
      json.put("standard_folder_type", 0);
      json.put("own_rights", Rights.VISIBLE);
      json.putArray("permissions");
      json.put("subscribed", true);
      json.put("total", 0);
      json.put("unread", 0);
      byUuid.put(uuid, new Visible(json, 1));
    }
    return uuid;
  }

  private String uuidOf(String id) throws SQLException {
    return Folders.byId(tx, user, id).map(FolderRow::uuid).orElse("");
  }

  /** Sorts so that parents come before their children. */
  private static List<FolderRow> byParent(List<FolderRow> folders) {
    Map<Long, FolderRow> byFid = new LinkedHashMap<>();
    folders.forEach(folder -> byFid.put(folder.fid(), folder));
    Map<Long, FolderRow> out = new LinkedHashMap<>();
    for (FolderRow folder : folders) {
      List<FolderRow> chain = new ArrayList<>();
      FolderRow at = folder;
      while (at != null && !out.containsKey(at.fid())) {
        chain.addFirst(at);
        at = byFid.get(at.parent());
      }
      chain.forEach(each -> out.put(each.fid(), each));
    }
    return List.copyOf(out.values());
  }
}
