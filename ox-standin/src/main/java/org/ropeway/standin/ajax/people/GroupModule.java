package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code group} (recording group-01): the groups that every context has, and its own. What
 * is in the group of all users is made anew with each request, as is its time.
 */
public final class GroupModule implements Module {
  private static final int ALL = 0;
  private static final int STANDARD = 1;
  private static final int GUESTS = Integer.MAX_VALUE;
  private final AjaxBackstage backstage;

  /** The module. */
  public GroupModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "all", Action.json(this::all),
        "get", Action.json(this::get),
        "list", Action.json(this::list),
        "search", Action.json(this::search),
        "new", Action.json(this::create),
        "update", Action.json(this::update));
  }

  private Reply all(Call call) {
    List<Integer> columns = call.params().columns();
    return backstage
        .database()
        .read(tx -> {
          ObjectNode everybody = standard(tx, call, ALL);
          ArrayNode out = JsonNodeFactory.instance.arrayNode().add(row(everybody, columns));
          for (Principals.Group group : Principals.groups(tx, call.user().context())) {
            out.add(row(json(group), columns));
          }
          return Reply.data(out, changed(everybody));
        });
  }

  private Reply get(Call call) {
    ObjectNode group = group(call, call.params().integer("id").orElse(ALL));
    return Reply.data(group, changed(group));
  }

  private Reply list(Call call) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    long newest = 0;
    for (JsonNode each : call.body().array()) {
      ObjectNode group = group(call, each.path("id").asInt(-1));
      newest = Math.max(newest, changed(group));
      out.add(group);
    }
    return Reply.data(out, newest);
  }

  private Reply search(Call call) {
    String pattern = call.body().object().path("pattern").asString("");
    return backstage
        .database()
        .read(tx -> {
          List<ObjectNode> groups = new ArrayList<>();
          for (Principals.Group group : Principals.groups(tx, call.user().context())) {
            groups.add(json(group));
          }
          groups.add(standard(tx, call, ALL));
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (ObjectNode group : groups) {
            if (Persons.isLike(group.path("display_name").stringValue(), pattern)) {
              out.add(group);
              newest = Math.max(newest, changed(group));
            }
          }
          return Reply.data(out, newest);
        });
  }

  private Reply create(Call call) {
    requirePermission(call, "GRP-0009");
    ObjectNode wanted = call.body().object();
    long now = backstage.clock().millis();
    int id =
        backstage
            .database()
            .write(tx ->
                Principals.putGroup(
                    tx,
                    call.user().context(),
                    wanted.path("name").asString(""),
                    wanted.path("display_name").asString(""),
                    numbers(wanted.path("members")),
                    now));
    return Reply.data(JsonNodeFactory.instance.objectNode().put("id", id), now);
  }

  /** Members of the body replace those of the group, if nobody changed it since. */
  private Reply update(Call call) {
    requirePermission(call, "GRP-0011");
    int id = call.params().integer("id").orElse(-1);
    long known = call.params().timestamp();
    ObjectNode wanted = call.body().object();
    long now = backstage.clock().millis();
    backstage
        .database()
        .write(tx -> {
          int context = call.user().context();
          Principals.Group group =
              Principals.group(tx, context, id).orElseThrow(() -> unknown(call, id).raise());
          if (group.modified() > known) {
            throw conflict().raise();
          }
          List<Integer> members =
              wanted.has("members") ? numbers(wanted.path("members")) : group.members();
          String shown = wanted.path("display_name").asString(group.displayName());
          return Principals.putGroup(tx, context, group.name(), shown, members, now);
        });
    return Reply.data(JsonNodeFactory.instance.objectNode(), now);
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> out = new ArrayList<>();
    list.forEach(each -> out.add(each.asInt(0)));
    return out;
  }

  private static Trouble conflict() {
    String says = "Somebody else has changed the group.";
    return Trouble.of("GRP-0010", Category.CONFLICT, says, says);
  }

  private static void requirePermission(Call call, String code) {
    if ((call.user().permissionBits() & UserRow.EDIT_GROUP) == 0) {
      throw Trouble.of(
              code,
              Category.PERMISSION_DENIED,
              "You are not allowed to change groups.",
              "No permission to modify groups in context %s.",
              call.user().context())
          .raise();
    }
  }

  private ObjectNode group(Call call, int id) {
    return backstage
        .database()
        .read(tx ->
            id == ALL || id == STANDARD || id == GUESTS
                ? standard(tx, call, id)
                : json(
                    Principals.group(tx, call.user().context(), id)
                        .orElseThrow(() -> unknown(call, id).raise())));
  }

  private ObjectNode standard(Tx tx, Call call, int id) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("id", id);
    switch (id) {
      case ALL -> out.put("display_name", "All users");
      case STANDARD -> out.put("display_name", "Standard group").put("name", "users");
      default -> out.put("display_name", "Guests");
    }
    out.put("last_modified_utc", backstage.clock().millis());
    ArrayNode members = out.putArray("members");
    if (id != GUESTS) {
      List<Integer> ids = new ArrayList<>();
      for (UserRow user : Users.all(tx, call.user().context())) {
        ids.add(user.id());
      }
      ids.stream().sorted().forEach(members::add);
    }
    return out;
  }

  private static ObjectNode json(Principals.Group group) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", group.id());
    out.put("display_name", group.displayName());
    out.put("name", group.name());
    out.put("last_modified_utc", group.modified());
    ArrayNode members = out.putArray("members");
    group.members().forEach(members::add);
    return out;
  }

  private static Trouble unknown(Call call, int id) {
    return Trouble.of(
        "GRP-0017",
        Category.ERROR,
        "Cannot find group with identifier \"%s\" in context %s.",
        "Cannot find group with identifier %s in context %s.",
        id,
        call.user().context());
  }

  private static long changed(ObjectNode group) {
    return group.path("last_modified_utc").longValue();
  }

  private static ArrayNode row(ObjectNode group, List<Integer> columns) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    columns.forEach(column -> row.add(value(group, column)));
    return row;
  }

  private static JsonNode value(ObjectNode group, int column) {
    return switch (column) {
      case 1 -> group.path("id");
      case 5 -> group.path("last_modified_utc");
      case 700 -> group.has("name") ? group.path("name") : JsonNodeFactory.instance.nullNode();
      case 701 -> group.path("display_name");
      case 702 -> {
        List<String> members = new ArrayList<>();
        group.path("members").forEach(member -> members.add(member.asString()));
        yield JsonNodeFactory.instance.stringNode(String.join(",", members));
      }
      default -> JsonNodeFactory.instance.nullNode();
    };
  }
}
