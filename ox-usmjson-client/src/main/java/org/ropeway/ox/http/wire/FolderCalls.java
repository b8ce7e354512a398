package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.json.JsonInput;

/** Folders, in the tree of OX itself (ox-http-api.md 6). */
public final class FolderCalls {
  private static final String TREE = "0";
  private static final String COLUMNS = Columns.parameter(FolderRow.COLUMNS);

  /** Whatever the folder's timestamp is. */
  private static final String ANY_TIME = Long.toString(Long.MAX_VALUE);

  private FolderCalls() {}

  /** The folders on top. */
  public static HttpCall<List<HttpFolder>> root() {
    return HttpCall.get(Operation.FOLDER_ROOT, FolderCalls::rows)
        .with("tree", TREE)
        .with("columns", COLUMNS);
  }

  /** The folders right below one, also those not subscribed. */
  public static HttpCall<List<HttpFolder>> list(String parent) {
    return HttpCall.get(Operation.FOLDER_LIST, FolderCalls::rows)
        .with("parent", parent)
        .with("tree", TREE)
        .with("columns", COLUMNS)
        .with("all", "1");
  }

  /** All folders of a module, also those not subscribed: private, public, shared. */
  public static HttpCall<List<HttpFolder>> allVisible(String module) {
    return HttpCall.get(Operation.FOLDER_ALL_VISIBLE, FolderCalls::visible)
        .with("content_type", module)
        .with("tree", TREE)
        .with("columns", COLUMNS)
        .with("all", "true");
  }

  /** A new folder; tells its id. */
  public static HttpCall<String> create(String parent, String title, String module) {
    return HttpCall.put(
            Operation.FOLDER_NEW,
            out -> {
              out.writeStartObject();
              out.writeStringProperty("title", title);
              out.writeStringProperty("module", module);
              out.writeEndObject();
            },
            in -> in.text("data"))
        .with("folder_id", parent)
        .with("tree", TREE);
  }

  /**
   * Another title, another parent, or both in one step, for the name may be free at the new place
   * only; tells the id the folder has then.
   */
  public static HttpCall<String> place(String id, Optional<String> title, Optional<String> parent) {
    return update(
        id,
        out -> {
          title.ifPresent(t -> out.writeStringProperty("title", t));
          parent.ifPresent(p -> out.writeStringProperty("folder_id", p));
        });
  }

  /** Makes a folder visible. */
  public static HttpCall<String> subscribe(String id) {
    return update(id, out -> out.writeBooleanProperty("subscribed", true));
  }

  /** Other permissions in the place of all there are. */
  public static HttpCall<String> permit(String id, List<OxPermission> permissions) {
    return update(
        id,
        out -> {
          out.writeArrayPropertyStart("permissions");
          for (OxPermission permission : permissions) {
            out.writeStartObject();
            out.writeNumberProperty("entity", permission.entity());
            out.writeBooleanProperty("group", permission.group());
            out.writeNumberProperty("bits", permission.bits() & 0xFFFFFFFFL);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  /** Deletes a folder with all below, past the trash. */
  public static HttpCall<Boolean> delete(String id) {
    return HttpCall.put(
            Operation.FOLDER_DELETE,
            out -> {
              out.writeStartArray();
              out.writeString(id);
              out.writeEndArray();
            },
            in -> true)
        .with("tree", TREE)
        .with("hardDelete", "true")
        .with("failOnError", "true");
  }

  /** The data of lists. */
  public static List<HttpFolder> rows(JsonInput in) {
    return Rows.read(in, FolderRow::new);
  }

  /** The data of either. */
  public static List<HttpFolder> any(JsonInput in) {
    return in.isList() ? rows(in) : visible(in);
  }

  /** The data of {@code allVisible}. */
  public static List<HttpFolder> visible(JsonInput json) {
    List<HttpFolder> out = new ArrayList<>();
    json.object(
        "data",
        (name, in) -> {
          if (in.isList()) {
            out.addAll(rows(in));
          }
        });
    return out;
  }

  private static HttpCall<String> update(String id, HttpCall.Json members) {
    return HttpCall.put(
            Operation.FOLDER_UPDATE,
            out -> {
              out.writeStartObject();
              out.writeObjectPropertyStart("folder");
              members.write(out);
              out.writeEndObject();
              out.writeEndObject();
            },
            in -> in.text("data"))
        .with("id", id)
        .with("tree", TREE)
        .with("timestamp", ANY_TIME);
  }
}
