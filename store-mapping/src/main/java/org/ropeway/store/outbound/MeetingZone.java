package org.ropeway.store.outbound;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocal.TransitionTime;
import org.ropeway.store.MapiException;
import org.ropeway.store.meeting.ZoneRule;

/**
 * The time zone of a meeting. [MS-OXCICAL] 2.1.3.1.1.19.
 *
 * @param name of the time zone, not empty
 */
record MeetingZone(String name, ZoneRule zone) {
  /** Of meetings that tell of none. */
  static final MeetingZone UTC = new MeetingZone("UTC", ZoneRule.UTC);

  /** The first year of FILETIME, in which Outlook lets the rules begin. */
  private static final int FIRST_YEAR = 1601;

  private static final String[] DAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

  /** Of PidLidTimeZoneStruct; ecCorruptData if that is no time zone. */
  static MeetingZone of(String name, TimeZoneStruct rule) {
    String clean = name.replaceAll("[\\p{Cntrl}\"]", " ").strip();
    return ZoneRule.of(rule)
        .map(zone -> new MeetingZone(clean.isEmpty() ? "Time Zone" : clean, zone))
        .orElseThrow(() -> new MapiException(ErrorCode.CORRUPT_DATA, "no time zone"));
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

  /** The VTIMEZONE component. */
  void write(CalendarLines out) {
    TimeZoneStruct rule = zone.rule();
    out.begin("VTIMEZONE").text("TZID", name);
    write(out, "STANDARD", rule.standardDate(), zone.daylightOffset(), zone.standardOffset());
    if (zone.hasDaylight()) {
      write(out, "DAYLIGHT", rule.daylightDate(), zone.standardOffset(), zone.daylightOffset());
    }
    out.end("VTIMEZONE");
  }

  private void write(
      CalendarLines out, String component, TransitionTime onset, int before, int after) {
    out.begin(component);
    LocalDateTime first =
        zone.hasDaylight()
            ? ZoneRule.onset(onset, FIRST_YEAR)
            : LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay();
    out.line("DTSTART", CalendarLines.local(first));
    if (zone.hasDaylight()) {
      int nth = onset.day() == ZoneRule.LAST ? -1 : onset.day();
      String day =
          onset.year() != 0 ? "BYMONTHDAY=" + onset.day() : "BYDAY=" + nth + day(onset.dayOfWeek());
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
    return DAYS[dayOfWeek];
  }
}
