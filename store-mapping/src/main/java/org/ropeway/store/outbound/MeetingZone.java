package org.ropeway.store.outbound;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocal.TransitionTime;
import org.ropeway.store.MapiException;

/**
 * The time zone of a meeting, with one rule for all years. [MS-OXCICAL] 2.1.3.1.1.19.
 *
 * @param name of the time zone, not empty
 * @param rule how it is reckoned
 */
record MeetingZone(String name, TimeZoneStruct rule) {
  /** Of meetings that tell of none. */
  static final MeetingZone UTC =
      of("UTC", new TimeZoneStruct(0, 0, 0, 0, TransitionTime.NONE, 0, TransitionTime.NONE));

  private static final int DAY = 24 * 60;
  private static final int LAST = 5;
  private static final int LONGEST_MONTH = 31;

  /** The first year of FILETIME, in which Outlook lets the rules begin. */
  private static final int FIRST_YEAR = 1601;

  private static final String[] DAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

  /** Of PidLidTimeZoneStruct; ecCorruptData if that is no time zone. */
  static MeetingZone of(String name, TimeZoneStruct rule) {
    boolean sane =
        Math.abs((long) rule.bias() + rule.standardBias()) < DAY
            && Math.abs((long) rule.bias() + rule.daylightBias()) < DAY
            && isSane(rule.standardDate())
            && isSane(rule.daylightDate());
    if (!sane) {
      throw new MapiException(ErrorCode.CORRUPT_DATA, "no time zone");
    }
    String clean = name.replaceAll("[\\p{Cntrl}\"]", " ").strip();
    return new MeetingZone(clean.isEmpty() ? "Time Zone" : clean, rule);
  }

  /** The rule in effect of a definition; none of one without rules. */
  static Optional<MeetingZone> of(TimeZoneDefinition zone) {
    List<TimeZoneDefinition.Rule> rules = zone.rules();
    Optional<TimeZoneDefinition.Rule> newest =
        rules.stream().max(Comparator.comparingInt(TimeZoneDefinition.Rule::year));
    return zone.effectiveRule()
        .or(zone::recurrenceRule)
        .or(() -> newest)
        .map(r ->
            of(
                zone.keyName(),
                new TimeZoneStruct(
                    r.bias(),
                    r.standardBias(),
                    r.daylightBias(),
                    r.standardDate().year(),
                    r.standardDate(),
                    r.daylightDate().year(),
                    r.daylightDate())));
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

  private boolean hasDaylight() {
    return rule.standardDate().month() != 0 && rule.daylightDate().month() != 0;
  }

  /** Minutes east of UTC in standard time. */
  private int standardOffset() {
    return -(rule.bias() + rule.standardBias());
  }

  /** Minutes east of UTC in daylight saving time. */
  private int daylightOffset() {
    return -(rule.bias() + rule.daylightBias());
  }

  /** What clocks show at a time. */
  LocalDateTime local(Instant time) {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return utc.plusMinutes(isDaylight(utc) ? daylightOffset() : standardOffset());
  }

  /** The time at which clocks show this; of two the later, of none as if it were standard time. */
  Instant instant(LocalDateTime local) {
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
  private static LocalDateTime onset(TransitionTime t, int year) {
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

  /** The VTIMEZONE component. */
  void write(CalendarLines out) {
    out.begin("VTIMEZONE").text("TZID", name);
    write(out, "STANDARD", rule.standardDate(), daylightOffset(), standardOffset());
    if (hasDaylight()) {
      write(out, "DAYLIGHT", rule.daylightDate(), standardOffset(), daylightOffset());
    }
    out.end("VTIMEZONE");
  }

  private void write(
      CalendarLines out, String component, TransitionTime onset, int before, int after) {
    out.begin(component);
    LocalDateTime first =
        hasDaylight() ? onset(onset, FIRST_YEAR) : LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay();
    out.line("DTSTART", CalendarLines.local(first));
    if (hasDaylight()) {
      String day =
          onset.year() != 0
              ? "BYMONTHDAY=" + onset.day()
              : "BYDAY=" + (onset.day() == LAST ? -1 : onset.day()) + DAYS[onset.dayOfWeek()];
      out.line("RRULE", "FREQ=YEARLY;" + day + ";BYMONTH=" + onset.month());
    }
    out.line("TZOFFSETFROM", offset(before)).line("TZOFFSETTO", offset(after)).end(component);
  }

  private static String offset(int minutes) {
    int size = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + two(size / 60) + two(size % 60);
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : String.valueOf(n);
  }

  /** The name of a day of the week, 0 for Sunday. */
  static String day(int dayOfWeek) {
    if (dayOfWeek < 0 || dayOfWeek >= DAYS.length) {
      throw new DateTimeException("day of the week " + dayOfWeek);
    }
    return DAYS[dayOfWeek];
  }
}
