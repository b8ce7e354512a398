package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code user}: users as persons, read-only. */
public final class UserModule implements Module {
  private static final int ADMIN = 2;
  private final AjaxBackstage backstage;

  /** The module. */
  public UserModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "get", Action.json(this::get),
        "all", Action.json(this::all),
        "list", Action.json(this::list),
        "search", Action.json(this::search),
        "me", Action.json(this::me));
  }

  @Override
  public String action(Call call) {
    return call.path().equals("me") ? "me" : Module.super.action(call);
  }

  private Reply get(Call call) {
    int id = call.params().integer("id").orElse(call.user().id());
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          UserRow person = find(tx, call, id).orElseThrow(() -> unknown(call, id).raise());
          ObjectNode json = persons.json(person, true);
          json.remove("guest_created_by");
          return Reply.data(json, persons.time(person));
        });
  }

  private Reply all(Call call) {
    List<Integer> columns = call.params().columns();
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          return rows(persons, persons.all(), columns);
        });
  }

  private Reply list(Call call) {
    List<Integer> columns = call.params().columns();
    ArrayNode ids = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          List<UserRow> found = new ArrayList<>();
          List<Trouble> remarks = new ArrayList<>();
          for (JsonNode id : ids) {
            Optional<UserRow> person = find(tx, call, id.asInt(-1));
            person.ifPresentOrElse(
                found::add, () -> remarks.add(unknown(call, id.asInt(-1)).asWarning()));
          }
          return rows(persons, found, columns).with(remarks);
        });
  }

  /** By a pattern of names and addresses, or by first and last name. */
  private Reply search(Call call) {
    List<Integer> columns = call.params().columns();
    ObjectNode wanted = call.body().object();
    JsonNode letter = wanted.path("startletter");
    if (!letter.isMissingNode() && !letter.isBoolean()) {
      throw Trouble.internal(
              "SVL-0009",
              Category.ERROR,
              "JSON error: %s",
              "JSONObject[\"startletter\"] is not a Boolean.")
          .raise();
    }
    boolean any = wanted.path("orSearch").asBoolean(false);
    return backstage
        .database()
        .read(tx -> {
          Persons persons = new Persons(tx, call.user(), call.params());
          List<UserRow> found = new ArrayList<>();
          for (UserRow person : persons.all()) {
            if (isWanted(persons.json(person, true), person, wanted, any)) {
              found.add(person);
            }
          }
          return rows(persons, found, columns);
        });
  }

  private static boolean isWanted(ObjectNode json, UserRow person, ObjectNode wanted, boolean any) {
    if (wanted.has("pattern")) {
      return Persons.matches(person, wanted.path("pattern").asString(""));
    }
    boolean all = true;
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      if (!field.getValue().isString()) {
        continue;
      }
      String value = json.path(field.getKey()).asString("");
      boolean like = Persons.isLike(value, field.getValue().stringValue());
      if (any && like) {
        return true;
      }
      all &= like;
    }
    return !any && all;
  }

  private Reply me(Call call) {
    UserRow user = call.user();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("context_id", user.context());
    out.put("user_id", user.id());
    out.put("context_admin", ADMIN);
    out.put("login_name", user.login());
    out.put("display_name", user.displayName());
    out.put("mail_login", user.email());
    out.put("email_address", user.email());
    ArrayNode aliases = out.putArray("email_aliases").add(user.email());
    backstage.database().read(tx -> Users.senders(tx, user.id(), false)).forEach(aliases::add);
    return Reply.data(out);
  }

  private static Reply.Data rows(Persons persons, List<UserRow> people, List<Integer> columns)
      throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (UserRow person : people) {
      out.add(persons.row(person, columns, true));
    }
    return new Reply.Data(out, persons.changed(), List.of());
  }

  private static Optional<UserRow> find(Tx tx, Call call, int id) throws SQLException {
    return Users.byId(tx, id).filter(person -> person.context() == call.user().context());
  }

  private static Trouble unknown(Call call, int id) {
    return Trouble.of(
        "USR-0010",
        Category.ERROR,
        "Cannot find user with identifier \"%s\" in context %s.",
        "Cannot find user with identifier %s in context %s.",
        id,
        call.user().context());
  }
}
