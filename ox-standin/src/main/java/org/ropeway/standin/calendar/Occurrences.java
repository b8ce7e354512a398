package org.ropeway.standin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.EventRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When events take place. */
public final class Occurrences {
  private Occurrences() {}

  /**
   * A time at which an event takes place.
   *
   * @param recurrenceId of one of a series; empty for others
   */
  public record Occurrence(EventTime start, EventTime end, Optional<EventTime> recurrenceId) {
    /** Whether it takes some of a time; one without length does where it begins. */
    public boolean touches(Instant from, Instant until, ZoneId floating) {
      Instant begin = start.instant(floating);
      Instant over = end.instant(floating);
      return begin.isBefore(until)
          && (over.isAfter(from) || (over.equals(begin) && !begin.isBefore(from)));
    }
  }

  /** How long an event is. */
  public static Duration length(JsonNode event) {
    ZoneId utc = ZoneId.of("UTC");
    EventTime start = EventTime.of(event.path("startDate"));
    EventTime end = EventTime.of(event.path("endDate"));
    return Duration.between(start.instant(utc), end.instant(utc));
  }

  /** The rule of a series; empty for other events. */
  public static Optional<Recurrence> rule(JsonNode event) {
    String text = event.path("rrule").asString("");
    return text.isEmpty()
        ? Optional.empty()
        : Recurrence.of(EventTime.of(event.path("startDate")), text);
  }

  /** Those of an event that take some of a time; exceptions of a series are other events. */
  public static List<Occurrence> within(EventRow row, Instant from, Instant until, ZoneId zone) {
    ObjectNode event = row.members();
    Optional<Recurrence> rule = rule(event);
    EventTime start = EventTime.of(event.path("startDate"));
    if (rule.isEmpty()) {
      Optional<EventTime> recurrenceId =
          Optional.of(event.path("recurrenceId").asString(""))
              .filter(text -> !text.isEmpty())
              .map(EventTime::ofId);
      Occurrence one = new Occurrence(start, EventTime.of(event.path("endDate")), recurrenceId);
      return one.touches(from, until, zone) ? List.of(one) : List.of();
    }
    Duration length = length(event);
    Set<Instant> others = new HashSet<>();
    for (String name : List.of("changeExceptionDates", "deleteExceptionDates")) {
      event
          .path(name)
          .forEach(
              each -> others.add(EventTime.ofId(each.asString()).as(start, zone).instant(zone)));
    }
    List<Occurrence> out = new ArrayList<>();
    for (EventTime each : rule.get().between(from.minus(length), until, zone)) {
      Occurrence one = occurrence(event, each);
      if (!others.contains(each.instant(zone)) && one.touches(from, until, zone)) {
        out.add(one);
      }
    }
    return out;
  }

  /** The one of a series that begins then by its rule. */
  public static Occurrence occurrence(JsonNode series, EventTime recurrenceId) {
    EventTime start = EventTime.of(series.path("startDate"));
    EventTime end = EventTime.of(series.path("endDate"));
    Duration shift = Duration.between(start.local(), recurrenceId.local());
    return new Occurrence(recurrenceId, end.plus(shift), Optional.of(recurrenceId));
  }
}
