package org.ropeway.ox.json;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxTaskRecurrence;
import org.ropeway.ox.OxTaskRecurrence.Daily;
import org.ropeway.ox.OxTaskRecurrence.Monthly;
import org.ropeway.ox.OxTaskRecurrence.Once;
import org.ropeway.ox.OxTaskRecurrence.Pattern;
import org.ropeway.ox.OxTaskRecurrence.Weekly;
import org.ropeway.ox.OxTaskRecurrence.Yearly;
import tools.jackson.core.JsonGenerator;

/** The members by which tasks recur (ox-http-api.md 11.2). */
final class TaskRecurrences {
  private static final Set<String> NUMBERS =
      Set.of("recurrence_type", "interval", "days", "day_in_month", "month", "occurrences");

  private int type;
  private int interval = 1;
  private int days;
  private int dayInMonth;
  private int month;
  private int occurrences;
  private @Nullable LocalDate until;

  /** Takes a member if it is one of them. */
  void take(String member, JsonInput in) {
    if (!in.isNumber()) {
      return;
    }
    if (member.equals("until")) {
      until = Fields.day(in.number(member, 0));
    } else if (NUMBERS.contains(member)) {
      int value = Math.clamp(in.number(member, 0), Integer.MIN_VALUE, Integer.MAX_VALUE);
      switch (member) {
        case "recurrence_type" -> type = value;
        case "interval" -> interval = value;
        case "days" -> days = value;
        case "day_in_month" -> dayInMonth = value;
        case "month" -> month = value;
        default -> occurrences = value;
      }
    }
  }

  /** What was read; a type that is not known is none. */
  OxTaskRecurrence build() {
    Pattern pattern =
        switch (type) {
          case 1 -> new Daily(interval);
          case 2 -> new Weekly(interval, days);
          case 3 -> new Monthly(interval, dayInMonth, days);
          case 4 -> new Yearly(interval, month, dayInMonth, days);
          default -> new Once();
        };
    return pattern instanceof Once
        ? OxTaskRecurrence.NONE
        : new OxTaskRecurrence(pattern, Optional.ofNullable(until), occurrences);
  }

  /** Writes a recurrence as members. */
  static void write(OxTaskRecurrence recurrence, JsonGenerator out) {
    switch (recurrence.pattern()) {
      case Once() -> {
        out.writeNumberProperty("recurrence_type", 0);
        return;
      }
      case Daily(int interval) -> write(1, interval, out);
      case Weekly(int interval, int days) -> {
        write(2, interval, out);
        out.writeNumberProperty("days", days);
      }
      case Monthly(int interval, int dayInMonth, int days) -> {
        write(3, interval, out);
        writeDay(dayInMonth, days, out);
      }
      case Yearly(int interval, int month, int dayInMonth, int days) -> {
        write(4, interval, out);
        writeDay(dayInMonth, days, out);
        out.writeNumberProperty("month", month);
      }
    }
    recurrence.until().ifPresent(day -> out.writeNumberProperty("until", Fields.millis(day)));
    if (recurrence.occurrences() > 0) {
      out.writeNumberProperty("occurrences", recurrence.occurrences());
    } else if (recurrence.until().isEmpty()) {
      out.writeNullProperty("until");
    }
  }

  private static void write(int type, int interval, JsonGenerator out) {
    out.writeNumberProperty("recurrence_type", type);
    out.writeNumberProperty("interval", interval);
  }

  private static void writeDay(int dayInMonth, int days, JsonGenerator out) {
    out.writeNumberProperty("day_in_month", dayInMonth);
    if (days > 0) {
      out.writeNumberProperty("days", days);
    }
  }
}
