package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When alarms of events go off (recording chronos-05). */
public final class Alarms {
  /** How far a series is looked through for its next alarm. */
  private static final Duration FAR = Duration.ofDays(800);

  private Alarms() {}

  /**
   * An alarm that will go off, or did and was not acknowledged.
   *
   * @param recurrenceId of which occurrence of a series it is
   */
  public record Due(
      EventRow event,
      FolderRow folder,
      JsonNode alarm,
      Optional<EventTime> recurrenceId,
      Instant time) {}

  /** Those of a user that go off before a time, the earliest first. */
  public static List<Due> of(Tx tx, UserRow user, Instant until) throws SQLException {
    List<Due> out = new ArrayList<>();
    for (FolderRow folder : Folders.own(tx, user)) {
      if (folder.isCalendar()) {
        for (EventRow event : Events.inFolder(tx, folder.fid())) {
          add(event, folder, user, until, out);
        }
      }
    }
    out.sort(Comparator.comparing(Due::time));
    return out;
  }

  private static void add(
      EventRow event, FolderRow folder, UserRow user, Instant until, List<Due> out) {
    JsonNode alarms = event.members().path(EventView.ALARMS).path(String.valueOf(user.id()));
    for (JsonNode alarm : alarms) {
      if (!EventView.text(alarm, "action").equals("EMAIL")) {
        next(event, folder, alarm, ZoneId.of(user.timeZone()))
            .filter(due -> due.time().isBefore(until))
            .ifPresent(out::add);
      }
    }
  }

  /** The first time that was not acknowledged. */
  private static Optional<Due> next(EventRow event, FolderRow folder, JsonNode alarm, ZoneId zone) {
    Instant seen = Instant.ofEpochMilli(alarm.path("acknowledged").asLong(0));
    JsonNode trigger = alarm.path("trigger");
    if (trigger.has("dateTime")) {
      Instant time = EventTime.of(EventView.text(trigger, "dateTime"), "").instant(zone);
      return !alarm.has("acknowledged")
          ? Optional.of(new Due(event, folder, alarm, Optional.empty(), time))
          : Optional.empty();
    }
    Duration shift = Duration.parse(EventView.text(trigger, "duration").replace("W", "D"));
    boolean toEnd = EventView.text(trigger, "related").equals("END");
    Instant start = EventTime.of(event.members().path("startDate")).instant(zone);
    // An acknowledged alarm of a single event is done with, however long it is until then.
    boolean done = alarm.has("acknowledged") && !event.isSeries();
    Instant from = seen.isAfter(start) ? seen : start;
    return Occurrences.within(event, from, from.plus(FAR), zone).stream()
        .filter(each -> !done)
        .map(each -> {
          Instant time = (toEnd ? each.end() : each.start()).instant(zone).plus(shift);
          Optional<EventTime> id = event.isSeries() ? each.recurrenceId() : Optional.empty();
          return new Due(event, folder, alarm, id, time);
        })
        .filter(due -> due.time().isAfter(seen))
        .findFirst();
  }

  /** The number of an alarm. */
  public static int id(JsonNode alarm) {
    return alarm.path("id").asInt(0);
  }

  /** Alarms of which one was seen at a time; empty if it is not there. */
  public static Optional<ArrayNode> seen(JsonNode alarms, int id, Instant time) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    boolean found = false;
    for (JsonNode each : alarms) {
      ObjectNode alarm = (ObjectNode) each.deepCopy();
      if (id(alarm) == id) {
        alarm.put("acknowledged", time.toEpochMilli());
        found = true;
      }
      out.add(alarm);
    }
    return found ? Optional.of(out) : Optional.empty();
  }

  /** Alarms with another one in the place of one, and of those that took it before. */
  public static ArrayNode snoozed(ArrayNode alarms, int id, Instant again) {
    JsonNode meant = JsonNodeFactory.instance.objectNode();
    for (JsonNode each : alarms) {
      meant = id(each) == id ? each : meant;
    }
    JsonNode before = meant.path("relatedTo").path("value");
    String uid = before.isString() ? before.stringValue() : EventView.text(meant, "uid");
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : alarms) {
      if (!each.path("relatedTo").path("value").asString("").equals(uid)) {
        out.add(each);
      }
    }
    ObjectNode next = out.addObject();
    for (String name : new String[] {"action", "description"}) {
      if (meant.has(name)) {
        next.set(name, meant.path(name));
      }
    }
    next.putObject("relatedTo").put("relType", "SNOOZE").put("value", uid);
    next.putObject("trigger").put("dateTime", EventTime.utc(again).value());
    return out;
  }
}
