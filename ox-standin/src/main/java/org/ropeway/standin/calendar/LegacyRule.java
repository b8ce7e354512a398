package org.ropeway.standin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules of series in the legacy model (ox-http-api.md 11.2), as recording calendar-02 has them. */
final class LegacyRule {
  private static final long DAY = 86_400_000;
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<String> FREQUENCIES =
      List.of("", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

  private LegacyRule() {}

  /** The rule that an appointment has; empty if it does not recur. */
  static Optional<String> of(JsonNode given, EventTime start) {
    int type = given.path("recurrence_type").asInt(0);
    if (type < 1 || type > 4) {
      return Optional.empty();
    }
    int interval = given.path("interval").asInt(0);
    if (interval < 1) {
      throw AppointmentTroubles.incomplete("APP-0087", "interval").raise();
    }
    List<String> parts = new ArrayList<>(List.of("FREQ=" + FREQUENCIES.get(type)));
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
    int days = given.path("days").asInt(0);
    int day = given.path("day_in_month").asInt(0);
    if (type == 2 && days == 0) {
      throw AppointmentTroubles.incomplete("APP-0089", "weekday").raise();
    }
    if (type == 4) {
      parts.add("BYMONTH=" + (given.path("month").asInt(0) + 1));
    }
    if (type > 1 && days > 0) {
      parts.add("BYDAY=" + String.join(",", names(days)));
      if (type > 2) {
        parts.add("BYSETPOS=" + (day == 5 ? -1 : day));
      }
    } else if (type > 2) {
      parts.add("BYMONTHDAY=" + day);
    }
    addEnd(given, start, parts);
    return Optional.of(String.join(";", parts));
  }

  private static void addEnd(JsonNode given, EventTime start, List<String> parts) {
    if (given.path("until").isNumber()) {
      LocalDate until = LocalDate.ofEpochDay(Math.floorDiv(given.path("until").longValue(), DAY));
      LocalDateTime last = until.atTime(start.local().toLocalTime());
      EventTime end = new EventTime(last, start.tzid(), start.isDay());
      boolean here = start.isDay() || start.tzid().isEmpty();
      parts.add("UNTIL=" + (here ? end : EventTime.utc(end.instant(UTC))).value());
    } else if (given.path("occurrences").asInt(0) > 0) {
      parts.add("COUNT=" + given.path("occurrences").asInt(0));
    }
  }

  private static List<String> names(int days) {
    return NAMES.stream().filter(name -> (days & bit(name)) != 0).toList();
  }

  private static int bit(String name) {
    return 1 << ((NAMES.indexOf(name) + 1) % 7);
  }

  /** Adds a rule to an appointment; refused if this model has no such. */
  static void addTo(ObjectNode out, String text, EventTime start) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    int type = FREQUENCIES.indexOf(parts.getOrDefault("FREQ", "?"));
    boolean times = parts.containsKey("BYHOUR") || parts.containsKey("BYMINUTE");
    if (type < 1 || times || parts.getOrDefault("BYMONTHDAY", "").contains(",")) {
      throw AppointmentTroubles.noRule().raise();
    }
    out.put("recurrence_type", type);
    addDays(out, parts, type, start);
    out.put("interval", Integer.parseInt(parts.getOrDefault("INTERVAL", "1")));
    if (parts.containsKey("UNTIL")) {
      EventTime until = EventTime.of(parts.get("UNTIL"), start.tzid());
      LocalDateTime last = until.as(start, UTC).local();
      boolean before = last.toLocalTime().isBefore(start.local().toLocalTime());
      out.put("until", (last.toLocalDate().toEpochDay() - (before ? 1 : 0)) * DAY);
    } else if (parts.containsKey("COUNT")) {
      out.put("occurrences", Integer.parseInt(parts.get("COUNT")));
    }
  }

  private static void addDays(
      ObjectNode out, Map<String, String> parts, int type, EventTime start) {
    String own = NAMES.get(start.local().getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    String position = parts.getOrDefault("BYSETPOS", "");
    int days = 0;
    for (String name : parts.getOrDefault("BYDAY", "").split(",")) {
      String day = name.replaceFirst("^[-+]?[0-9]*", "");
      if (NAMES.contains(day)) {
        days |= bit(day);
        position = name.length() > 2 ? name.substring(0, name.length() - 2) : position;
      }
    }
    boolean ofWeek = parts.containsKey("BYWEEKNO");
    if (days == 0 && (type == 2 || ofWeek)) {
      days = bit(own);
    }
    if (type > 1 && days > 0) {
      out.put("days", days);
      if (!position.isEmpty()) {
        out.put("day_in_month", Integer.parseInt(position));
      }
    } else if (type > 2) {
      int day = start.local().getDayOfMonth();
      out.put(
          "day_in_month",
          Integer.parseInt(parts.getOrDefault("BYMONTHDAY", Integer.toString(day))));
    }
    if (type == 4) {
      int month = start.local().getMonthValue();
      out.put(
          "month", Integer.parseInt(parts.getOrDefault("BYMONTH", Integer.toString(month))) - 1);
    }
  }
}
