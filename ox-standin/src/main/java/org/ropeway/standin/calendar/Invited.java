package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The attendees of an event, as OX completes them (recording chronos-04). */
public final class Invited {
  private final Tx tx;
  private final CalendarFolder folder;
  private final JsonNode before;

  /**
   * @param before those it had until now
   */
  Invited(Tx tx, CalendarFolder folder, JsonNode before) {
    this.tx = tx;
    this.folder = folder;
    this.before = before;
  }

  /** Those that are given, and the owner of the calendar, if there is nobody else. */
  ArrayNode of(JsonNode given) throws SQLException {
    List<ObjectNode> out = new ArrayList<>();
    for (JsonNode each : given) {
      add(out, each);
    }
    boolean owner =
        out.stream().anyMatch(each -> each.path("entity").asInt(-1) == folder.owner().id());
    if (!owner) {
      out.add(user(folder.owner(), JsonNodeFactory.instance.objectNode()));
    }
    out.sort(Comparator.comparingInt(each -> each.path("entity").asInt(-1)));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    out.forEach(json::add);
    return json;
  }

  private void add(List<ObjectNode> out, JsonNode given) throws SQLException {
    String type = given.path("cuType").asString("INDIVIDUAL");
    int context = folder.by().context();
    if (type.equals("GROUP") && given.has("entity")) {
      int id = given.path("entity").asInt(-1);
      Principals.Group group =
          Principals.group(tx, context, id)
              .orElseThrow(() -> CalendarTroubles.noUser(id, type).raise());
      String uri = "urn:uuid:0000000" + context + "-0000-000" + id + "-00fc-c0e11e000002";
      out.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("uri", uri)
              .put("cn", group.displayName())
              .put("cuType", type)
              .put("partStat", "ACCEPTED"));
      for (int member : group.members()) {
        Optional<UserRow> user = Users.byId(tx, member);
        boolean there = out.stream().anyMatch(each -> each.path("entity").asInt(-1) == member);
        if (user.isPresent() && !there) {
          ObjectNode attendee = user(user.get(), JsonNodeFactory.instance.objectNode());
          if (member != folder.owner().id()) {
            attendee.putArray("member").add(uri);
          }
          out.add(attendee);
        }
      }
    } else if (type.equals("RESOURCE") || type.equals("ROOM")) {
      out.add(resource(given, type));
    } else {
      Optional<UserRow> user = user(given);
      out.add(user.isPresent() ? user(user.get(), given) : external(given));
    }
  }

  private Optional<UserRow> user(JsonNode given) throws SQLException {
    int context = folder.by().context();
    if (given.has("entity") && given.path("entity").asInt(0) > 0) {
      int id = given.path("entity").asInt(0);
      return Optional.of(
          Users.byId(tx, id)
              .filter(known -> known.context() == context)
              .orElseThrow(() -> CalendarTroubles.noUser(id, "INDIVIDUAL").raise()));
    }
    return Users.byAddress(tx, address(given)).filter(known -> known.context() == context);
  }

  /** The address of a calendar user. */
  public static String address(JsonNode user) {
    return user.path("uri").asString("").replaceFirst("(?i)^mailto:", "");
  }

  private ObjectNode user(UserRow user, JsonNode given) throws SQLException {
    boolean owner = user.id() == folder.owner().id();
    Optional<FolderRow> calendar = BusyTimes.calendar(tx, user);
    String shown = owner ? folder.row().id() : calendar.map(FolderRow::id).orElse("");
    JsonNode known = EventView.attendee(before, user.id());
    ObjectNode out = CalendarUsers.attendee(user, known.path("folder").asString(shown));
    String usual = owner ? "ACCEPTED" : "NEEDS-ACTION";
    copy(given, known, out);
    out.put("partStat", partStat(given, known, usual));
    return out;
  }

  private ObjectNode resource(JsonNode given, String type) throws SQLException {
    int id = given.path("entity").asInt(0);
    Principals.Resource resource =
        Principals.resources(tx, folder.by().context()).stream()
            .filter(each -> each.id() == id || each.email().equals(address(given)))
            .findFirst()
            .orElseThrow(() -> CalendarTroubles.noUser(id, type).raise());
    return JsonNodeFactory.instance
        .objectNode()
        .put("uri", "mailto:" + resource.email())
        .put("cn", resource.displayName())
        .put("email", resource.email())
        .put("entity", resource.id())
        .put("cuType", type)
        .put("partStat", "ACCEPTED");
  }

  private ObjectNode external(JsonNode given) {
    JsonNode known = JsonNodeFactory.instance.missingNode();
    for (JsonNode each : before) {
      boolean same = address(each).equalsIgnoreCase(address(given));
      known = same && !each.has("entity") ? each : known;
    }
    String address = address(given);
    ObjectNode out =
        JsonNodeFactory.instance
            .objectNode()
            .put("uri", given.path("uri").asString(""))
            .put("email", address)
            .put("cuType", given.path("cuType").asString("INDIVIDUAL"));
    String cn = given.path("cn").asString("");
    if (!cn.isEmpty()) {
      out.put("cn", cn);
    }
    copy(given, known, out);
    String partStat = partStat(given, known, "");
    return partStat.isEmpty() ? out : out.put("partStat", partStat);
  }

  private static String partStat(JsonNode given, JsonNode known, String usual) {
    return given.path("partStat").asString(known.path("partStat").asString(usual));
  }

  private static void copy(JsonNode given, JsonNode known, ObjectNode out) {
    for (String name : new String[] {"role", "comment", "rsvp"}) {
      JsonNode value = given.has(name) ? given.path(name) : known.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        out.set(name, value);
      }
    }
  }
}
