package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Folders a client creates, renames, moves and deletes; codes as OX answers them. */
final class FolderChanges {
  private static final Set<String> MODULES = Set.of("mail", "calendar", "contacts", "tasks");
  private static final int MAX_TITLE = 255;
  private final Backstage backstage;

  FolderChanges(Backstage backstage) {
    this.backstage = backstage;
  }

  void create(Call call, JsonNode object, ClientChanges.Result result) {
    String uuid = uuid(Call.text(object, "uuid"));
    String title = title(Call.text(object, "title"));
    String parentUuid = Call.text(object, "parent_uuid");
    FolderRow made =
        backstage
            .database()
            .write(tx -> {
              Optional<FolderRow> known = Folders.byUuid(tx, uuid);
              if (known.isPresent()
                  && (known.get().owner() == call.user().id() || known.get().isPublicMail())) {
                return known.get();
              }
              Access.Granted parent = Access.folder(tx, call, parentUuid);
              if (!Rights.mayCreateSubfolders(parent.rights())) {
                throw UsmException.denied("FLD-0006");
              }
              String module = module(object, parent.folder());
              checkName(tx, parent.folder(), title, 0);
              return create(tx, call, parent.folder(), title, module, uuid);
            });
    result.created(uuid, accepted(made));
  }

  void modify(Call call, JsonNode object, ClientChanges.Result result) {
    String uuid = Call.text(object, "uuid");
    String title = Call.textOrNull(object, "title");
    String parentUuid = Call.textOrNull(object, "parent_uuid");
    FolderRow changed =
        backstage
            .database()
            .write(tx -> {
              JsonNode permissions = object.path("permissions");
              if (!permissions.isMissingNode()) {
                FolderPermissions.set(tx, call, Access.folder(tx, call, uuid), permissions);
              }
              if (title == null && parentUuid == null) {
                return Access.folder(tx, call, uuid).folder();
              }
              FolderRow folder = changeable(tx, call, uuid);
              FolderRow parent = parent(tx, call, folder, parentUuid);
              String name = title == null ? folder.title() : title(title);
              if (parent.fid() != folder.parent() || !name.equals(folder.title())) {
                checkName(tx, parent, name, folder.fid());
                Folders.change(tx, folder, parent, name);
              }
              return Folders.byFid(tx, folder.fid()).orElseThrow();
            });
    result.modified(uuid, accepted(changed));
  }

  void delete(Call call, String uuid, ClientChanges.Result result) {
    backstage
        .database()
        .write(tx -> {
          if (Folders.byUuid(tx, uuid).isPresent()) {
            Folders.delete(tx, changeable(tx, call, uuid));
          }
          return 0;
        });
    result.deleted(uuid);
  }

  private static FolderRow create(
      Tx tx, Call call, FolderRow parent, String title, String module, String uuid)
      throws SQLException {
    if (parent.isPublicMail()) {
      return Folders.createPublic(tx, parent, title, uuid);
    }
    boolean mail = module.equals("mail");
    UserRow owner =
        parent.owner() == 0 ? call.user() : Users.byId(tx, parent.owner()).orElseThrow();
    String id = mail ? parent.id() + "/" + title : Folders.nextNumber(tx, owner.context());
    Folders.NewFolder folder =
        new Folders.NewFolder(id, parent.fid(), title, module, mail ? 7 : 1, 0);
    FolderRow made = Folders.create(tx, owner, folder, uuid);
    if (owner.id() != call.user().id()) {
      Folders.inherit(tx, parent, made);
    }
    return made;
  }

  /** A folder the user may change: his own or administered, and no default folder. */
  private static FolderRow changeable(Tx tx, Call call, String uuid) throws SQLException {
    Access.Granted granted = Access.folder(tx, call, uuid);
    FolderRow folder = granted.folder();
    if (folder.isFixed() || !Rights.isAdmin(granted.rights())) {
      throw UsmException.denied(folder.isMail() ? "IMAP-2015" : "FLD-0010");
    }
    return folder;
  }

  private static FolderRow parent(Tx tx, Call call, FolderRow folder, @Nullable String parentUuid)
      throws SQLException {
    FolderRow old = Folders.byFid(tx, folder.parent()).orElseThrow();
    if (parentUuid == null || parentUuid.equals(old.uuid())) {
      return old;
    }
    Access.Granted parent = Access.folder(tx, call, parentUuid);
    if (!Rights.mayCreateSubfolders(parent.rights())) {
      throw UsmException.denied("FLD-0006");
    }
    FolderRow at = parent.folder();
    while (at.parent() != 0) {
      if (at.fid() == folder.fid()) {
        throw UsmException.ox(UsmStatus.OX_ERROR, "a folder cannot go below itself", "FLD-0045", 1);
      }
      at = Folders.byFid(tx, at.parent()).orElseThrow();
    }
    boolean mailTree = parent.folder().id().startsWith("default0");
    if (mailTree != folder.isMail() || parent.folder().isPublicMail() != folder.isPublicMail()) {
      throw UsmException.parameter("parent_uuid");
    }
    return parent.folder();
  }

  private static String module(JsonNode object, FolderRow parent) {
    boolean mailTree = parent.id().startsWith("default0");
    String named = Call.textOrNull(object, "module");
    String module = named == null && mailTree ? "mail" : named;
    if (module == null || !MODULES.contains(module) || module.equals("mail") != mailTree) {
      throw UsmException.parameter("module");
    }
    return module;
  }

  private static void checkName(Tx tx, FolderRow parent, String title, long except)
      throws SQLException {
    for (FolderRow sibling : Folders.children(tx, parent.fid())) {
      if (sibling.fid() != except && sibling.title().equalsIgnoreCase(title)) {
        throw UsmException.ox(UsmStatus.OX_ERROR, "there is such a folder", "FLD-1014", 1);
      }
    }
  }

  private static String title(String title) {
    String trimmed = title.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_TITLE || trimmed.indexOf('/') >= 0) {
      throw UsmException.parameter("title");
    }
    return trimmed;
  }

  static String uuid(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException e) {
      throw UsmException.parameter("uuid");
    }
  }

  private static ObjectNode accepted(FolderRow folder) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", folder.id())
        .put("last_modified_utc", folder.modified());
  }
}
