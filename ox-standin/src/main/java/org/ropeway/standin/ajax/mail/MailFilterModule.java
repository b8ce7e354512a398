package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.data.MailFilters;
import org.ropeway.standin.data.MailFilters.Filter;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.FilterCheck;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code mailfilter/v2}: rules (ox-http-api.md 19; recording mailfilter-01). */
public final class MailFilterModule implements Module {
  private static final String VACATION = "vacation";
  private final AjaxBackstage backstage;

  /** The module. */
  public MailFilterModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "list", Action.json(this::list),
        "new", Action.json(this::add),
        "update", Action.json(this::update),
        "delete", Action.json(this::delete),
        "reorder", Action.json(this::reorder),
        "deletescript", Action.json(this::deleteAll));
  }

  private Reply list(Call call) {
    String flag = call.params().get("flag").orElse("");
    List<Filter> filters = backstage.database().read(tx -> MailFilters.of(tx, call.user().id()));
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      ObjectNode rule = rule(filter);
      rule.put("id", filter.id()).put("position", i).put("active", filter.active());
      if (!rule.has("lastModified")) {
        rule.put("lastModified", 0);
      }
      if (flag.isEmpty() || hasFlag(rule, flag)) {
        out.add(rule);
      }
    }
    return Reply.data(out);
  }

  private Reply add(Call call) {
    ObjectNode rule = call.body().object();
    check(rule);
    long id =
        backstage
            .database()
            .write(tx -> {
              for (Filter filter : MailFilters.of(tx, call.user().id())) {
                if (hasFlag(rule, VACATION) && hasFlag(rule(filter), VACATION)) {
                  throw secondVacation().raise();
                }
              }
              boolean active = rule.path("active").asBoolean(true);
              return MailFilters.add(tx, call.user().id(), active, stored(rule));
            });
    return Reply.data(JsonNodeFactory.instance.numberNode(id));
  }

  /** Only what is named changes. */
  private Reply update(Call call) {
    ObjectNode change = call.body().object();
    if (!change.path("id").isNumber()) {
      throw Trouble.internal("MAIL_FILTER-0001", Category.ERROR, "Missing parameter %s", "id")
          .raise();
    }
    long id = change.path("id").asLong();
    check(change);
    backstage
        .database()
        .write(tx -> {
          Filter old =
              find(tx, call, id)
                  .orElseThrow(() ->
                      unknown(id, call.user().login(), String.valueOf(call.user().context()))
                          .raise());
          ObjectNode next = rule(old);
          change.properties().forEach(each -> next.set(each.getKey(), each.getValue()));
          boolean active = change.path("active").asBoolean(old.active());
          return MailFilters.change(tx, call.user().id(), new Filter(id, active, stored(next)));
        });
    return done();
  }

  private Reply delete(Call call) {
    long id = call.body().object().path("id").asLong(-1);
    boolean found = backstage.database().write(tx -> MailFilters.remove(tx, call.user().id(), id));
    if (!found) {
      throw unknown(id, call.user().id(), call.user().context()).raise();
    }
    return done();
  }

  /** Ids that there are not are passed over, as recorded. */
  private Reply reorder(Call call) {
    ArrayNode ids = call.body().array();
    backstage
        .database()
        .write(tx -> {
          int position = 0;
          for (JsonNode id : ids) {
            MailFilters.place(tx, call.user().id(), id.asLong(-1), position++);
          }
          return 0;
        });
    return done();
  }

  private Reply deleteAll(Call call) {
    backstage
        .database()
        .write(tx -> {
          for (Filter filter : MailFilters.of(tx, call.user().id())) {
            MailFilters.remove(tx, call.user().id(), filter.id());
          }
          return 0;
        });
    return done();
  }

  private static Reply done() {
    return new Reply.Bare(JsonNodeFactory.instance.objectNode());
  }

  private static Optional<Filter> find(Tx tx, Call call, long id) throws SQLException {
    return MailFilters.of(tx, call.user().id()).stream()
        .filter(filter -> filter.id() == id)
        .findFirst();
  }

  private static ObjectNode rule(Filter filter) {
    return (ObjectNode) JsonMapper.shared().readTree(filter.json());
  }

  private static boolean hasFlag(ObjectNode rule, String flag) {
    for (JsonNode each : rule.path("flags")) {
      if (each.asString("").equals(flag)) {
        return true;
      }
    }
    return false;
  }

  /** A rule as it is kept; what OX makes of its script and reads back looks a little different. */
  private String stored(ObjectNode rule) {
    ObjectNode out = rule.deepCopy();
    out.remove(List.of("id", "position", "active"));
    out.put("lastModified", backstage.clock().millis() / 1000 * 1000);
    for (JsonNode action : out.path("actioncmds")) {
      if (action instanceof ObjectNode command
          && command.path("id").asString("").equals(VACATION)) {
        readBack(command);
      }
    }
    return out.toString();
  }

  private static void readBack(ObjectNode vacation) {
    if (vacation.path("days").isNumber()) {
      vacation.put("days", vacation.path("days").asString());
    }
    JsonNode from = vacation.path("from");
    if (from.isArray() && from.size() == 2) {
      vacation.put("from", from.path(0).asString("") + " <" + from.path(1).asString("") + ">");
    }
    if (vacation.path("text").isString()) {
      String text = vacation.path("text").stringValue();
      vacation.put("text", text.replaceAll("(?<!\\r)\\n", "\r\n"));
    }
  }

  private static void check(ObjectNode rule) {
    FilterCheck.of(rule)
        .ifPresent(problem -> {
          if (problem.code().equals("MAIL_FILTER-0023")) {
            throw Trouble.of(
                    problem.code(),
                    Category.USER_INPUT,
                    "The redirect address \"%s\" is not valid.",
                    "The redirect address \"%s\" is not valid.",
                    problem.what())
                .raise();
          }
          throw Trouble.internal(
                  problem.code(),
                  Category.ERROR,
                  "No parser found under the specified key '%s'",
                  problem.what())
              .raise();
        });
  }

  private static Trouble secondVacation() {
    return Trouble.of(
        "MAIL_FILTER-0021",
        Category.TRY_AGAIN,
        "A temporary error occurred inside the server which prevented it from fulfilling the"
            + " request. Please try again later.",
        "Another vacation rule already exists. Please remove that first and try again.");
  }

  private static Trouble unknown(long id, Object user, Object context) {
    return Trouble.internal(
        "MAIL_FILTER-0008",
        Category.ERROR,
        "A rule with the id %s does not exist for user %s in context %s",
        id,
        user,
        context);
  }
}
