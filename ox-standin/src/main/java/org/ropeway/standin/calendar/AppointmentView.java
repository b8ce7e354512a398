package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as appointments of the legacy model (ox-http-api.md 11.1).
 *
 * @param zone of whose clock times are told
 */
public record AppointmentView(Tx tx, CalendarFolder folder, ZoneId zone) {
  /** The one of the labels of which a recording shows the colour. */
  static final int LABEL = 3;

  static final String LABEL_COLOR = "#B89AE9";

  private static final long DAY = 86_400_000;
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Map<String, Integer> ANSWERS =
      Map.of("ACCEPTED", 1, "DECLINED", 2, "TENTATIVE", 3);

  /** An event as a whole. */
  public ObjectNode of(EventRow event) throws SQLException {
    ObjectNode shown = EventView.of(tx, folder, event);
    ObjectNode out = usual(event, shown);
    if (event.isSeries()) {
      addRule(out, event, shown);
    } else if (event.isException()) {
      EventTime recurrenceId = EventTime.ofId(EventView.text(shown, "recurrenceId"));
      out.put("recurrence_id", event.series());
      EventRow series = Events.byId(tx, event.series()).orElse(event);
      addPosition(out, series, recurrenceId);
      out.putArray("change_exceptions").add(position(recurrenceId));
    }
    return out;
  }

  /** One of a series as it is by the rule. */
  public ObjectNode of(EventRow series, Occurrences.Occurrence occurrence) throws SQLException {
    ObjectNode shown = EventView.of(tx, folder, series, occurrence);
    ObjectNode out = usual(series, shown);
    addRule(out, series, series.members());
    out.remove(List.of("change_exceptions", "delete_exceptions"));
    addPosition(out, series, occurrence.recurrenceId().orElseThrow());
    return out;
  }

  private ObjectNode usual(EventRow event, ObjectNode shown) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("last_modified_utc", event.modified());
    out.put("last_modified", ClockTime.shown(event.modified(), zone));
    out.put("creation_date", ClockTime.shown(event.created(), zone));
    out.put("modified_by", event.modifiedBy());
    out.put("created_by", event.createdBy());
    out.put("id", event.id());
    out.put("folder_id", Integer.parseInt(folder.row().id()));
    out.put("number_of_attachments", shown.path("attachments").size());
    boolean labelled = EventView.text(shown, "color").equals(LABEL_COLOR);
    out.put("color_label", labelled ? LABEL : 0);
    out.put("private_flag", !EventView.text(shown, "class").equals("PUBLIC"));
    if (!shown.path("categories").isEmpty()) {
      List<String> names = shown.path("categories").valueStream().map(JsonNode::asString).toList();
      out.put("categories", String.join(",", names));
    }
    out.put("sequence", shown.path("sequence").asInt(0));
    copy(shown, "uid", out, "uid");
    copy(shown, "summary", out, "title");
    copy(shown, "location", out, "location");
    copy(shown, "description", out, "note");
    addTimes(shown, out);
    out.put("shown_as", BusyTimes.shownAs(event.members()));
    addAlarm(shown, out);
    out.put("recurrence_type", 0);
    addPeople(shown, out);
    return out;
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String other) {
    String text = EventView.text(from, name);
    if (!text.isEmpty()) {
      to.put(other, text);
    }
  }

  private void addTimes(JsonNode event, ObjectNode out) {
    EventTime start = EventTime.of(event.path("startDate"));
    EventTime end = EventTime.of(event.path("endDate"));
    out.put("full_time", start.isDay());
    out.put("start_date", start.told(UTC, zone));
    out.put("end_date", end.told(UTC, zone));
    if (!start.tzid().isEmpty()) {
      out.put("timezone", start.tzid().equals("Z") ? "UTC" : start.tzid());
    }
  }

  private ZoneId floating() {
    return ZoneId.of(folder.owner().timeZone());
  }

  /** The first one that goes off before the beginning. */
  private static void addAlarm(ObjectNode event, ObjectNode out) {
    for (JsonNode alarm : event.path("alarms")) {
      String duration = alarm.path("trigger").path("duration").asString("");
      if (duration.startsWith("-") || duration.endsWith("T0S") || duration.endsWith("T0M")) {
        out.put("alarm", Duration.parse(duration.replaceFirst("^-", "")).toMinutes());
        return;
      }
    }
  }

  private static void addPeople(ObjectNode event, ObjectNode out) {
    JsonNode organizer = event.path("organizer");
    if (organizer.has("entity")) {
      out.put("organizerId", organizer.path("entity").asInt(0));
    }
    copy(organizer, "email", out, "organizer");
    ArrayNode participants = out.putArray("participants");
    ArrayNode users = out.putArray("users");
    ArrayNode confirmations = out.putArray("confirmations");
    for (JsonNode each : event.path("attendees")) {
      int answer = ANSWERS.getOrDefault(EventView.text(each, "partStat"), 0);
      String comment = EventView.text(each, "comment");
      if (!each.has("entity")) {
        addOutside(each, answer, comment, participants, confirmations);
        continue;
      }
      boolean user = EventView.text(each, "cuType").equals("INDIVIDUAL");
      int id = each.path("entity").asInt(0);
      participants.addObject().put("id", id).put("type", user ? 1 : 3);
      if (user) {
        ObjectNode one = users.addObject().put("id", id).put("confirmation", answer);
        if (!comment.isEmpty()) {
          one.put("confirmmessage", comment);
        }
      }
    }
  }

  private static void addOutside(
      JsonNode attendee, int answer, String comment, ArrayNode participants, ArrayNode answers) {
    if (EventView.text(attendee, "cuType").equals("GROUP")) {
      return;
    }
    String mail = Invited.address(attendee);
    String name = attendee.path("cn").asString(mail);
    participants.addObject().put("display_name", name).put("mail", mail).put("type", 5);
    ObjectNode one =
        answers
            .addObject()
            .put("type", 5)
            .put("mail", mail)
            .put("display_name", name)
            .put("status", answer);
    if (!comment.isEmpty()) {
      one.put("message", comment);
    }
  }

  private void addRule(ObjectNode out, EventRow series, ObjectNode members) {
    EventTime start = EventTime.of(series.members().path("startDate"));
    out.remove("recurrence_type");
    LegacyRule.addTo(out, EventView.text(series.members(), "rrule"), start);
    out.put("recurrence_id", series.id());
    for (String[] names :
        new String[][] {
          {Exceptions.CHANGED, "change_exceptions"}, {Exceptions.DELETED, "delete_exceptions"}
        }) {
      if (!members.path(names[0]).isEmpty()) {
        ArrayNode days = out.putArray(names[1]);
        members
            .path(names[0])
            .forEach(
                each -> days.add(position(EventTime.ofId(each.asString()).as(start, floating()))));
      }
    }
    out.put("recurrence_start", Long.toString(position(start)));
  }

  private void addPosition(ObjectNode out, EventRow series, EventTime recurrenceId) {
    Optional<Recurrence> rule = Occurrences.rule(series.members());
    EventTime start = EventTime.of(series.members().path("startDate"));
    Instant moment = recurrenceId.as(start, floating()).instant(floating());
    int number =
        rule.map(times ->
                times.between(start.instant(floating()), moment.plusMillis(1), floating()).size())
            .orElse(0);
    out.put("recurrence_position", number);
    out.put("recurrence_date_position", position(recurrenceId.as(start, floating())));
  }

  /** The day of UTC on which one begins, in ms. */
  long position(EventTime recurrenceId) {
    ZoneId of = recurrenceId.isDay() ? UTC : floating();
    return Math.floorDiv(recurrenceId.instant(of).toEpochMilli(), DAY) * DAY;
  }

  /** The recurrence id of the one of a series with a number, or on a day of UTC. */
  public Optional<EventTime> recurrenceId(
      EventRow series, Optional<Integer> number, Optional<Long> day) {
    EventTime start = EventTime.of(series.members().path("startDate"));
    Optional<Recurrence> rule = Occurrences.rule(series.members());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    Instant from = start.instant(floating());
    Instant until = from.plus(Duration.ofDays(36_500));
    List<EventTime> times = rule.get().between(from, until, floating());
    if (number.isPresent()) {
      int index = number.get() - 1;
      return index < 0 || index >= times.size() ? Optional.empty() : Optional.of(times.get(index));
    }
    return times.stream().filter(each -> position(each) == day.orElse(-1L)).findFirst();
  }

  /** What is at a time already, as this module tells it. */
  public ArrayNode conflicts(ArrayNode found) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : found) {
      JsonNode event = each.path("event");
      ObjectNode one = out.addObject();
      one.put("created_by", event.path("createdBy").path("entity").asInt(0));
      one.put("id", Integer.parseInt(EventView.text(event, "id")));
      String shown = event.path("folder").asString("");
      if (!shown.isEmpty()) {
        one.put("folder_id", Integer.parseInt(shown.substring(shown.lastIndexOf('/') + 1)));
        copy(event, "summary", one, "title");
      }
      one.put("color_label", 0);
      one.putArray("confirmations");
      addTimes(event, one);
      one.put("shown_as", 1).put("recurrence_type", 0);
      ArrayNode participants = one.putArray("participants");
      for (JsonNode who : each.path("conflicting_attendees")) {
        boolean hard = each.path("hard_conflict").asBoolean(false);
        ObjectNode participant = participants.addObject().put("id", who.path("entity").asInt(0));
        participant.put("type", hard ? 3 : 1);
        if (!hard) {
          participant.put("confirmation", 1);
        }
      }
      if (each.path("hard_conflict").asBoolean(false)) {
        one.put("hard_conflict", true);
      }
    }
    return out;
  }
}
