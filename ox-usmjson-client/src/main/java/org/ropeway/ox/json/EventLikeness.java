package org.ropeway.ox.json;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;

/**
 * Whether an event is as somebody wanted it, when the answer to his change was lost. OX adds to
 * what it gets, such as the names of attendees.
 */
public final class EventLikeness {
  private EventLikeness() {}

  /** Whether the fields of a change are those of an event. */
  public static boolean isSo(OxEventFields wanted, OxEvent event) {
    return wanted.fields().stream().allMatch(field -> isSo(field, wanted, event.fields()));
  }

  private static boolean isSo(OxEventField<?> field, OxEventFields wanted, OxEventFields now) {
    Optional<?> one = wanted.get(field);
    Optional<?> other = now.get(field);
    if (one.isEmpty() || other.isEmpty()) {
      boolean nothing = one.isEmpty() || one.get().equals("") || one.get().equals(List.of());
      return nothing && other.isEmpty();
    }
    if (field.equals(OxEventField.ATTENDEES)) {
      List<OxAttendee> there = now.get(OxEventField.ATTENDEES).orElseThrow();
      return wanted.get(OxEventField.ATTENDEES).orElseThrow().stream()
          .allMatch(each -> there.stream().anyMatch(a -> isSame(each.user(), a.user())));
    }
    if (field.equals(OxEventField.ORGANIZER)) {
      return isSame(
          wanted.get(OxEventField.ORGANIZER).orElseThrow(),
          now.get(OxEventField.ORGANIZER).orElseThrow());
    }
    if (field.equals(OxEventField.ALARMS)) {
      return triggers(wanted).equals(triggers(now));
    }
    if (field.equals(OxEventField.RRULE)) {
      return rule(one).equals(rule(other));
    }
    return one.get() instanceof OxEventTime time
        ? isSame(time, (OxEventTime) other.get())
        : one.get().equals(other.get());
  }

  /** Whether two times are the same moment, and of the same kind. */
  public static boolean isSame(OxEventTime one, OxEventTime other) {
    return one.getClass().equals(other.getClass())
        && one.instant(ZoneOffset.UTC).equals(other.instant(ZoneOffset.UTC));
  }

  private static boolean isSame(OxCalendarUser one, OxCalendarUser other) {
    return one.entity().isPresent()
        ? one.entity().equals(other.entity())
        : one.uri().equalsIgnoreCase(other.uri());
  }

  private static List<OxAlarm.Trigger> triggers(OxEventFields fields) {
    return fields.get(OxEventField.ALARMS).orElseThrow().stream().map(OxAlarm::trigger).toList();
  }

  /** The end of a series gets a time of day in UTC (recording chronos-03). */
  private static String rule(Optional<?> rule) {
    return rule.orElseThrow()
        .toString()
        .toUpperCase(Locale.ROOT)
        .replaceFirst("(UNTIL=[0-9]{8})T000000Z?", "$1");
  }
}
