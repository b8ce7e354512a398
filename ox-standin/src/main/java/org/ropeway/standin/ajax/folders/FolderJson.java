package org.ropeway.standin.ajax.folders;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.ajax.folders.Seen.Kind;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Folders.Permission;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Folders as objects and as rows of columns (ox-http-api.md 6.6 and 24; recording folders-01). */
final class FolderJson {
  private static final int ADMIN = 2;
  private static final int GUESTS = Integer.MAX_VALUE;
  private static final int MAIL_CAPABILITIES = 8_127;

  private final Tx tx;
  private final FolderTree tree;
  private final UserRow user;
  private final ZoneId zone;

  FolderJson(Tx tx, FolderTree tree, UserRow user, ZoneId zone) {
    this.tx = tx;
    this.tree = tree;
    this.user = user;
    this.zone = zone;
  }

  ArrayNode row(Seen folder, List<Integer> columns) throws SQLException {
    ObjectNode json = object(folder);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      JsonNode value = json.path(name(column));
      out.add(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }
    return out;
  }

  ObjectNode object(Seen folder) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", folder.id());
    addHistory(out, folder);
    out.put("folder_id", folder.parent());
    out.put("title", folder.title());
    out.put("module", folder.module());
    out.put("type", folder.type());
    boolean twin = folder.kind() == Kind.EVENT || folder.kind() == Kind.ADDRESS_BOOK;
    boolean sharer = folder.kind() == Kind.SHARER;
    boolean subfolders = sharer || (!twin && hasSubfolders(folder, true));
    out.put("subfolders", subfolders);
    out.put("own_rights", folder.rights());
    List<Permission> permissions = permissions(folder);
    addPermissions(out, permissions);
    FolderRow row = folder.row();
    if (folder.isMail()) {
      addMail(out, folder);
    }
    out.put("standard_folder", row != null && row.standardType() != 0);
    out.put("subscribed", row == null || row.subscribed());
    out.put("subscr_subflds", sharer || (!twin && hasSubfolders(folder, false)));
    out.put("standard_folder_type", standardType(folder));
    addAbilities(out, folder);
    out.put("folder_name", name(folder));
    addUse(out, folder);
    out.put("com.openexchange.subscribe.subscriptionFlag", false);
    addExtendedPermissions(out, permissions);
    out.put("preDefined", false);
    addProvider(out, folder);
    return out;
  }

  private void addHistory(ObjectNode out, Seen folder) throws SQLException {
    FolderRow row = folder.row();
    if (folder.kind() == Kind.SHARER) {
      out.put("created_by", 0).put("modified_by", 0);
    }
    if (row == null || folder.isMail()) {
      return;
    }
    int by = row.owner() == 0 ? ADMIN : row.owner();
    out.put("created_by", by).put("modified_by", by);
    out.put("creation_date", ClockTime.shown(row.created(), zone));
    out.put("last_modified", ClockTime.shown(row.modified(), zone));
    out.put("last_modified_utc", row.modified());
    ObjectNode from = entity(new Permission(by, false, 0));
    out.set("created_from", from);
    out.set("modified_from", from.deepCopy());
    out.put("com.openexchange.folderstorage.displayName", nameOf(by));
  }

  private boolean hasSubfolders(Seen folder, boolean all) throws SQLException {
    return !tree.children(folder.id(), all).isEmpty();
  }

  private List<Permission> permissions(Seen folder) throws SQLException {
    FolderRow row = folder.row();
    if (folder.kind() == Kind.SHARER) {
      return List.of(new Permission(0, true, 1), new Permission(GUESTS, true, 1));
    }
    if (row == null) {
      return List.of(new Permission(user.id(), false, Rights.VISIBLE));
    }
    List<Permission> all = new ArrayList<>(Folders.permissions(tx, row.fid()));
    if (row.owner() == 0 && folder.module().equals("system")) {
      all.add(new Permission(GUESTS, true, Rights.VISIBLE));
    }
    if (row.isPublicMail() && !Rights.isAdmin(folder.rights())) {
      return List.of(new Permission(user.id(), false, folder.rights()));
    }
    if (folder.isMail() && folder.isShared()) {
      return all.stream().filter(each -> each.entity() == user.id()).toList();
    }
    return all;
  }

  private static void addPermissions(ObjectNode out, List<Permission> permissions) {
    ArrayNode list = out.putArray("permissions");
    for (Permission permission : permissions) {
      list.addObject()
          .put("identifier", String.valueOf(permission.entity()))
          .put("bits", permission.bits())
          .put("entity", permission.entity())
          .put("group", permission.group());
    }
  }

  private void addExtendedPermissions(ObjectNode out, List<Permission> permissions)
      throws SQLException {
    ArrayNode list = out.putArray("com.openexchange.share.extendedPermissions");
    for (Permission permission : permissions) {
      list.add(entity(permission).put("bits", permission.bits()));
    }
  }

  /** A user or group as it is named where it matters who it is. */
  private ObjectNode entity(Permission permission) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("identifier", String.valueOf(permission.entity()));
    out.put("entity", permission.entity());
    out.put("type", permission.group() ? "group" : "user");
    if (permission.group()) {
      out.put("display_name", permission.entity() == GUESTS ? "Guests" : "All users");
      return out;
    }
    Optional<UserRow> known = Users.byId(tx, permission.entity());
    out.put("display_name", nameOf(permission.entity()));
    if (known.isPresent()) {
      ObjectNode contact = out.putObject("contact");
      JsonNode fields = JsonMapper.shared().readTree(known.get().contact());
      contact.put("email1", known.get().email());
      for (String name : List.of("last_name", "first_name")) {
        if (fields.has(name)) {
          contact.set(name, fields.path(name));
        }
      }
    }
    return out;
  }

  private String nameOf(int id) throws SQLException {
    return Users.byId(tx, id).map(UserRow::displayName).orElse("Context Admin");
  }

  private static void addMail(ObjectNode out, Seen folder) {
    FolderRow row = folder.row();
    out.put("summary", folder.kind() == Kind.MAIL ? "(-1/-1)" : "");
    out.put("total", row == null ? 0 : row.total());
    out.put("unread", row == null ? 0 : row.unread());
    out.put("capabilities", MAIL_CAPABILITIES);
  }

  private static int standardType(Seen folder) {
    FolderRow row = folder.row();
    int type = row == null ? 0 : row.standardType();
    if (folder.kind() == Kind.ADDRESS_BOOK) {
      return 3;
    }
    return folder.kind() == Kind.EVENT ? 2 : type;
  }

  private static void addAbilities(ObjectNode out, Seen folder) {
    List<String> abilities =
        switch (folder.kind()) {
          case EVENT ->
              List.of("search", "subscribe", "permissions", "quota", "alarms", "warnings", "sync");
          case ADDRESS_BOOK ->
              List.of("use_count", "search", "read_write", "subscribe", "sync", "permissions");
          case MAIL_ROOT, MAIL_SHARED ->
              List.of(
                  "TEXT_PREVIEW",
                  "FILENAME_SEARCH",
                  "MAIL_STRUCTURE",
                  "case_insensitive",
                  "FOLDER_VALIDITY");
          case MAIL ->
              List.of(
                  "TEXT_PREVIEW",
                  "count_total",
                  "MAIL_STRUCTURE",
                  "case_insensitive",
                  "STORE_SEEN",
                  "FOLDER_VALIDITY",
                  "FILENAME_SEARCH");
          default ->
              switch (folder.module()) {
                case "contacts" -> List.of("sort", "subscription", "permissions", "quota");
                case "calendar", "tasks" -> List.of("permissions", "quota", "sort");
                default -> List.of();
              };
        };
    if (!abilities.isEmpty()) {
      ArrayNode list = out.putArray("supported_capabilities");
      abilities.forEach(list::add);
    }
    switch (folder.kind()) {
      case EVENT -> out.put("account_id", "cal://0");
      case ADDRESS_BOOK -> out.put("account_id", "con://0");
      case MAIL_ROOT, MAIL, MAIL_SHARED -> out.put("account_id", "default0");
      default -> {}
    }
  }

  private static String name(Seen folder) {
    if (folder.id().equals("default0/INBOX")) {
      return "INBOX";
    }
    return folder.id().endsWith("/6") || folder.id().equals("6")
        ? "Global address book"
        : folder.title();
  }

  private static void addUse(ObjectNode out, Seen folder) {
    FolderRow row = folder.row();
    boolean groupware = !folder.isMail() && !folder.module().equals("system");
    boolean mandatory = groupware && row != null && row.standardType() != 0;
    boolean others = folder.isShared() || folder.type() == 2;
    boolean never = (!folder.isMail() && !groupware) || others;
    out.putObject("used_for_sync")
        .put("value", String.valueOf(!never))
        .put("protected", String.valueOf(never || mandatory));
  }

  private static void addProvider(ObjectNode out, Seen folder) {
    boolean dav = folder.module().equals("calendar") || folder.module().equals("tasks");
    if (dav && folder.type() == 1) {
      String id =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(folder.id().getBytes(StandardCharsets.UTF_8));
      out.put("com.openexchange.caldav.url", "https://ox.example/caldav/" + id);
    }
    if (folder.kind() == Kind.EVENT) {
      out.putObject("com.openexchange.calendar.config");
      out.put("com.openexchange.calendar.provider", "chronos");
      ObjectNode more = out.putObject("com.openexchange.calendar.extendedProperties");
      more.putObject("color");
      more.putObject("scheduleTransp").put("value", "OPAQUE").put("protected", "true");
    }
    if (folder.kind() == Kind.ADDRESS_BOOK) {
      out.putObject("com.openexchange.contacts.config");
      out.put("com.openexchange.contacts.provider", "contacts");
      out.putObject("com.openexchange.contacts.extendedProperties")
          .putObject("usedInPicker")
          .put("value", "true")
          .put("protected", "true");
    }
  }

  private static String name(int column) {
    return switch (column) {
      case 1 -> "id";
      case 2 -> "created_by";
      case 3 -> "modified_by";
      case 4 -> "creation_date";
      case 5 -> "last_modified";
      case 6 -> "last_modified_utc";
      case 20 -> "folder_id";
      case 51 -> "created_from";
      case 52 -> "modified_from";
      case 300 -> "title";
      case 301 -> "module";
      case 302 -> "type";
      case 304 -> "subfolders";
      case 305 -> "own_rights";
      case 306 -> "permissions";
      case 307 -> "summary";
      case 308 -> "standard_folder";
      case 309 -> "total";
      case 311 -> "unread";
      case 313 -> "capabilities";
      case 314 -> "subscribed";
      case 315 -> "subscr_subflds";
      case 316 -> "standard_folder_type";
      case 317 -> "supported_capabilities";
      case 318 -> "account_id";
      case 319 -> "folder_name";
      case 321 -> "used_for_sync";
      case 3020 -> "com.openexchange.subscribe.subscriptionFlag";
      case 3030 -> "com.openexchange.folderstorage.displayName";
      case 3040 -> "preDefined";
      case 3060 -> "com.openexchange.share.extendedPermissions";
      case 3201 -> "com.openexchange.calendar.extendedProperties";
      case 3203 -> "com.openexchange.calendar.provider";
      case 3205 -> "com.openexchange.calendar.config";
      case 3220 -> "com.openexchange.caldav.url";
      default -> "";
    };
  }
}
