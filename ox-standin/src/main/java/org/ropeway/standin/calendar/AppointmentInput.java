package org.ropeway.standin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Appointments of the legacy model as members of chronos (ox-http-api.md 11.1). */
public final class AppointmentInput {
  private static final long DAY = 86_400_000;
  private static final Map<String, String> TEXTS =
      Map.of("title", "summary", "location", "location", "note", "description", "uid", "uid");

  private final JsonNode given;
  private final ZoneId zone;
  private final ZoneId own;
  private final ObjectNode out = JsonNodeFactory.instance.objectNode();

  private AppointmentInput(JsonNode given, ZoneId zone, ZoneId own) {
    this.given = given;
    this.zone = zone;
    this.own = own;
  }

  /**
   * The members that an appointment sets.
   *
   * @param before what the event is before it is changed; empty if it is new
   * @param zone of whose clock times are told
   * @param own that of the user
   */
  public static ObjectNode of(
      JsonNode given, Optional<ObjectNode> before, ZoneId zone, ZoneId own) {
    AppointmentInput input = new AppointmentInput(given, zone, own);
    TEXTS.forEach(input::addText);
    input.addTimes(before);
    input.addFlags();
    input.addPeople();
    return input.out;
  }

  private void addText(String name, String other) {
    if (given.has(name)) {
      String text = given.path(name).asString("");
      out.set(
          other,
          text.isEmpty()
              ? JsonNodeFactory.instance.nullNode()
              : JsonNodeFactory.instance.stringNode(text));
    }
  }

  private void addTimes(Optional<ObjectNode> before) {
    Optional<EventTime> known = before.map(event -> EventTime.of(event.path("startDate")));
    boolean day =
        given.has("full_time")
            ? given.path("full_time").asBoolean(false)
            : known.map(EventTime::isDay).orElse(false);
    String usual = known.filter(time -> !time.isDay()).map(EventTime::tzid).orElse(own.getId());
    String tzid = given.path("timezone").asString(usual);
    for (String[] names : new String[][] {{"start_date", "startDate"}, {"end_date", "endDate"}}) {
      if (given.path(names[0]).isNumber()) {
        out.set(names[1], time(given.path(names[0]).longValue(), day, tzid).json());
      }
    }
    if (given.has("recurrence_type")) {
      JsonNode start = out.has("startDate") ? out.path("startDate") : null;
      EventTime begin =
          start == null ? known.orElse(EventTime.utc(Instant.EPOCH)) : EventTime.of(start);
      Optional<String> rule = LegacyRule.of(given, begin);
      out.set(
          "rrule",
          rule.isPresent()
              ? JsonNodeFactory.instance.stringNode(rule.get())
              : JsonNodeFactory.instance.nullNode());
    }
  }

  private EventTime time(long told, boolean day, String tzid) {
    if (day) {
      LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(told, DAY));
      return new EventTime(date.atStartOfDay(), "", true);
    }
    Instant moment = ClockTime.moment(told, zone);
    if (tzid.equals("UTC") || tzid.equals("Z")) {
      return EventTime.utc(moment);
    }
    return new EventTime(LocalDateTime.ofInstant(moment, ZoneId.of(tzid)), tzid, false);
  }

  private void addFlags() {
    if (given.has("private_flag")) {
      out.put("class", given.path("private_flag").asBoolean(false) ? "CONFIDENTIAL" : "PUBLIC");
    }
    if (given.has("shown_as")) {
      int shown = given.path("shown_as").isNumber() ? given.path("shown_as").intValue() : 1;
      out.put("transp", shown == BusyTimes.FREE ? "TRANSPARENT" : "OPAQUE");
      out.put(BusyTimes.SHOWN_AS, shown);
    }
    if (given.has("color_label")) {
      boolean known = given.path("color_label").asInt(0) == AppointmentView.LABEL;
      out.set(
          "color",
          known
              ? JsonNodeFactory.instance.stringNode(AppointmentView.LABEL_COLOR)
              : JsonNodeFactory.instance.nullNode());
    }
    if (given.has("categories")) {
      String text = given.path("categories").asString("");
      if (text.isEmpty()) {
        out.putNull("categories");
      } else {
        ArrayNode names = out.putArray("categories");
        List.of(text.split(",")).forEach(names::add);
      }
    }
    if (given.has("alarm")) {
      int minutes = given.path("alarm").isNumber() ? given.path("alarm").intValue() : -1;
      if (minutes < 0) {
        out.putNull("alarms");
      } else {
        ObjectNode alarm = out.putArray("alarms").addObject();
        alarm.put("action", "DISPLAY").put("description", "Reminder");
        alarm.putObject("trigger").put("duration", "-PT" + minutes + "M");
      }
    }
  }

  private void addPeople() {
    JsonNode participants = given.path("participants");
    if (!participants.isArray() && !participants.isNull()) {
      return;
    }
    ArrayNode attendees = out.putArray("attendees");
    for (JsonNode each : participants) {
      ObjectNode attendee = attendees.addObject();
      switch (each.path("type").asInt(0)) {
        case 2 -> attendee.put("cuType", "GROUP").put("entity", each.path("id").asInt(0));
        case 3, 4 -> attendee.put("cuType", "RESOURCE").put("entity", each.path("id").asInt(0));
        case 5 -> {
          String mail = each.path("mail").asString("");
          attendee.put("cuType", "INDIVIDUAL").put("uri", "mailto:" + mail);
          attendee.put("cn", each.path("display_name").asString(mail));
        }
        default -> attendee.put("cuType", "INDIVIDUAL").put("entity", each.path("id").asInt(0));
      }
    }
  }

  /** An answer to an event, as chronos takes it. */
  public static ObjectNode answer(JsonNode given) {
    int confirmation = given.path("confirmation").asInt(0);
    List<String> names = List.of("NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE");
    if (confirmation < 0 || confirmation >= names.size()) {
      throw AppointmentTroubles.noConfirmation().raise();
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ObjectNode attendee = out.putObject("attendee").put("partStat", names.get(confirmation));
    if (given.has("confirmmessage")) {
      attendee.put("comment", given.path("confirmmessage").asString(""));
    }
    if (given.has("mail")) {
      attendee.put("uri", "mailto:" + given.path("mail").asString(""));
    } else if (given.has("id")) {
      attendee.put("entity", given.path("id").asInt(0));
    }
    return out;
  }
}
