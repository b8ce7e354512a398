package org.ropeway.standin.ajax.folders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.folders.Seen.Kind;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code folders} (ox-http-api.md section 6). */
public final class FoldersModule implements Module {
  private static final Set<String> CONTENT =
      Set.of("mail", "calendar", "event", "contacts", "addressdata", "tasks", "infostore");
  private final AjaxBackstage backstage;
  private final Map<String, Action> actions = new HashMap<>();

  /** The module. */
  public FoldersModule(AjaxBackstage backstage) {
    this.backstage = backstage;
    FolderWrites writes = new FolderWrites(backstage);
    FolderRemoval removal = new FolderRemoval(backstage);
    actions.put("root", Action.json(this::root));
    actions.put("list", Action.json(this::list));
    actions.put("get", Action.json(this::get));
    actions.put("path", Action.json(this::path));
    actions.put("allVisible", Action.json(this::allVisible));
    actions.put("updates", Action.json(this::updates));
    actions.put("new", Action.json(writes::create));
    actions.put("update", Action.json(writes::update));
    actions.put("delete", Action.json(removal::delete));
    actions.put("clear", Action.json(removal::clear));
  }

  @Override
  public Map<String, Action> actions() {
    return Map.copyOf(actions);
  }

  private interface Read {
    Reply run(Tx tx, FolderTree tree, FolderJson json) throws java.sql.SQLException;
  }

  private Reply read(Call call, Read work) {
    return backstage
        .database()
        .read(tx -> {
          FolderTree tree = tree(tx, call);
          return work.run(tx, tree, json(tx, call, tree));
        });
  }

  private static FolderJson json(Tx tx, Call call, FolderTree tree) {
    return new FolderJson(tx, tree, call.user(), call.params().zone(call.user().timeZone()));
  }

  static FolderTree tree(Tx tx, Call call) {
    return new FolderTree(tx, call.user(), call.params().get("tree").orElse("0").equals("1"));
  }

  /** A tree that is not there has no roots. */
  private Reply root(Call call) {
    List<Integer> columns = call.params().columns();
    String named = call.params().get("tree").orElse("0");
    boolean known = named.equals("0") || named.equals("1");
    return read(call, (tx, tree, json) -> rows(json, known ? tree.roots() : List.of(), columns));
  }

  private Reply list(Call call) {
    String parent = call.params().require("parent");
    List<Integer> columns = call.params().columns();
    boolean all = call.params().flag("all");
    return read(
        call,
        (tx, tree, json) -> {
          if (!parent.equals("0")) {
            visible(tree, call, parent);
          }
          List<Seen> shown =
              tree.children(parent, all).stream().filter(seen -> isAllowed(call, seen)).toList();
          return rows(json, shown, columns);
        });
  }

  /** With calendars of chronos the old ones come, too (folders-01). */
  private static boolean isAllowed(Call call, Seen folder) {
    String allowed = call.params().get("allowed_modules").orElse("");
    if (allowed.isEmpty() || folder.module().equals("system")) {
      return true;
    }
    Set<String> modules = Set.of(allowed.split(","));
    return switch (folder.kind()) {
      case EVENT -> modules.contains("event");
      case ADDRESS_BOOK -> modules.contains("addressdata");
      default ->
          modules.contains(folder.module())
              || (folder.module().equals("calendar") && modules.contains("event"));
    };
  }

  private Reply get(Call call) {
    String id = call.params().require("id");
    return read(
        call,
        (tx, tree, json) -> {
          Seen folder = visible(tree, call, id);
          return Reply.data(json.object(folder), folder.modified());
        });
  }

  private Reply path(Call call) {
    String id = call.params().require("id");
    List<Integer> columns = call.params().columns();
    return read(call, (tx, tree, json) -> rows(json, tree.path(visible(tree, call, id)), columns));
  }

  private Reply allVisible(Call call) {
    String type = call.params().require("content_type");
    List<Integer> columns = call.params().columns();
    if (!CONTENT.contains(type)) {
      throw Troubles.invalid("content_type", type).raise();
    }
    boolean all = call.params().flag("all");
    return read(
        call,
        (tx, tree, json) -> {
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          long newest = 0;
          List<Seen> folders = new ArrayList<>(tree.all());
          tree.children("default0", all).stream()
              .filter(seen -> seen.kind() == Kind.MAIL_SHARED)
              .forEach(folders::add);
          for (Seen folder : folders) {
            FolderRow row = folder.row();
            boolean shown = all || row == null || row.subscribed();
            if (shown && isOf(folder, type)) {
              out.withArrayProperty(partOf(folder)).add(json.row(folder, columns));
              newest = Math.max(newest, folder.modified());
            }
          }
          return Reply.data(out, newest);
        });
  }

  private static boolean isOf(Seen folder, String type) {
    return switch (type) {
      case "mail" -> folder.isMail();
      case "event" -> folder.kind() == Kind.EVENT;
      case "addressdata" -> folder.kind() == Kind.ADDRESS_BOOK;
      default ->
          folder.module().equals(type)
              && (folder.kind() == Kind.PLAIN || folder.kind() == Kind.SYSTEM);
    };
  }

  private static String partOf(Seen folder) {
    if (folder.isMail() || folder.type() == 1) {
      return "private";
    }
    return folder.isShared() ? "shared" : "public";
  }

  /** What is not visible counts as gone, whether or not it ever was; mail folders never come. */
  private Reply updates(Call call) {
    String text = call.params().require("timestamp");
    long since = text.matches("-?[0-9]{1,19}") ? Long.parseLong(text) : 0;
    List<Integer> columns = call.params().columns();
    boolean deletions = !call.params().get("ignore").orElse("").contains("deleted");
    return backstage
        .database()
        .read(tx -> {
          FolderTree tree = new FolderTree(tx, call.user(), false);
          FolderJson json = json(tx, call, tree);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          List<String> gone = new ArrayList<>();
          Set<String> sharers = new java.util.LinkedHashSet<>();
          long newest = since;
          for (FolderRow row : Folders.changedAfter(tx, call.user().context(), since)) {
            Seen seen = tree.see(row);
            if (seen.isMail()) {
              continue;
            }
            newest = Math.max(newest, row.modified());
            if (seen.rights() == 0) {
              gone.add(row.id());
              continue;
            }
            out.add(json.row(seen, columns));
            if (seen.isShared()) {
              sharers.add("u:" + row.owner());
            }
          }
          addSharers(out, tree, json, sharers, columns);
          for (Folders.Gone each : Folders.goneAfter(tx, call.user(), since)) {
            gone.add(each.id());
            newest = Math.max(newest, each.at());
          }
          if (deletions) {
            gone.forEach(out::add);
          }
          return Reply.data(out, newest);
        });
  }

  private static void addSharers(
      ArrayNode out, FolderTree tree, FolderJson json, Set<String> sharers, List<Integer> columns)
      throws java.sql.SQLException {
    if (sharers.isEmpty()) {
      return;
    }
    boolean listed = false;
    String root = json.row(tree.find("3").orElseThrow(), List.of(1)).toString();
    for (var row : out) {
      listed |= !columns.isEmpty() && root.equals("[" + row.path(columns.indexOf(1)) + "]");
    }
    if (!listed) {
      out.add(json.row(tree.find("3").orElseThrow(), columns));
    }
    for (String id : sharers) {
      out.add(json.row(tree.find(id).orElseThrow(), columns));
    }
  }

  /** A folder that the user sees. */
  static Seen visible(FolderTree tree, Call call, String id) throws java.sql.SQLException {
    Seen folder = tree.find(id).orElseThrow(() -> FolderTroubles.missing(call.user(), id).raise());
    if (folder.rights() == 0 && folder.kind() != Kind.MAIL_SHARED) {
      throw folder.isMail()
          ? FolderTroubles.mailMissing(call.user(), id).raise()
          : FolderTroubles.invisible(call.user(), id).raise();
    }
    return folder;
  }

  private static Reply rows(FolderJson json, List<Seen> folders, List<Integer> columns)
      throws java.sql.SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    long newest = 0;
    for (Seen folder : folders) {
      out.add(json.row(folder, columns));
      newest = Math.max(newest, folder.modified());
    }
    return Reply.data(out, newest);
  }
}
