package org.ropeway.standin.ajax.tasks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.AttachmentOwner;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.AttachedItem;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code tasks} (ox-http-api.md section 10; recordings tasks-01 to tasks-03). */
public final class TasksModule implements Module {
  private static final int MOST_KNOWN_RECURRENCE = 4;
  private final AjaxBackstage backstage;
  private final TaskWrites writes;
  private final TaskSearch search;

  /** The module. */
  public TasksModule(AjaxBackstage backstage) {
    this.backstage = backstage;
    this.writes = new TaskWrites(backstage);
    this.search = new TaskSearch(backstage);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "all", Action.json(this::all),
        "get", Action.json(this::get),
        "list", Action.json(this::list),
        "updates", Action.json(this::updates),
        "search", Action.json(search::search),
        "new", Action.json(writes::create),
        "update", Action.json(writes::update),
        "delete", Action.json(writes::delete),
        "confirm", Action.json(writes::confirm));
  }

  /** The tasks that can have files. */
  public AttachmentOwner owner() {
    return (tx, call, folder, id, toWrite) ->
        new AttachedItem(tx, item(tx, call, folder, id, toWrite), call.user(), 0);
  }

  private static ItemRow item(Tx tx, Call call, String folderId, String id, boolean toWrite)
      throws SQLException {
    FolderRow folder =
        folder(tx, call, folderId).orElseThrow(() -> TaskTroubles.mayNotSee(id, folderId).raise());
    requireReadable(tx, call, folder);
    ItemRow item =
        item(tx, folder, id).orElseThrow(() -> TaskTroubles.mayNotSee(id, folderId).raise());
    if (toWrite && !Rights.mayWrite(Folders.rights(tx, folder, call.user()))) {
      throw TaskTroubles.mayNotWrite(folderId).raise();
    }
    return item;
  }

  private Reply all(Call call) {
    String id = call.params().require("folder");
    List<Integer> columns = TaskJson.askedColumns(call);
    return backstage
        .database()
        .read(tx -> {
          TaskJson json = new TaskJson(tx, call);
          Optional<FolderRow> folder = Folders.byNumber(tx, call.user().context(), id);
          if (folder.isEmpty()) {
            return Reply.stamped(JsonNodeFactory.instance.arrayNode(), 0);
          }
          requireReadable(tx, call, folder.get());
          List<ItemRow> items = new ArrayList<>(Items.inFolder(tx, folder.get().fid()));
          sort(call, json, folder.get(), items);
          return Reply.stamped(json.rows(folder.get(), items, columns), ItemJson.newest(items));
        });
  }

  /** By a column, whatever has none at the end. */
  private static void sort(Call call, TaskJson json, FolderRow folder, List<ItemRow> items)
      throws SQLException {
    if (call.params().get("sort").isEmpty()) {
      return;
    }
    String member = TaskJson.name(call.params().integer("sort").orElse(0));
    boolean descending = call.params().get("order").orElse("").equals("desc");
    Comparator<JsonNode> values =
        (one, other) ->
            one.isNumber() && other.isNumber()
                ? Double.compare(one.doubleValue(), other.doubleValue())
                : one.asString("").compareTo(other.asString(""));
    Comparator<JsonNode> directed = descending ? values.reversed() : values;
    Map<Long, JsonNode> keys = new HashMap<>();
    for (ItemRow item : items) {
      keys.put(item.id(), json.object(folder, item).path(member));
    }
    items.sort(
        Comparator.comparing(
            (ItemRow item) -> keys.getOrDefault(item.id(), JsonMapper.shared().missingNode()),
            Comparator.<JsonNode, Boolean>comparing(JsonNode::isMissingNode)
                .thenComparing(directed)));
  }

  private Reply get(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    return backstage
        .database()
        .read(tx -> {
          TaskJson json = new TaskJson(tx, call);
          ItemRow item = item(tx, call, folderId, id, false);
          FolderRow folder = folder(tx, call, folderId).orElseThrow();
          ObjectNode out = json.object(folder, item);
          if (out.path("recurrence_type").asInt(0) > MOST_KNOWN_RECURRENCE) {
            throw TaskTroubles.notToBeShown().raise();
          }
          return Reply.data(out, item.modified());
        });
  }

  private Reply list(Call call) {
    List<Integer> columns = TaskJson.askedColumns(call);
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          TaskJson json = new TaskJson(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (JsonNode each : wanted) {
            Optional<FolderRow> folder = folder(tx, call, ItemJson.text(each, "folder"));
            if (folder.isPresent()) {
              requireReadable(tx, call, folder.get());
              Optional<ItemRow> item = item(tx, folder.get(), ItemJson.text(each, "id"));
              if (item.isPresent()) {
                out.add(json.row(folder.get(), item.get(), columns));
                newest = Math.max(newest, item.get().modified());
              }
            }
          }
          return Reply.stamped(out, newest);
        });
  }

  /** What is gone is told where {@code ignore} is named and is something else. */
  private Reply updates(Call call) {
    String folderId = call.params().require("folder");
    List<Integer> columns = TaskJson.askedColumns(call);
    long since = call.params().timestamp();
    boolean deletions = !call.params().get("ignore").orElse("deleted").equals("deleted");
    return backstage
        .database()
        .read(tx -> {
          TaskJson json = new TaskJson(tx, call);
          FolderRow folder =
              folder(tx, call, folderId)
                  .orElseThrow(() -> TaskTroubles.otherFolder(folderId).raise());
          requireReadable(tx, call, folder);
          List<ItemRow> changed = Items.changedAfter(tx, folder.fid(), since);
          List<Gone> gone = deletions ? Items.goneAfter(tx, folder.fid(), since) : List.<Gone>of();
          ArrayNode out = json.rows(folder, changed, columns);
          long newest = Math.max(since, ItemJson.newest(changed));
          for (Gone each : gone) {
            newest = Math.max(newest, each.at());
            boolean back = changed.stream().anyMatch(item -> item.id() == each.id());
            if (!back) {
              out.add((int) each.id());
            }
          }
          return Reply.stamped(out, newest);
        });
  }

  /** A folder of tasks; empty if there is none with this id, or the user may not see it. */
  static Optional<FolderRow> folder(Tx tx, Call call, String id) throws SQLException {
    Optional<FolderRow> folder = Folders.byNumber(tx, call.user().context(), id);
    return folder.isPresent()
            && folder.get().module().equals("tasks")
            && Folders.rights(tx, folder.get(), call.user()) != 0
        ? folder
        : Optional.empty();
  }

  /** A task as it is seen in a folder. */
  static Optional<ItemRow> item(Tx tx, FolderRow folder, String id) throws SQLException {
    return id.matches("[0-9]{1,9}")
        ? Items.inFolder(tx, folder, Long.parseLong(id))
        : Optional.empty();
  }

  private static void requireReadable(Tx tx, Call call, FolderRow folder) throws SQLException {
    int rights = Folders.rights(tx, folder, call.user());
    if (rights == 0 || !folder.module().equals("tasks")) {
      throw TaskTroubles.otherFolder(folder.id()).raise();
    }
    if (!Rights.mayRead(rights)) {
      throw TaskTroubles.mayNotRead(folder.id()).raise();
    }
  }
}
