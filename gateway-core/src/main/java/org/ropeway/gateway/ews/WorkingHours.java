package org.ropeway.gateway.ews;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people work ([MS-OXWAVLS] 3.1.4.1.3.30). OX has no such thing that others may read, so that
 * all work in the hours that Outlook takes for usual, in the time zone of who asks.
 */
final class WorkingHours {
  private static final Set<DayOfWeek> DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Duration BEGIN = Duration.ofHours(8);
  private static final Duration END = Duration.ofHours(17);

  private WorkingHours() {}

  /** Whether all of a time is within them. */
  static boolean has(LocalDateTime begin, LocalDateTime end) {
    LocalDateTime day = begin.toLocalDate().atStartOfDay();
    return DAYS.contains(begin.getDayOfWeek())
        && !begin.isBefore(day.plus(BEGIN))
        && !end.isAfter(day.plus(END));
  }

  /** Writes them, with the zone as it is at a moment. */
  static void write(SoapWriter out, ClientZone zone, Instant moment) {
    out.type(
        "WorkingHours",
        hours -> {
          hours.type("TimeZone", told -> zone.write(told, moment));
          hours.type(
              "WorkingPeriodArray",
              array ->
                  array.type(
                      "WorkingPeriod",
                      period -> {
                        period.type(
                            "DayOfWeek",
                            String.join(" ", DAYS.stream().map(SoapWriter::dayOfWeek).toList()));
                        period.type("StartTimeInMinutes", String.valueOf(BEGIN.toMinutes()));
                        period.type("EndTimeInMinutes", String.valueOf(END.toMinutes()));
                      }));
        });
  }
}
