package org.ropeway.ox.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxException;

/** The parts of a recurrence rule (RFC 5545 3.3.10) as they are written. */
final class RuleParts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Throws {@link OxException.Refused} if it is no rule. */
  RuleParts(String rule) {
    for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";")) {
      int equals = part.indexOf('=');
      if (equals <= 0
          || values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw refused("is not a recurrence rule");
      }
    }
  }

  static OxException.Refused refused(String why) {
    return new OxException.Refused("", "the recurrence of an appointment " + why);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Throws {@link OxException.Refused} if there is any other part. */
  void allow(Set<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw refused("has " + name + ", which the appointments of this OX cannot have");
      }
    }
  }

  /** The one number of a part; 0 without the part. */
  int number(String name) {
    if (!has(name)) {
      return 0;
    }
    try {
      return Integer.parseInt(get(name));
    } catch (NumberFormatException e) {
      throw refused("has not one number as " + name);
    }
  }

  List<String> list(String name) {
    return has(name) ? List.of(get(name).split(",")) : List.of();
  }

  /** The last day on which an occurrence can begin. */
  LocalDate until(LegacyRecurrence.Start start) {
    String text = get("UNTIL");
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text, DATE);
      }
      LocalDateTime time = LocalDateTime.parse(text.replace("Z", ""), TIME);
      if (text.endsWith("Z") && !start.allDay() && start.zone() != null) {
        time = time.atOffset(ZoneOffset.UTC).atZoneSameInstant(start.zone()).toLocalDateTime();
      }
      LocalTime begin = start.time().toLocalTime();
      boolean before = !start.allDay() && time.toLocalTime().isBefore(begin);
      return before ? time.toLocalDate().minusDays(1) : time.toLocalDate();
    } catch (DateTimeException e) {
      throw refused("has an UNTIL that is neither a day nor a time");
    }
  }

  /** The end of a rule of which the last occurrence can begin on a day, as OX writes it. */
  static String until(LocalDate day, LegacyRecurrence.Start start) {
    if (start.allDay()) {
      return DATE.format(day);
    }
    LocalDateTime last = day.atTime(start.time().toLocalTime());
    return start.zone() == null
        ? TIME.format(last)
        : TIME.format(last.atZone(start.zone()).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
  }
}
