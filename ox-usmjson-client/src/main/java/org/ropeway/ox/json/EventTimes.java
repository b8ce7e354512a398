package org.ropeway.ox.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ropeway.ox.OxEventTime;

/** Times of events as chronos writes them (ox-http-api.md 12). */
public final class EventTimes {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private EventTimes() {}

  /** A recurrence id, such as {@code Europe/Berlin:20261203T100000}. */
  public static OxEventTime ofId(String text) {
    int colon = text.lastIndexOf(':');
    return of(text.substring(colon + 1), colon < 0 ? "" : text.substring(0, colon));
  }

  /** A value, with a zone if there is one; {@code Z} wins over it (recording chronos-02). */
  public static OxEventTime of(String value, String tzid) {
    try {
      if (!value.contains("T")) {
        return new OxEventTime.Day(LocalDate.parse(value, DAY));
      }
      if (value.endsWith("Z")) {
        LocalDateTime time = LocalDateTime.parse(value.substring(0, value.length() - 1), TIME);
        return new OxEventTime.Zoned(time, ZoneOffset.UTC);
      }
      LocalDateTime time = LocalDateTime.parse(value, TIME);
      return tzid.isEmpty()
          ? new OxEventTime.Floating(time)
          : new OxEventTime.Zoned(time, ZoneId.of(tzid));
    } catch (DateTimeException e) {
      throw new JsonFormatException("the time of an event is none");
    }
  }

  /** The value alone, such as {@code 20261203T100000}. */
  public static String value(OxEventTime time) {
    return switch (time) {
      case OxEventTime.Day(LocalDate date) -> DAY.format(date);
      case OxEventTime.Floating(LocalDateTime local) -> TIME.format(local);
      case OxEventTime.Zoned(LocalDateTime local, ZoneId zone) ->
          TIME.format(local) + (isUtc(zone) ? "Z" : "");
    };
  }

  /** The name of its zone; empty without one, and for UTC. */
  public static String tzid(OxEventTime time) {
    return time instanceof OxEventTime.Zoned(LocalDateTime local, ZoneId zone) && !isUtc(zone)
        ? zone.getId()
        : "";
  }

  /** As a recurrence id. */
  public static String id(OxEventTime time) {
    String tzid = tzid(time);
    return tzid.isEmpty() ? value(time) : tzid + ":" + value(time);
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC);
  }
}
