package org.ropeway.store.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.ocal.TransitionTime;
import org.ropeway.store.mail.CalendarComponent.Property;
import org.ropeway.store.meeting.ZoneRule;

/** The time zones of an iCalendar object, and times by them. [MS-OXCICAL] 2.1.3.1.1.19. */
final class CalendarZones {
  /** The days of the week, Sunday first. */
  static final List<String> DAYS = List.of("SU", "MO", "TU", "WE", "TH", "FR", "SA");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int DATE_LENGTH = 8;
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");
  private static final Pattern NTH = Pattern.compile("([+-]?\\d{1,2})(SU|MO|TU|WE|TH|FR|SA)");
  private static final int FIRST_YEAR = 1601;
  private static final int LAST_YEAR = 4500;

  private final Map<String, ZoneRule> rules = new HashMap<>();
  private ZoneRule floating = ZoneRule.UTC;

  /** Those of a calendar; times of no zone are by the last of them. */
  CalendarZones(CalendarComponent calendar) {
    for (CalendarComponent zone : calendar.components("VTIMEZONE")) {
      Optional<ZoneRule> rule = rule(zone);
      if (rule.isPresent()) {
        rules.put(zone.text("TZID").orElse("").toLowerCase(Locale.ROOT), rule.get());
        floating = rule.get();
      }
    }
  }

  private static Optional<ZoneRule> rule(CalendarComponent zone) {
    Optional<CalendarComponent> standard = newest(zone, "STANDARD");
    Optional<CalendarComponent> daylight = newest(zone, "DAYLIGHT");
    Optional<Integer> offset = standard.or(() -> daylight).flatMap(CalendarZones::offset);
    if (offset.isEmpty()) {
      return Optional.empty();
    }
    TransitionTime ends = standard.flatMap(CalendarZones::onset).orElse(TransitionTime.NONE);
    TransitionTime begins = daylight.flatMap(CalendarZones::onset).orElse(TransitionTime.NONE);
    int bias = -offset.get();
    int saving = daylight.flatMap(CalendarZones::offset).map(o -> -o - bias).orElse(0);
    boolean both = ends.month() != 0 && begins.month() != 0;
    return ZoneRule.of(
        both
            ? new TimeZoneStruct(bias, 0, saving, 0, ends, 0, begins)
            : new TimeZoneStruct(bias, 0, 0, 0, TransitionTime.NONE, 0, TransitionTime.NONE));
  }

  private static Optional<CalendarComponent> newest(CalendarComponent zone, String name) {
    return zone.components(name).stream()
        .max(Comparator.comparing(c -> c.first("DTSTART").map(Property::value).orElse("")));
  }

  private static Optional<Integer> offset(CalendarComponent onset) {
    return onset
        .first("TZOFFSETTO")
        .map(p -> OFFSET.matcher(p.value().strip()))
        .filter(Matcher::matches)
        .map(m -> {
          int minutes = Integer.parseInt(m.group(2)) * 60 + Integer.parseInt(m.group(3));
          return m.group(1).equals("-") ? -minutes : minutes;
        });
  }

  /** Of a change that comes every year on the nth of a day of the week. 2.1.3.1.1.19.2.2. */
  private static Optional<TransitionTime> onset(CalendarComponent component) {
    Optional<LocalDateTime> first = component.first("DTSTART").flatMap(CalendarZones::local);
    Map<String, String> rule = component.first("RRULE").map(CalendarZones::parts).orElse(Map.of());
    Matcher nth = NTH.matcher(rule.getOrDefault("BYDAY", ""));
    if (first.isEmpty() || !nth.matches()) {
      return Optional.empty();
    }
    LocalDateTime at = first.get();
    int n = Integer.parseInt(nth.group(1));
    int month = number(rule, "BYMONTH", at.getMonthValue());
    boolean sane = (n == -1 || (n >= 1 && n <= ZoneRule.LAST)) && month >= 1 && month <= 12;
    int day = DAYS.indexOf(nth.group(2));
    return sane
        ? Optional.of(
            TransitionTime.yearly(
                month, day, n == -1 ? ZoneRule.LAST : n, at.getHour(), at.getMinute()))
        : Optional.empty();
  }

  /** The parts of a rule by their names. */
  static Map<String, String> parts(Property rule) {
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.value().strip().toUpperCase(Locale.ROOT).split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return parts;
  }

  /** A number of few digits among them. */
  static int number(Map<String, String> parts, String name, int otherwise) {
    String value = parts.getOrDefault(name, "");
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** The rule of a property's time zone, if the calendar has it. */
  Optional<ZoneRule> rule(Property p) {
    return Optional.ofNullable(rules.get(p.parameter("TZID").toLowerCase(Locale.ROOT)));
  }

  /** That of times that name none. */
  ZoneRule floating() {
    return floating;
  }

  /** A time zone as Outlook has it. */
  static TimeZoneDefinition definition(String id, ZoneRule zone) {
    TimeZoneStruct rule = zone.rule();
    int flags =
        TimeZoneDefinition.Rule.EFFECTIVE_TZREG | TimeZoneDefinition.Rule.RECUR_CURRENT_TZREG;
    return TimeZoneDefinition.of(
        id,
        List.of(
            TimeZoneDefinition.Rule.of(
                flags,
                FIRST_YEAR,
                rule.bias(),
                rule.daylightBias(),
                rule.standardDate(),
                rule.daylightDate())));
  }

  /** Whether a property is a day. */
  static boolean isDay(Property p) {
    return p.value().strip().length() == DATE_LENGTH;
  }

  /** A time or day without its zone. */
  static Optional<LocalDateTime> local(Property p) {
    return local(p.value());
  }

  /** The same of its value. */
  static Optional<LocalDateTime> local(String value) {
    String text = value.strip().replaceFirst("[zZ]$", "");
    try {
      LocalDateTime time =
          text.length() == DATE_LENGTH
              ? LocalDate.parse(text, DATE).atStartOfDay()
              : LocalDateTime.parse(text, TIME);
      boolean sane = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
      return sane ? Optional.of(time) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it is; times of a zone that nobody knows are as those of none. */
  Optional<Instant> instant(Property p) {
    return local(p).map(local -> instant(local, p));
  }

  private Instant instant(LocalDateTime local, Property p) {
    String id = p.parameter("TZID");
    Optional<ZoneRule> rule = rule(p);
    if (p.value().strip().toUpperCase(Locale.ROOT).endsWith("Z")) {
      return local.toInstant(ZoneOffset.UTC);
    }
    if (rule.isPresent() || id.isEmpty()) {
      return rule.orElse(floating).instant(local);
    }
    try {
      return local.atZone(ZoneId.of(id)).toInstant();
    } catch (DateTimeException e) {
      return floating.instant(local);
    }
  }
}
