package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What attendees have at the time of an event already (recording chronos-07). */
final class Conflicts {
  private static final Duration FAR = Duration.ofDays(400);

  private final Tx tx;
  private final CalendarFolder folder;
  private final ZoneId zone;

  Conflicts(Tx tx, CalendarFolder folder) {
    this.tx = tx;
    this.folder = folder;
    this.zone = ZoneId.of(folder.by().timeZone());
  }

  private record Found(BusyTimes.Busy busy, ArrayNode attendees, boolean isHard, String readable) {
    Found and(JsonNode attendee, boolean hard, String folderId) {
      attendees.add(attendee);
      return new Found(busy, attendees, isHard || hard, readable.isEmpty() ? folderId : readable);
    }
  }

  /**
   * Those of an event; of users only if they are asked for.
   *
   * @param own the event or its series, which is no conflict; 0 if it is new
   */
  ArrayNode of(ObjectNode event, long own, boolean ofUsers) throws SQLException {
    Map<Long, Found> found = new LinkedHashMap<>();
    boolean free = event.path("transp").asString("").equals("TRANSPARENT");
    List<Occurrences.Occurrence> times = times(event);
    if (!free && !times.isEmpty()) {
      for (JsonNode attendee : resourcesFirst(event.path("attendees"))) {
        boolean hard = !attendee.path("cuType").asString("").equals("INDIVIDUAL");
        if (attendee.has("entity")
            && (hard || ofUsers)
            && !attendee.path("partStat").asString("").equals("DECLINED")) {
          add(found, attendee, hard, times, own);
        }
      }
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (Found each : found.values()) {
      out.add(json(each));
    }
    return out;
  }

  private static List<JsonNode> resourcesFirst(JsonNode attendees) {
    return attendees.values().stream()
        .sorted(
            java.util.Comparator.comparing(
                each -> each.path("cuType").asString("").equals("INDIVIDUAL")))
        .toList();
  }

  private void add(
      Map<Long, Found> found,
      JsonNode attendee,
      boolean hard,
      List<Occurrences.Occurrence> times,
      long own)
      throws SQLException {
    int entity = attendee.path("entity").asInt(0);
    long from = times.getFirst().start().instant(zone).toEpochMilli();
    long until = times.getLast().end().instant(zone).toEpochMilli();
    for (BusyTimes.Busy busy : BusyTimes.of(tx, entity, from, until, zone)) {
      EventRow other = busy.event();
      boolean same = own != 0 && (other.id() == own || other.series() == own);
      boolean met =
          times.stream()
              .anyMatch(each ->
                  busy.occurrence()
                      .touches(each.start().instant(zone), each.end().instant(zone), zone));
      if (!same && met && busy.shownAs() != BusyTimes.FREE) {
        ObjectNode who = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"uri", "cn", "email", "entity"}) {
          who.set(name, attendee.path(name));
        }
        String readable = hard ? "" : readable(entity, other);
        Found known =
            found.getOrDefault(
                other.id(), new Found(busy, JsonNodeFactory.instance.arrayNode(), false, ""));
        found.put(other.id(), known.and(who, hard, readable));
      }
    }
  }

  private String readable(int entity, EventRow other) throws SQLException {
    Optional<UserRow> user = Users.byId(tx, entity);
    boolean hidden =
        entity != folder.by().id()
            && !other.members().path("class").asString("PUBLIC").equals("PUBLIC");
    return user.isEmpty() || hidden
        ? ""
        : BusyTimes.readable(tx, user.get(), folder.by()).orElse("");
  }

  private List<Occurrences.Occurrence> times(ObjectNode event) {
    Instant start = EventTime.of(event.path("startDate")).instant(zone);
    EventRow row = new EventRow(0, 0, event.toString(), 0, 0, 0, 0);
    return Occurrences.within(row, start, start.plus(FAR), zone);
  }

  private ObjectNode json(Found found) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("hard_conflict", found.isHard());
    out.set("conflicting_attendees", found.attendees());
    ObjectNode event = out.putObject("event");
    ObjectNode members = found.busy().event().members();
    event.put("id", String.valueOf(found.busy().event().id()));
    event.set("createdBy", EventView.user(tx, found.busy().event().createdBy()));
    event.set("startDate", found.busy().occurrence().start().json());
    event.set("endDate", found.busy().occurrence().end().json());
    event.put("transp", members.path("transp").asString("OPAQUE"));
    if (found.readable().isEmpty()) {
      event.putNull("folder");
    } else {
      event.put("folder", "cal://0/" + found.readable());
      event.put("summary", members.path("summary").asString(""));
    }
    return out;
  }
}
