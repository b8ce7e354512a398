package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.json.JsonInput;

/** A row of folder columns. */
final class FolderRow implements Rows.Row<HttpFolder> {
  static final List<Columns.Folder> COLUMNS = List.of(Columns.Folder.values());
  private static final int MAX_PERMISSIONS = 10_000;

  private final List<Columns.Folder> columns;
  private String id = "";
  private String parentId = "";
  private String title = "";
  private String module = "";
  private int type;
  private int standardType;
  private int ownRights;
  private List<OxPermission> permissions = List.of();
  private boolean subscribed = true;
  private boolean subfolders;
  private int total = -1;
  private int unread = -1;

  FolderRow() {
    this(COLUMNS);
  }

  /** A row of these columns. */
  FolderRow(List<Columns.Folder> columns) {
    this.columns = columns;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index >= columns.size() || in.isNull()) {
      return;
    }
    Columns.Folder column = columns.get(index);
    String what = column.field();
    switch (column) {
      case ID -> id = in.text(what);
      case PARENT -> parentId = in.text(what);
      case TITLE -> title = in.text(what);
      case MODULE -> module = in.text(what);
      case TYPE -> type = in.integer(what, 0);
      case SUBFOLDERS -> subfolders = in.flag(what);
      // Bits; all 32 may be used.
      case OWN_RIGHTS -> ownRights = (int) in.number(what, 0);
      case PERMISSIONS -> permissions = in.list(what, MAX_PERMISSIONS, FolderRow::permission);
      case TOTAL -> total = in.integer(what, -1);
      case UNREAD -> unread = in.integer(what, -1);
      case SUBSCRIBED -> subscribed = in.flag(what);
      case STANDARD_TYPE -> standardType = in.integer(what, 0);
    }
  }

  @Override
  public HttpFolder build() {
    if (id.isEmpty()) {
      throw JsonInput.missing("the id of a folder");
    }
    return new HttpFolder(
        id,
        parentId,
        title,
        module,
        type,
        standardType,
        ownRights,
        permissions,
        subscribed,
        subfolders,
        total,
        unread,
        0);
  }

  /** A permission (ox-http-api.md 6.5). */
  private static OxPermission permission(JsonInput json) {
    int[] entity = {0};
    boolean[] group = {false};
    long[] bits = {0};
    json.object(
        "a permission",
        (name, in) -> {
          switch (name) {
            case "entity" -> entity[0] = in.integer(name, 0);
            case "group" -> group[0] = in.flag(name);
            case "bits" -> bits[0] = in.number(name, 0);
            default -> {}
          }
        });
    return new OxPermission(entity[0], group[0], (int) bits[0]);
  }
}
