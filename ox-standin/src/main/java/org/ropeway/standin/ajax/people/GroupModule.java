package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Category;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.Trouble;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code group}: the groups that every context has; others there are none here (recording
 * group-01). What is in the group of all users is made anew with each request, as is its time.
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
        "search", Action.json(this::search));
  }

  private Reply all(Call call) {
    List<Integer> columns = call.params().columns();
    ObjectNode group = group(call, ALL);
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      row.add(value(group, column));
    }
    return Reply.data(JsonNodeFactory.instance.arrayNode().add(row), changed(group));
  }

  private Reply get(Call call) {
    int id = call.params().integer("id").orElse(ALL);
    ObjectNode group = group(call, id);
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
    ObjectNode group = group(call, ALL);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    if (Persons.isLike(group.path("display_name").stringValue(), pattern)) {
      out.add(group);
    }
    return Reply.data(out, out.isEmpty() ? 0 : changed(group));
  }

  private ObjectNode group(Call call, int id) {
    return backstage.database().read(tx -> group(tx, call, id));
  }

  private ObjectNode group(Tx tx, Call call, int id) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("id", id);
    switch (id) {
      case ALL -> out.put("display_name", "All users");
      case STANDARD -> out.put("display_name", "Standard group").put("name", "users");
      case GUESTS -> out.put("display_name", "Guests");
      default ->
          throw Trouble.of(
                  "GRP-0017",
                  Category.ERROR,
                  "Cannot find group with identifier \"%s\" in context %s.",
                  "Cannot find group with identifier %s in context %s.",
                  id,
                  call.user().context())
              .raise();
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

  private static long changed(ObjectNode group) {
    return group.path("last_modified_utc").longValue();
  }

  private static JsonNode value(ObjectNode group, int column) {
    return switch (column) {
      case 1 -> group.path("id");
      case 5 -> group.path("last_modified_utc");
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
