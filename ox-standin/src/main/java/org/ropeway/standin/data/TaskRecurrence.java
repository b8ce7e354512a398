package org.ropeway.standin.data;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** When a task comes again (ox-http-api.md 11.2; recording tasks-02). */
final class TaskRecurrence {
  private static final long DAY = 86_400_000;
  private static final int LAST = 5;
  private static final int MOST_STEPS = 1_200;

  private final int type;
  private final int interval;
  private final int days;
  private final int dayInMonth;
  private final int month;

  private TaskRecurrence(ObjectNode task) {
    this.type = task.path("recurrence_type").asInt(0);
    this.interval = Math.max(1, task.path("interval").asInt(1));
    this.days = task.path("days").asInt(0);
    this.dayInMonth = task.path("day_in_month").asInt(1);
    this.month = task.path("month").asInt(0);
  }

  /** A task that comes once has no rule. */
  static void clean(ObjectNode task) {
    if (task.path("recurrence_type").asInt(0) == 0) {
      task.remove(List.of("interval", "days", "day_in_month", "month", "until", "occurrences"));
    }
  }

  /** Moves a new task to the first day of its rule. */
  static void begin(ObjectNode task) {
    first(task).ifPresent(from -> shift(task, from, new TaskRecurrence(task).on(from, true)));
  }

  /** The task after one that is done; empty if it was the last. */
  static Optional<ObjectNode> next(ObjectNode done) {
    int occurrences = done.path("occurrences").asInt(0);
    Optional<LocalDate> from = first(done);
    if (from.isEmpty() || occurrences == 1) {
      return Optional.empty();
    }
    LocalDate on = new TaskRecurrence(done).on(from.get(), false);
    boolean over = on.toEpochDay() * DAY > done.path("until").asLong(Long.MAX_VALUE);
    if (over) {
      return Optional.empty();
    }
    ObjectNode out = done.deepCopy();
    out.put("status", 1).put("percent_completed", 0);
    out.remove("date_completed");
    if (occurrences > 1) {
      out.put("occurrences", occurrences - 1);
    }
    shift(out, from.get(), on);
    return Optional.of(out);
  }

  /** The day of a task that recurs. */
  private static Optional<LocalDate> first(ObjectNode task) {
    int type = task.path("recurrence_type").asInt(0);
    String bound = task.has("start_time") ? "start_time" : "end_time";
    return type >= 1 && type <= 4 && task.has(bound)
        ? Optional.of(day(task.path(bound).asLong(0)))
        : Optional.empty();
  }

  private static void shift(ObjectNode task, LocalDate from, LocalDate to) {
    long by = (to.toEpochDay() - from.toEpochDay()) * DAY;
    for (String bound : List.of("start_time", "end_time")) {
      if (task.has(bound)) {
        task.put(bound, task.path(bound).asLong(0) + by);
      }
    }
  }

  private static LocalDate day(long time) {
    return Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The first day of the rule after a day, or from it on. */
  private LocalDate on(LocalDate from, boolean inclusive) {
    return switch (type) {
      case 1 -> inclusive ? from : from.plusDays(interval);
      case 2 -> inWeek(from, inclusive);
      case 3 -> inMonth(from, inclusive, interval);
      default -> inMonth(from.withDayOfMonth(1), from, inclusive, 12 * interval);
    };
  }

  private LocalDate inWeek(LocalDate from, boolean inclusive) {
    LocalDate day = inclusive ? from : from.plusDays(1);
    for (int i = 0; i < 7 && !isMeant(day); i++) {
      day = day.plusDays(1);
    }
    boolean crossed = day.minusDays(day.getDayOfWeek().getValue() - 1L).isAfter(from);
    return crossed && !inclusive ? day.plusWeeks(interval - 1L) : day;
  }

  private LocalDate inMonth(LocalDate from, boolean inclusive, int months) {
    return inMonth(from.withDayOfMonth(1), from, inclusive, months);
  }

  private LocalDate inMonth(LocalDate begin, LocalDate from, boolean inclusive, int months) {
    YearMonth at = YearMonth.from(begin);
    if (type == 4) {
      at = at.withMonth(Math.clamp(month + 1L, 1, 12));
    }
    for (int i = 0; i < MOST_STEPS; i++) {
      LocalDate day = in(at);
      if (day.isAfter(from) || (inclusive && day.equals(from))) {
        return day;
      }
      at = at.plusMonths(months);
    }
    return from;
  }

  private LocalDate in(YearMonth at) {
    if (days == 0) {
      return at.atDay(Math.min(dayInMonth, at.lengthOfMonth()));
    }
    if (dayInMonth >= LAST) {
      LocalDate day = at.atEndOfMonth();
      while (!isMeant(day)) {
        day = day.minusDays(1);
      }
      return day;
    }
    LocalDate day = at.atDay(1);
    for (int found = isMeant(day) ? 1 : 0; found < dayInMonth; ) {
      day = day.plusDays(1);
      found += isMeant(day) ? 1 : 0;
    }
    return day;
  }

  /** Whether a day of the week is one of the rule's: Sunday is 1, Monday 2 and so on. */
  private boolean isMeant(LocalDate day) {
    DayOfWeek of = day.getDayOfWeek();
    return (days & 127) == 0 || (days & (1 << (of.getValue() % 7))) != 0;
  }
}
