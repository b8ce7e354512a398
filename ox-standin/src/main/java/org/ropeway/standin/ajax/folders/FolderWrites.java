package org.ropeway.standin.ajax.folders;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen.Kind;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;

/** Folders that are made, renamed, moved and shared (recordings folders-03, 05, 06 and 08). */
final class FolderWrites {
  private static final Set<String> MODULES =
      Set.of("mail", "calendar", "event", "contacts", "tasks");
  private static final int PUBLIC = 2;
  private final AjaxBackstage backstage;

  FolderWrites(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  Reply create(Call call) {
    String parentId = call.params().require("folder_id");
    JsonNode wanted = wanted(call);
    return backstage
        .database()
        .write(tx -> {
          String title = wanted.path("title").asString("").strip();
          if (title.isEmpty()) {
            throw FolderTroubles.noTitle(call.user()).raise();
          }
          FolderTree tree = FoldersModule.tree(tx, call);
          Seen parent = FoldersModule.visible(tree, call, parentId);
          String module = module(wanted, parent);
          if (!Rights.mayCreateSubfolders(parent.rights())) {
            throw FolderTroubles.noSubfolders(call.user(), parent).raise();
          }
          String name = freeName(tx, call, parent, module, title);
          FolderRow row = create(tx, call, parent, module, name);
          if (wanted.has("permissions")) {
            FolderPermissions.set(tx, call.user(), row, wanted.path("permissions"));
          }
          if (row.isMail()) {
            // Nobody subscribes unless asked to (folders-03).
            JsonNode subscribed = wanted.path("subscribed");
            Folders.subscribe(tx, row, subscribed.asBoolean(subscribed.asInt(0) == 1));
          }
          return answer(tx, call, row, module);
        });
  }

  private static Reply answer(Tx tx, Call call, FolderRow row, String module) throws SQLException {
    FolderRow now = Folders.byFid(tx, row.fid()).orElseThrow();
    Seen seen = new FolderTree(tx, call.user(), false).see(now);
    String id = module.equals("event") ? "cal://0/" + seen.id() : seen.id();
    return new Reply.Data(Reply.text(id).data(), seen.modified(), List.of());
  }

  private static FolderRow create(Tx tx, Call call, Seen parent, String module, String title)
      throws SQLException {
    boolean mail = module.equals("mail");
    FolderRow above = rowOf(parent);
    if (above.isPublicMail()) {
      return Folders.createPublic(tx, above, title, UUID.randomUUID().toString());
    }
    UserRow owner = parent.isShared() ? ownerOf(parent) : call.user();
    int type = mail ? 7 : above.id().equals("2") || above.type() == PUBLIC ? PUBLIC : 1;
    String stored = module.equals("event") ? "calendar" : module;
    String id = mail ? above.id() + "/" + title : Folders.nextNumber(tx, owner.context());
    Folders.NewFolder folder = new Folders.NewFolder(id, above.fid(), title, stored, type, 0);
    FolderRow made = Folders.create(tx, owner, folder, UUID.randomUUID().toString());
    if (owner.id() != call.user().id()) {
      Folders.inherit(tx, above, made);
    }
    return made;
  }

  private static String module(JsonNode wanted, Seen parent) {
    JsonNode named = wanted.path("module");
    if (!named.isString()) {
      throw Troubles.missingField("module").raise();
    }
    String module = named.stringValue();
    if (!MODULES.contains(module)) {
      throw FolderTroubles.unknownModule(module).raise();
    }
    boolean mailTree = parent.isMail();
    boolean place = mailTree || !parent.module().equals("system") || parent.id().matches("[123]");
    if (module.equals("mail") != mailTree || !place || parent.kind() == Kind.MAIL_SHARED) {
      throw FolderTroubles.incompatible(module, parent).raise();
    }
    return module;
  }

  private static String freeName(Tx tx, Call call, Seen parent, String module, String title)
      throws SQLException {
    if (module.equals("mail") && title.matches(".*[*%/].*")) {
      throw FolderTroubles.badMailName(title).raise();
    }
    if (!isTaken(tx, call, parent, title, 0)) {
      return title;
    }
    if (!call.params().flag("autorename")) {
      throw FolderTroubles.duplicate(title, parent).raise();
    }
    for (int i = 1; ; i++) {
      String name = module.equals("mail") ? title + " " + i : title + " (" + i + ")";
      if (!isTaken(tx, call, parent, name, 0)) {
        return name;
      }
    }
  }

  /** Below the roots only one's own folders matter, as others' are not there for oneself. */
  static boolean isTaken(Tx tx, Call call, Seen parent, String title, long except)
      throws SQLException {
    for (FolderRow sibling : Folders.children(tx, rowOf(parent).fid())) {
      boolean here = parent.kind() != Kind.SYSTEM || sibling.owner() == call.user().id();
      if (here && sibling.fid() != except && sibling.title().equalsIgnoreCase(title)) {
        return true;
      }
    }
    return false;
  }

  Reply update(Call call) {
    String id = call.params().require("id");
    JsonNode wanted = wanted(call);
    return backstage
        .database()
        .write(tx -> {
          FolderTree tree = FoldersModule.tree(tx, call);
          Seen folder = FoldersModule.visible(tree, call, id);
          FolderRow row = rowOf(folder);
          checkUnchanged(call, folder);
          if (wanted.has("permissions")) {
            requireAdmin(call, folder);
            FolderPermissions.set(tx, call.user(), row, wanted.path("permissions"));
          }
          if (wanted.has("subscribed")) {
            Folders.subscribe(tx, row, wanted.path("subscribed").asBoolean(true));
          }
          rename(tx, call, tree, folder, wanted);
          String module = folder.kind() == Kind.EVENT ? "event" : folder.module();
          return answer(tx, call, row, module);
        });
  }

  private static void rename(Tx tx, Call call, FolderTree tree, Seen folder, JsonNode wanted)
      throws SQLException {
    FolderRow row = rowOf(folder);
    String title = wanted.path("title").asString(row.title()).strip();
    String parentId = wanted.path("folder_id").asString(folder.parent());
    boolean renamed = !title.equals(row.title());
    boolean moved = !parentId.equals(folder.parent());
    if (!renamed && !moved) {
      return;
    }
    requireAdmin(call, folder);
    if (row.isFixed()) {
      throw renamed
          ? FolderTroubles.defaultRename(call.user(), folder).raise()
          : FolderTroubles.defaultMove(call.user(), folder).raise();
    }
    if (title.isEmpty()) {
      throw FolderTroubles.noTitle(call.user()).raise();
    }
    if (folder.isMail() && title.matches(".*[*%/].*")) {
      throw FolderTroubles.badMailName(title).raise();
    }
    Seen parent =
        moved
            ? target(tx, call, tree, folder, parentId)
            : tree.see(Folders.byFid(tx, row.parent()).orElseThrow());
    if (isTaken(tx, call, parent, title, row.fid())) {
      throw FolderTroubles.duplicate(title, parent).raise();
    }
    Folders.change(tx, row, rowOf(parent), title);
  }

  private static Seen target(Tx tx, Call call, FolderTree tree, Seen folder, String parentId)
      throws SQLException {
    Seen parent = FoldersModule.visible(tree, call, parentId);
    FolderRow row = rowOf(folder);
    int context = call.user().context();
    if (rowOf(parent).fid() == row.fid()) {
      throw Trouble.of(
              "FLD-0028",
              Category.PERMISSION_DENIED,
              "The destination folder is the same as the source folder.",
              "Target and source folder cannot be equal in context %s",
              context)
          .raise();
    }
    Optional<FolderRow> at = Optional.of(rowOf(parent));
    while (at.isPresent()) {
      if (at.get().fid() == row.fid()) {
        throw Trouble.of(
                "FLD-0045",
                Category.ERROR,
                "The folder cannot be be moved to one of its subfolders.",
                "Folder %s must not be moved to one of its subfolders in context %s",
                Trouble.number(folder.id()),
                context)
            .raise();
      }
      at = Folders.byFid(tx, at.get().parent());
    }
    boolean toPublic = rowOf(parent).id().equals("2") || rowOf(parent).type() == PUBLIC;
    if (!folder.isMail() && row.type() != PUBLIC && toPublic) {
      throw Trouble.of(
              "FLD-0026",
              Category.PERMISSION_DENIED,
              "The private folder can only be moved to another private folder.",
              "Private folder %s can only be moved to a private folder in context %s",
              Trouble.number(folder.id()),
              context)
          .raise();
    }
    if (parent.isMail() != folder.isMail() || rowOf(parent).isPublicMail() != row.isPublicMail()) {
      throw FolderTroubles.incompatible(folder.module(), parent).raise();
    }
    if (!Rights.mayCreateSubfolders(parent.rights())) {
      throw FolderTroubles.noSubfolders(call.user(), parent).raise();
    }
    return parent;
  }

  private static void checkUnchanged(Call call, Seen folder) {
    String text = call.params().get("timestamp").orElse("");
    boolean known = text.matches("-?[0-9]{1,19}") && folder.modified() > 0;
    if (known && Long.parseLong(text) < folder.modified()) {
      throw FolderTroubles.changed().raise();
    }
  }

  static void requireAdmin(Call call, Seen folder) {
    if (!Rights.isAdmin(folder.rights())) {
      throw FolderTroubles.noAdmin(call.user(), folder).raise();
    }
  }

  private static JsonNode wanted(Call call) {
    JsonNode body = call.body().object();
    return body.path("folder").isObject() ? body.path("folder") : body;
  }

  static FolderRow rowOf(Seen folder) {
    FolderRow row = folder.row();
    if (row == null) {
      throw FolderTroubles.invalidId(folder.id()).raise();
    }
    return row;
  }

  private static UserRow ownerOf(Seen folder) {
    UserRow owner = folder.owner();
    if (owner == null) {
      throw FolderTroubles.invalidId(folder.id()).raise();
    }
    return owner;
  }
}
