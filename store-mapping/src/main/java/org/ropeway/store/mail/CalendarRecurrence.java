package org.ropeway.store.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.store.meeting.ZoneRule;

/**
 * The recurrence of an RRULE that fits the templates of [MS-OXCICAL] 2.1.3.2.2.
 *
 * @param frequency RecurFrequency
 * @param period in days, weeks or months
 * @param start of the first instance, by the clocks of its zone
 */
record CalendarRecurrence(
    int frequency, Recurrence recurrence, int period, int firstDay, LocalDateTime start) {
  private static final int MAX = 999;
  private static final int DAY = 24 * 60;
  private static final int YEAR = 12;
  private static final int LAST = 5;
  private static final int LONGEST_MONTH = 31;
  private static final int MANY = 20_000;
  private static final LocalDate EPOCH = LocalDate.of(1601, 1, 1);

  /** That of a rule; none if no template fits. */
  static Optional<CalendarRecurrence> of(Map<String, String> rule, LocalDateTime start) {
    int interval = CalendarZones.number(rule, "INTERVAL", 1);
    String days = rule.getOrDefault("BYDAY", "");
    int weekStart = Math.max(CalendarZones.DAYS.indexOf(rule.getOrDefault("WKST", "SU")), 0);
    if (interval < 1 || interval > MAX) {
      return Optional.empty();
    }
    return switch (rule.getOrDefault("FREQ", "")) {
      case "DAILY" ->
          days.isEmpty()
              ? of(RecurrencePattern.DAILY, new Recurrence.Day(), interval, weekStart, start)
              : Optional.empty();
      case "WEEKLY" -> {
        int mask = days.isEmpty() ? 1 << dayOfWeek(start.toLocalDate()) : mask(days);
        yield mask == 0
            ? Optional.empty()
            : of(RecurrencePattern.WEEKLY, new Recurrence.Week(mask), interval, weekStart, start);
      }
      case "MONTHLY" ->
          monthly(rule, start)
              .flatMap(r -> of(RecurrencePattern.MONTHLY, r, interval, weekStart, start));
      case "YEARLY" ->
          CalendarZones.number(rule, "BYMONTH", start.getMonthValue()) == start.getMonthValue()
              ? monthly(rule, start)
                  .flatMap(r -> of(RecurrencePattern.YEARLY, r, interval * YEAR, weekStart, start))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<CalendarRecurrence> of(
      int frequency, Recurrence recurrence, int period, int weekStart, LocalDateTime start) {
    return Optional.of(new CalendarRecurrence(frequency, recurrence, period, weekStart, start));
  }

  private static Optional<Recurrence> monthly(Map<String, String> rule, LocalDateTime start) {
    String days = rule.getOrDefault("BYDAY", "");
    if (days.isEmpty()) {
      int day = CalendarZones.number(rule, "BYMONTHDAY", start.getDayOfMonth());
      boolean last = day == -1;
      return last || (day >= 1 && day <= LONGEST_MONTH)
          ? Optional.of(new Recurrence.MonthDay(Recurrence.MONTH, last ? LONGEST_MONTH : day))
          : Optional.empty();
    }
    String nth = days.replaceFirst("^([+-]?\\d)[A-Z]{2}$", "$1");
    boolean together = nth.length() < days.length();
    int n = together ? Integer.parseInt(nth) : CalendarZones.number(rule, "BYSETPOS", 0);
    int mask = mask(together ? days.substring(nth.length()) : days);
    return mask != 0 && (n == -1 || (n >= 1 && n < LAST))
        ? Optional.of(new Recurrence.MonthNth(Recurrence.MONTH_NTH, mask, n == -1 ? LAST : n))
        : Optional.empty();
  }

  /** Bits of days that stand there without numbers; 0 if others do. */
  private static int mask(String days) {
    int mask = 0;
    for (String day : days.split(",")) {
      int at = CalendarZones.DAYS.indexOf(day.strip());
      if (at < 0) {
        return 0;
      }
      mask |= 1 << at;
    }
    return mask;
  }

  private static int dayOfWeek(LocalDate date) {
    return date.getDayOfWeek().getValue() % 7;
  }

  /**
   * The structure of Outlook.
   *
   * @param rule the parts of the RRULE, which says how it ends
   * @param minutes how long an instance is
   * @param deleted days without an instance
   */
  AppointmentRecurrencePattern pattern(
      Map<String, String> rule, ZoneRule zone, long minutes, TreeSet<LocalDate> deleted) {
    int count = CalendarZones.number(rule, "COUNT", 0);
    Optional<LocalDate> until = until(rule, zone);
    LocalDate first = start.toLocalDate();
    LocalDate last = first;
    long end = RecurrencePattern.END_NEVER;
    int counted = 10;
    if (count >= 1 && count <= MAX) {
      end = RecurrencePattern.END_AFTER_COUNT;
      List<LocalDate> days = days(count, LocalDate.MAX);
      last = days.getLast();
      counted = count;
    } else if (until.isPresent()) {
      end = RecurrencePattern.END_BY_DATE;
      List<LocalDate> days = days(MANY, until.get());
      last = days.getLast();
      counted = days.size();
    }
    boolean endless = end == RecurrencePattern.END_NEVER;
    RecurrencePattern pattern =
        new RecurrencePattern(
            RecurrencePattern.VERSION,
            RecurrencePattern.VERSION,
            frequency,
            recurrence,
            0,
            firstDateTime(),
            recurrence instanceof Recurrence.Day ? (long) period * DAY : period,
            0,
            end,
            counted,
            firstDay,
            deleted.stream().map(CalendarTime::of).toList(),
            List.of(),
            CalendarTime.of(first),
            endless ? CalendarTime.NEVER : CalendarTime.of(last));
    long from = start.getHour() * 60L + start.getMinute();
    return AppointmentRecurrencePattern.of(pattern, from, from + minutes, List.of(), List.of());
  }

  private static Optional<LocalDate> until(Map<String, String> rule, ZoneRule zone) {
    String until = rule.getOrDefault("UNTIL", "");
    return CalendarZones.local(until)
        .map(time ->
            until.endsWith("Z")
                ? zone.local(time.toInstant(ZoneOffset.UTC)).toLocalDate()
                : time.toLocalDate());
  }

  /** [MS-OXOCAL] 2.2.1.44.1 (FirstDateTime). */
  private long firstDateTime() {
    LocalDate first = start.toLocalDate();
    long day = ChronoUnit.DAYS.between(EPOCH, first);
    return switch (recurrence) {
      case Recurrence.Day d -> day % period * DAY;
      case Recurrence.Week w ->
          (day - Math.floorMod(dayOfWeek(first) - firstDay, 7)) % (period * 7L) * DAY;
      default -> {
        long months = (first.getYear() - EPOCH.getYear()) * 12L + first.getMonthValue() - 1;
        yield ChronoUnit.DAYS.between(EPOCH, EPOCH.plusMonths(months % period)) * DAY;
      }
    };
  }

  /** The days of the first instances; at least that of the first of all. */
  private List<LocalDate> days(int most, LocalDate until) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate first = start.toLocalDate();
    LocalDate unit =
        switch (recurrence) {
          case Recurrence.Day d -> first;
          case Recurrence.Week w -> first.minusDays(Math.floorMod(dayOfWeek(first) - firstDay, 7));
          default -> first.withDayOfMonth(1);
        };
    for (int n = 0; n < MANY && days.size() < most && !unit.isAfter(until); n++) {
      for (LocalDate day : daysOf(unit)) {
        if (!day.isBefore(first) && !day.isAfter(until) && days.size() < most) {
          days.add(day);
        }
      }
      unit = next(unit);
    }
    return days.isEmpty() ? List.of(first) : days;
  }

  private LocalDate next(LocalDate unit) {
    return switch (recurrence) {
      case Recurrence.Day d -> unit.plusDays(period);
      case Recurrence.Week w -> unit.plusWeeks(period);
      default -> unit.plusMonths(period);
    };
  }

  private List<LocalDate> daysOf(LocalDate unit) {
    return switch (recurrence) {
      case Recurrence.Day d -> List.of(unit);
      case Recurrence.Week w -> matching(unit, 7, w.days());
      case Recurrence.MonthDay m ->
          List.of(unit.withDayOfMonth((int) Math.min(m.day(), unit.lengthOfMonth())));
      case Recurrence.MonthNth m -> {
        List<LocalDate> all = matching(unit, unit.lengthOfMonth(), m.days());
        int at = m.n() == LAST ? all.size() - 1 : (int) m.n() - 1;
        yield at < all.size() ? List.of(all.get(at)) : List.of();
      }
    };
  }

  private static List<LocalDate> matching(LocalDate from, int days, long mask) {
    List<LocalDate> all = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      if ((mask & (1L << dayOfWeek(day))) != 0) {
        all.add(day);
      }
    }
    return all;
  }
}
