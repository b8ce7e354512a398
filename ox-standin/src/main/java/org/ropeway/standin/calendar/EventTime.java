package org.ropeway.standin.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A date-time object of chronos (ox-http-api.md 12), or a recurrence id.
 *
 * @param tzid its zone; empty for a day or a time that is the same in all zones; {@code Z} for UTC
 * @param isDay whether it is a day
 */
public record EventTime(LocalDateTime local, String tzid, boolean isDay) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** Reads a value; {@code Z} wins over a zone. Throws {@link DateTimeException}. */
  public static EventTime of(String value, String tzid) {
    if (!value.contains("T")) {
      return new EventTime(LocalDate.parse(value, DAY).atStartOfDay(), "", true);
    }
    boolean utc = value.endsWith("Z");
    String digits = utc ? value.substring(0, value.length() - 1) : value;
    return new EventTime(LocalDateTime.parse(digits, TIME), utc ? "Z" : tzid, false);
  }

  /** Reads what is stored. */
  public static EventTime of(JsonNode stored) {
    return of(stored.path("value").asString(""), stored.path("tzid").asString(""));
  }

  /** Reads a recurrence id, such as {@code Europe/Berlin:20261203T100000}. */
  public static EventTime ofId(String text) {
    int colon = text.lastIndexOf(':');
    return of(text.substring(colon + 1), colon < 0 ? "" : text.substring(0, colon));
  }

  /** A moment in UTC. */
  public static EventTime utc(Instant moment) {
    return new EventTime(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), "Z", false);
  }

  /** The value alone. */
  public String value() {
    return isDay ? DAY.format(local) : TIME.format(local) + (tzid.equals("Z") ? "Z" : "");
  }

  /** As a recurrence id. */
  public String id() {
    return tzid.isEmpty() || tzid.equals("Z") ? value() : tzid + ":" + value();
  }

  /** As chronos has it. */
  public ObjectNode json() {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("value", value());
    return tzid.isEmpty() || tzid.equals("Z") ? out : out.put("tzid", tzid);
  }

  /** As the legacy model tells it, in ms: a day is the same in all zones (recording chronos-02). */
  public long told(ZoneId floating, ZoneId shown) {
    return isDay
        ? local.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
        : ClockTime.shown(instant(floating).toEpochMilli(), shown);
  }

  /** The moment, for who is in a zone. */
  public Instant instant(ZoneId floating) {
    return local.atZone(zone(floating)).toInstant();
  }

  /** The zone it is in, which for some is that of who looks at it. */
  public ZoneId zone(ZoneId floating) {
    return tzid.isEmpty() ? floating : ZoneId.of(tzid);
  }

  /** The same moment as this kind of time. */
  public EventTime as(EventTime kind, ZoneId floating) {
    if (isDay || kind.isDay) {
      return new EventTime(local.toLocalDate().atStartOfDay(), "", true);
    }
    LocalDateTime there = LocalDateTime.ofInstant(instant(floating), kind.zone(floating));
    return new EventTime(there, kind.tzid, false);
  }

  /** Later, on the clock of its own zone. */
  public EventTime plus(Duration duration) {
    return new EventTime(local.plus(duration), tzid, isDay);
  }

  /** Another time of the same kind. */
  EventTime at(LocalDateTime other) {
    return new EventTime(other, tzid, isDay);
  }
}
