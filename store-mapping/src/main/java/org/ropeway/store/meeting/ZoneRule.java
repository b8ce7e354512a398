package org.ropeway.store.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocal.TransitionTime;

/** How a time zone with one rule for all years is reckoned. [MS-OXOCAL] 2.2.1.39. */
public record ZoneRule(TimeZoneStruct rule) {
  /** The day of a change that is the last such one of its month. */
  public static final int LAST = 5;

  /** UTC. */
  public static final ZoneRule UTC =
      new ZoneRule(new TimeZoneStruct(0, 0, 0, 0, TransitionTime.NONE, 0, TransitionTime.NONE));

  private static final int DAY = 24 * 60;
  private static final int LONGEST_MONTH = 31;

  /** The rule; none if nothing can be reckoned with it. */
  public static Optional<ZoneRule> of(TimeZoneStruct rule) {
    boolean sane =
        Math.abs((long) rule.bias() + rule.standardBias()) < DAY
            && Math.abs((long) rule.bias() + rule.daylightBias()) < DAY
            && isSane(rule.standardDate())
            && isSane(rule.daylightDate());
    return sane ? Optional.of(new ZoneRule(rule)) : Optional.empty();
  }

  private static boolean isSane(TransitionTime t) {
    return t.month() == 0
        || (t.month() <= 12
            && t.dayOfWeek() <= 6
            && t.day() >= 1
            && t.day() <= (t.year() == 0 ? LAST : LONGEST_MONTH)
            && t.hour() < 24
            && t.minute() < 60
            && t.second() < 60);
  }

  /** Whether there is daylight saving time. */
  public boolean hasDaylight() {
    return rule.standardDate().month() != 0 && rule.daylightDate().month() != 0;
  }

  /** Minutes east of UTC in standard time. */
  public int standardOffset() {
    return -(rule.bias() + rule.standardBias());
  }

  /** Minutes east of UTC in daylight saving time. */
  public int daylightOffset() {
    return -(rule.bias() + rule.daylightBias());
  }

  /** What clocks show at a time. */
  public LocalDateTime local(Instant time) {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return utc.plusMinutes(isDaylight(utc) ? daylightOffset() : standardOffset());
  }

  /** The time at which clocks show this; of two the later, of none as if it were standard time. */
  public Instant instant(LocalDateTime local) {
    Instant standard = local.minusMinutes(standardOffset()).toInstant(ZoneOffset.UTC);
    Instant daylight = local.minusMinutes(daylightOffset()).toInstant(ZoneOffset.UTC);
    return !local(standard).equals(local) && local(daylight).equals(local) ? daylight : standard;
  }

  private boolean isDaylight(LocalDateTime utc) {
    if (!hasDaylight()) {
      return false;
    }
    int year = utc.plusMinutes(standardOffset()).getYear();
    LocalDateTime begins = onset(rule.daylightDate(), year).minusMinutes(standardOffset());
    LocalDateTime ends = onset(rule.standardDate(), year).minusMinutes(daylightOffset());
    return begins.isBefore(ends)
        ? !utc.isBefore(begins) && utc.isBefore(ends)
        : !utc.isBefore(begins) || utc.isBefore(ends);
  }

  /** When a year's change is, by the clocks before it. */
  public static LocalDateTime onset(TransitionTime t, int year) {
    LocalDate first = LocalDate.of(year, t.month(), 1);
    DayOfWeek day = DayOfWeek.SUNDAY.plus(t.dayOfWeek());
    LocalDate date;
    if (t.year() != 0) {
      date = first.withDayOfMonth(Math.min(t.day(), first.lengthOfMonth()));
    } else if (t.day() == LAST) {
      date = first.with(TemporalAdjusters.lastInMonth(day));
    } else {
      date = first.with(TemporalAdjusters.dayOfWeekInMonth(t.day(), day));
    }
    return date.atTime(t.hour(), t.minute(), t.second());
  }
}
