package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as chronos shows them in a folder (ox-http-api.md 12, EventData). */
public final class EventView {
  /** Member of what is stored: the alarms of each user, by number. */
  public static final String ALARMS = "_alarms";

  /** All members that can be asked for. */
  public static final Set<String> FIELDS =
      Set.of(
          ("startDate endDate created timestamp filename uid description attendees alarms"
                  + " lastModified modifiedBy summary sequence id class organizer transp color"
                  + " folder createdBy changeExceptionDates deleteExceptionDates recurrenceId"
                  + " calendarUser rrule attachments extendedProperties geo attendeePrivileges url"
                  + " seriesId status location flags relatedTo conferences categories dtstamp")
              .split(" "));

  private static final Set<String> OF_CONFIDENTIAL =
      Set.of(
          "timestamp",
          "id",
          "transp",
          "sequence",
          "folder",
          "class",
          "startDate",
          "endDate",
          "rrule",
          "recurrenceId",
          "uid",
          "created",
          "createdBy",
          "modifiedBy",
          "calendarUser",
          "dtstamp",
          "seriesId",
          "changeExceptionDates",
          "deleteExceptionDates");

  private EventView() {}

  /** An event in a folder. */
  public static ObjectNode of(Tx tx, CalendarFolder folder, EventRow event) throws SQLException {
    ObjectNode stored = event.members();
    ObjectNode out = stored.deepCopy();
    List.copyOf(out.propertyNames()).stream()
        .filter(name -> name.startsWith("_"))
        .forEach(out::remove);
    int owner = folder.owner().id();
    JsonNode alarms = stored.path(ALARMS).path(String.valueOf(owner));
    if (!alarms.isEmpty()) {
      out.set("alarms", alarms);
    }
    out.put("id", String.valueOf(event.id()));
    if (event.series() != 0) {
      out.put("seriesId", String.valueOf(event.series()));
    }
    out.put("folder", folder.compositeId());
    out.put("created", event.created());
    out.put("lastModified", event.modified());
    out.put("timestamp", event.modified());
    out.put("dtstamp", event.modified());
    out.set("createdBy", user(tx, event.createdBy()));
    out.set("modifiedBy", user(tx, event.modifiedBy()));
    out.set("calendarUser", user(tx, stored.path(BusyTimes.CALENDAR_USER).asInt(owner)));
    if (folder.isOfAnother() && text(stored, "class").equals("CONFIDENTIAL")) {
      List.copyOf(out.propertyNames()).stream()
          .filter(name -> !OF_CONFIDENTIAL.contains(name))
          .forEach(out::remove);
      out.put("summary", "Private");
      out.putArray("flags").add("confidential");
      return out;
    }
    out.set("flags", flags(folder, event, out));
    return out;
  }

  /** One of a series as it is by the rule. */
  public static ObjectNode of(
      Tx tx, CalendarFolder folder, EventRow series, Occurrences.Occurrence occurrence)
      throws SQLException {
    ObjectNode out = of(tx, folder, series);
    out.remove(List.of("changeExceptionDates", "deleteExceptionDates"));
    out.put("recurrenceId", occurrence.recurrenceId().orElseThrow().id());
    out.set("startDate", occurrence.start().json());
    out.set("endDate", occurrence.end().json());
    return out;
  }

  /** Says of one of a series whether it is the first or the last of it. */
  public static void markEnds(ObjectNode occurrence, EventRow series, ZoneId zone) {
    ObjectNode members = series.members();
    ArrayNode flags = (ArrayNode) occurrence.path("flags");
    JsonNode start = occurrence.path("startDate");
    if (start.equals(members.path("startDate"))) {
      flags.add("first_occurrence");
    }
    boolean ends = text(members, "rrule").matches(".*(COUNT|UNTIL)=.*");
    Instant next = EventTime.of(start).instant(zone).plusSeconds(1);
    if (ends
        && Occurrences.rule(members).orElseThrow().between(next, Instant.MAX, zone).isEmpty()) {
      flags.add("last_occurrence");
    }
  }

  /** The members that are asked for alone. */
  public static ObjectNode only(ObjectNode event, Optional<Set<String>> fields) {
    fields.ifPresent(wanted ->
        List.copyOf(event.propertyNames()).stream()
            .filter(name -> !wanted.contains(name))
            .forEach(event::remove));
    return event;
  }

  /** A user by number. */
  public static ObjectNode user(Tx tx, int id) throws SQLException {
    Optional<UserRow> user = Users.byId(tx, id);
    return user.map(CalendarUsers::json)
        .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("entity", id));
  }

  private static ArrayNode flags(CalendarFolder folder, EventRow event, JsonNode shown) {
    List<String> out = new ArrayList<>();
    add(out, !shown.path("attachments").isEmpty(), "attachments");
    add(out, shown.has("alarms"), "alarms");
    JsonNode attendees = shown.path("attendees");
    add(out, attendees.size() > 1, "scheduled");
    int owner = folder.owner().id();
    String behalf = folder.isOfAnother() ? "_on_behalf" : "";
    boolean organizer = shown.path("organizer").path("entity").asInt(-1) == owner;
    JsonNode own = attendee(attendees, owner);
    add(out, organizer, "organizer" + behalf);
    add(out, !organizer && !own.isMissingNode(), "attendee" + behalf);
    add(out, text(shown, "class").equals("PRIVATE"), "private");
    add(out, text(shown, "class").equals("CONFIDENTIAL"), "confidential");
    add(out, text(shown, "transp").equals("TRANSPARENT"), "transparent");
    String status = text(shown, "status").toLowerCase(java.util.Locale.ROOT);
    add(out, Set.of("tentative", "confirmed", "cancelled").contains(status), "event_" + status);
    switch (text(own, "partStat")) {
      case "ACCEPTED" -> out.add("accepted");
      case "DECLINED" -> out.add("declined");
      case "TENTATIVE" -> out.add("tentative");
      case "DELEGATED" -> out.add("delegated");
      case "NEEDS-ACTION" -> out.add("needs_action");
      default -> {}
    }
    add(out, event.isSeries(), "series");
    add(out, event.isException(), "overridden");
    add(out, organizer && allDeclined(attendees, owner), "all_others_declined");
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    out.forEach(json::add);
    return json;
  }

  private static boolean allDeclined(JsonNode attendees, int owner) {
    int others = 0;
    for (JsonNode each : attendees) {
      boolean person = text(each, "cuType").equals("INDIVIDUAL");
      if (person && each.path("entity").asInt(-1) != owner) {
        others++;
        if (!text(each, "partStat").equals("DECLINED")) {
          return false;
        }
      }
    }
    return others > 0;
  }

  private static void add(List<String> out, boolean holds, String flag) {
    if (holds) {
      out.add(flag);
    }
  }

  /** The attendee with a number. */
  public static JsonNode attendee(JsonNode attendees, int entity) {
    for (JsonNode each : attendees) {
      if (each.path("entity").asInt(-1) == entity) {
        return each;
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  /** A text; empty if there is none. */
  public static String text(JsonNode object, String name) {
    return object.path(name).asString("");
  }
}
