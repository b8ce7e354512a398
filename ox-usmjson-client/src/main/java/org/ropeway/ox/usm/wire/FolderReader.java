package org.ropeway.ox.usm.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.json.JsonInput;

/** A folder (usm-json.md 3.5; ox-http-api.md columns 300 to 316). */
final class FolderReader {
  private String objectType = "";
  private String uuid = "";
  private String parentUuid = "";
  private String id = "";
  private String title = "";
  private String module = "";
  private int type;
  private int standardFolderType;
  private int ownRights;
  private List<OxPermission> permissions = List.of();
  private boolean subscribed = true;
  private int total = -1;
  private int unread = -1;
  private int owner;

  private FolderReader() {}

  static @Nullable OxFolder read(JsonInput json, String wanted) {
    FolderReader folder = new FolderReader();
    json.object("a folder", folder::take);
    if (!folder.objectType.isEmpty() && !folder.objectType.equals(wanted)) {
      return null;
    }
    if (folder.uuid.isEmpty()) {
      throw JsonInput.missing("the uuid of a folder");
    }
    return new OxFolder(
        folder.uuid,
        folder.parentUuid,
        folder.id,
        folder.title,
        folder.module,
        folder.type,
        folder.standardFolderType,
        folder.ownRights,
        folder.permissions,
        folder.subscribed,
        folder.total,
        folder.unread,
        folder.owner);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.OBJECT_TYPE -> objectType = in.text(UsmProfile.OBJECT_TYPE);
      case UsmProfile.UUID -> uuid = in.text(UsmProfile.UUID);
      case "parent_uuid" -> parentUuid = in.text("parent_uuid");
      case "id" -> id = in.text("id");
      case "title" -> title = in.text("title");
      case "module" -> module = in.text("module");
      case "type" -> type = in.integer("type", 0);
      case "standard_folder_type" -> standardFolderType = in.integer("standard_folder_type", 0);
      // Bits; all 32 may be used.
      case "own_rights" -> ownRights = (int) in.number("own_rights", 0);
      case UsmProfile.PERMISSIONS ->
          permissions =
              in.list(UsmProfile.PERMISSIONS, UsmProfile.MAX_PERMISSIONS, PermissionReader::read);
      case "subscribed" -> subscribed = in.flag("subscribed");
      case "total" -> total = in.integer("total", -1);
      case "unread" -> unread = in.integer("unread", -1);
      // An addition to the profile, only of what others share.
      case "owner_id" -> owner = in.integer("owner_id", 0);
      default -> {}
    }
  }
}
