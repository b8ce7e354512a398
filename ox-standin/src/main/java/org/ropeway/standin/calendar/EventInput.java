package org.ropeway.standin.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What clients send of events, refused where OX refuses it. */
public final class EventInput {
  private static final int LONGEST_SUMMARY = 255;
  private static final AtomicInteger ALARMS = new AtomicInteger();
  private static final ZoneId ANY = ZoneId.of("UTC");

  private EventInput() {}

  /** Refuses values that no event can have. */
  public static void read(ObjectNode given) {
    for (String name : new String[] {"startDate", "endDate"}) {
      if (given.path(name).isObject()) {
        given.set(name, time(name, given.path(name)).json());
      }
    }
  }

  private static EventTime time(String name, JsonNode given) {
    String value = given.path("value").asString("");
    EventTime time;
    try {
      time = EventTime.of(value, given.path("tzid").asString(""));
    } catch (DateTimeException e) {
      throw Troubles.invalid(name, value).raise();
    }
    try {
      time.zone(ANY);
    } catch (DateTimeException e) {
      throw CalendarTroubles.noZone(time.tzid()).raise();
    }
    return time;
  }

  /** A recurrence id. */
  public static EventTime recurrenceId(String text) {
    try {
      EventTime time = EventTime.ofId(text);
      time.zone(ANY);
      return time;
    } catch (DateTimeException e) {
      throw Troubles.invalid("recurrenceId", text).raise();
    }
  }

  /** Refuses events that lack something or are wrong in themselves. */
  static void check(ObjectNode event) {
    if (!event.path("startDate").isObject()) {
      throw CalendarTroubles.mandatory("Starts on").raise();
    }
    if (!event.path("endDate").isObject()) {
      throw CalendarTroubles.mandatory("Ends on").raise();
    }
    EventTime start = EventTime.of(event.path("startDate"));
    EventTime end = EventTime.of(event.path("endDate"));
    if (start.isDay() != end.isDay() || start.tzid().isEmpty() != end.tzid().isEmpty()) {
      throw CalendarTroubles.incompatibleDates(start.value(), end.value()).raise();
    }
    if (end.instant(ANY).isBefore(start.instant(ANY))) {
      throw CalendarTroubles.endBeforeStart(start.value(), end.value()).raise();
    }
    if (start.isDay() && start.equals(end)) {
      event.set("endDate", end.plus(java.time.Duration.ofDays(1)).json());
    }
    int length = event.path("summary").asString("").length();
    if (length > LONGEST_SUMMARY) {
      throw CalendarTroubles.tooLong("Subject", LONGEST_SUMMARY, length).raise();
    }
  }

  /** The alarms of a user, with what OX adds to them. */
  static ArrayNode alarms(JsonNode given, JsonNode user) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : given) {
      out.add(alarm((ObjectNode) each.deepCopy(), user));
    }
    return out;
  }

  private static ObjectNode alarm(ObjectNode alarm, JsonNode user) {
    JsonNode trigger = alarm.path("trigger");
    String duration = trigger.path("duration").asString("");
    if (trigger.path("dateTime").isObject()) {
      throw unexpected("illegal date-time string: '" + trigger.path("dateTime") + "'");
    }
    if (!duration.isEmpty() && !duration.matches("[-+]?P([0-9]+[WD])?(T([0-9]+[HMS])+)?")) {
      throw unexpected("For input string: \"" + duration + "\"");
    }
    boolean complete = !trigger.isEmpty() && !alarm.path("action").asString("").isEmpty();
    String action = alarm.path("action").asString("");
    if (!complete || (action.equals("DISPLAY") && !alarm.has("description"))) {
      throw CalendarTroubles.noAlarm().raise();
    }
    if (action.equals("EMAIL")) {
      for (String name : new String[] {"summary", "description"}) {
        if (!alarm.has(name)) {
          alarm.put(name, "Reminder");
        }
      }
      ObjectNode recipient = alarm.putArray("attendees").addObject();
      for (String name : new String[] {"uri", "cn", "email"}) {
        recipient.put(name, user.path(name).asString(""));
      }
      alarm.putObject("extendedProperties").putObject("ALARM-AGENT").put("value", "SERVER");
    }
    if (!alarm.has("id")) {
      alarm.put("id", ALARMS.incrementAndGet());
    }
    if (!alarm.has("uid")) {
      alarm.put("uid", UUID.randomUUID().toString());
    }
    return alarm;
  }

  private static RuntimeException unexpected(String what) {
    return Trouble.internal("SVL-0011", Category.ERROR, "Unexpected error: %s", what).raise();
  }
}
