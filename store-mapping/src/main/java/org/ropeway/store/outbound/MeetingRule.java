package org.ropeway.store.outbound;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.CalendarType;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.store.MapiException;

/** RRULE of a recurrence. [MS-OXCICAL] 2.1.3.2. */
final class MeetingRule {
  private static final int DAY = 24 * 60;
  private static final int MAX_INTERVAL = 999;
  private static final int MAX_COUNT = 999;
  private static final int LAST = 5;
  private static final int LONGEST_MONTH = 31;
  private static final int ALL_DAYS = 0x7F;

  /** Calendars that have the months of iCalendar. */
  private static final Set<Integer> GREGORIAN =
      Set.of(
          CalendarType.DEFAULT,
          CalendarType.GREGORIAN,
          CalendarType.GREGORIAN_US,
          CalendarType.GREGORIAN_ME_FRENCH,
          CalendarType.GREGORIAN_ARABIC,
          CalendarType.GREGORIAN_XLIT_ENGLISH,
          CalendarType.GREGORIAN_XLIT_FRENCH);

  private final AppointmentRecurrencePattern series;
  private final RecurrencePattern pattern;
  private final StringBuilder rule = new StringBuilder();

  private MeetingRule(AppointmentRecurrencePattern series) {
    this.series = series;
    this.pattern = series.recurrencePattern();
  }

  /**
   * The rule; none for months of a calendar that iCalendar does not know. ecCorruptData if nothing
   * can recur so.
   */
  static Optional<String> of(AppointmentRecurrencePattern series, MeetingClock clock) {
    MeetingRule rule = new MeetingRule(series);
    boolean known =
        switch (rule.pattern.recurrence()) {
          case Recurrence.Day day -> rule.daily();
          case Recurrence.Week week -> rule.weekly(week);
          case Recurrence.MonthDay month -> rule.isGregorian() && rule.monthly(month);
          case Recurrence.MonthNth month -> rule.isGregorian() && rule.monthly(month);
        };
    return known ? Optional.of(rule.ending(clock)) : Optional.empty();
  }

  private boolean isGregorian() {
    return GREGORIAN.contains(pattern.calendarType())
        && pattern.recurrence().patternType() <= Recurrence.MONTH_END;
  }

  private boolean daily() {
    require(pattern.period() % DAY == 0, "period");
    frequency("DAILY", pattern.period() / DAY);
    return true;
  }

  private boolean weekly(Recurrence.Week week) {
    frequency("WEEKLY", pattern.period());
    part("BYDAY", days(week.days()));
    if (pattern.period() > 1) {
      require(pattern.firstDow() < 7, "first day of the week");
      part("WKST", MeetingZone.day((int) pattern.firstDow()));
    }
    return true;
  }

  private boolean monthly(Recurrence.MonthDay month) {
    boolean last = month.patternType() == Recurrence.MONTH_END || month.day() == LONGEST_MONTH;
    require(last || (month.day() >= 1 && month.day() < LONGEST_MONTH), "day of the month");
    boolean yearly = months();
    part("BYMONTHDAY", last ? "-1" : String.valueOf(month.day()));
    month(yearly);
    return true;
  }

  private boolean monthly(Recurrence.MonthNth month) {
    require(month.n() >= 1 && month.n() <= LAST, "week of the month");
    boolean yearly = months();
    part("BYDAY", days(month.days()));
    part("BYSETPOS", month.n() == LAST ? "-1" : String.valueOf(month.n()));
    month(yearly);
    return true;
  }

  private boolean months() {
    int year = 12;
    boolean yearly =
        pattern.recurFrequency() == RecurrencePattern.YEARLY && pattern.period() % year == 0;
    frequency(yearly ? "YEARLY" : "MONTHLY", yearly ? pattern.period() / year : pattern.period());
    return yearly;
  }

  private void month(boolean yearly) {
    if (yearly) {
      part("BYMONTH", String.valueOf(pattern.startDate().toDateTime().getMonthValue()));
    }
  }

  private void frequency(String frequency, long interval) {
    require(interval >= 1 && interval <= MAX_INTERVAL, "period");
    rule.append("FREQ=").append(frequency);
    if (interval > 1) {
      part("INTERVAL", String.valueOf(interval));
    }
  }

  private static String days(long days) {
    require(days > 0 && days <= ALL_DAYS, "days of the week");
    return IntStream.range(0, 7)
        .filter(day -> (days & (1L << day)) != 0)
        .mapToObj(MeetingZone::day)
        .collect(Collectors.joining(","));
  }

  private String ending(MeetingClock clock) {
    long count = pattern.occurrenceCount();
    boolean counted = pattern.endType() == RecurrencePattern.END_AFTER_COUNT;
    if (counted && count <= MAX_COUNT) {
      require(count >= 1, "count");
      part("COUNT", String.valueOf(count));
    } else if (!pattern.isEndless() && pattern.endDate().compareTo(CalendarTime.NEVER) < 0) {
      require(pattern.endDate().compareTo(pattern.startDate()) >= 0, "end");
      LocalDateTime last = pattern.endDate().toDateTime().toLocalDate().atStartOfDay();
      part(
          "UNTIL",
          clock.allDay()
              ? CalendarLines.date(last.toLocalDate())
              : CalendarLines.utc(clock.instant(last.plusMinutes(startOfInstances(series)))));
    }
    return rule.toString();
  }

  /** Minutes from midnight to the start of an instance. */
  static long startOfInstances(AppointmentRecurrencePattern series) {
    require(series.startTimeOffset() <= DAY, "start of the instances");
    return series.startTimeOffset();
  }

  private void part(String name, String value) {
    rule.append(';').append(name).append('=').append(value);
  }

  private static void require(boolean sane, String what) {
    if (!sane) {
      throw new MapiException(ErrorCode.CORRUPT_DATA, "no recurrence: " + what);
    }
  }
}
