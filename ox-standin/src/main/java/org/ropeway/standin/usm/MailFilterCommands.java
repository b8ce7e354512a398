package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ropeway.standin.data.MailFilters;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.FilterCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * getMailFilters and changeMailFilters: the module mailfilter of the HTTP API (ox-http-api.md 19)
 * as commands, additions to the profile. A change has one member of {@code new}, {@code update},
 * {@code delete} and {@code reorder}. All that OX knows by name is stored, also the tests body and
 * envelope and the actions setflags, reject and notify, which the stand-in does not run.
 */
final class MailFilterCommands {
  private final Backstage backstage;

  MailFilterCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  JsonNode get(Call call) {
    ArrayNode out = backstage.mapper().createArrayNode();
    List<MailFilters.Filter> filters =
        backstage.database().read(tx -> MailFilters.of(tx, call.user().id()));
    for (MailFilters.Filter filter : filters) {
      ObjectNode rule = (ObjectNode) backstage.mapper().readTree(filter.json());
      rule.remove("lastModified");
      rule.put("id", filter.id()).put("position", out.size()).put("active", filter.active());
      out.add(rule);
    }
    return out;
  }

  JsonNode change(Call call) {
    int user = call.user().id();
    JsonNode body = call.body();
    long id =
        backstage
            .database()
            .write(tx -> {
              if (body.has("new")) {
                JsonNode rule = checked(body.path("new"));
                return MailFilters.add(tx, user, isActive(rule), stripped(rule));
              }
              if (body.has("update")) {
                return update(tx, user, checked(body.path("update")));
              }
              if (body.has("delete")) {
                return delete(tx, user, body.path("delete").asLong(-1));
              }
              return reorder(tx, user, call.list("reorder"));
            });
    return backstage.mapper().createObjectNode().put("id", id);
  }

  private static boolean isActive(JsonNode rule) {
    return rule.path("active").asBoolean(true);
  }

  private static String stripped(JsonNode rule) {
    ObjectNode copy = ((ObjectNode) rule).deepCopy();
    copy.remove(List.of("id", "position", "active"));
    return copy.toString();
  }

  private static long update(Tx tx, int user, JsonNode rule) throws SQLException {
    long id = rule.path("id").asLong(-1);
    require(
        MailFilters.change(tx, user, new MailFilters.Filter(id, isActive(rule), stripped(rule))));
    return id;
  }

  private static long delete(Tx tx, int user, long id) throws SQLException {
    require(MailFilters.remove(tx, user, id));
    return id;
  }

  private static void require(boolean found) {
    if (!found) {
      throw UsmException.ox(UsmStatus.OX_ERROR, "no such rule", "MAIL_FILTER-0008", 1);
    }
  }

  private static long reorder(Tx tx, int user, List<JsonNode> ids) throws SQLException {
    Set<Long> known = new HashSet<>();
    MailFilters.of(tx, user).forEach(filter -> known.add(filter.id()));
    int position = 0;
    for (JsonNode id : ids) {
      if (!known.remove(id.asLong(-1))) {
        throw UsmException.ox(UsmStatus.OX_ERROR, "no such rule", "MAIL_FILTER-0028", 1);
      }
      MailFilters.place(tx, user, id.asLong(-1), position++);
    }
    for (MailFilters.Filter rest : MailFilters.of(tx, user)) {
      if (known.contains(rest.id())) {
        MailFilters.place(tx, user, rest.id(), position++);
      }
    }
    return 0;
  }

  private static JsonNode checked(JsonNode rule) {
    if (!rule.isObject()) {
      throw UsmException.parameter("a rule");
    }
    FilterCheck.of(rule)
        .ifPresent(problem -> {
          throw UsmException.ox(UsmStatus.OX_ERROR, problem.what(), problem.code(), 1);
        });
    return rule;
  }
}
