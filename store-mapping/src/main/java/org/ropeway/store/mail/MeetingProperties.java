package org.ropeway.store.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.mail.CalendarComponent.Property;
import org.ropeway.store.meeting.ZoneRule;
import org.ropeway.store.property.PropertyBag;

/**
 * What Outlook needs to know of a meeting that came, so that it can show and answer it: of its
 * calendar object, by [MS-OXCICAL] 2.1.3.1.1.20.
 */
final class MeetingProperties {
  private static final List<String> BUSY =
      List.of("FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE");
  private static final int FREE = 0;
  private static final int TENTATIVE = 1;
  private static final int BUSY_THEN = 2;
  private static final int MEETING_RECEIVED = 0x03;
  private static final int CANCELED = 0x04;
  private static final int NOT_RESPONDED = 5;
  private static final int MEETING_REQUEST = 1;
  private static final String OUTLOOK_UID = "040000008200E00074C5B7101A82E008";
  private static final int SHORTEST_UID = 82;

  private final CalendarComponent event;
  private final CalendarZones zones;
  private final String method;
  private final PropertyBag.Builder to;
  private final Map<PropertyName, Object> named = new LinkedHashMap<>();

  private MeetingProperties(
      CalendarComponent calendar, CalendarComponent event, String method, PropertyBag.Builder to) {
    this.event = event;
    this.zones = new CalendarZones(calendar);
    this.method = method;
    this.to = to;
  }

  /** Puts them, if a calendar is about one meeting. */
  static void put(byte[] calendar, String method, PropertyBag.Builder to, NamedTags tags) {
    CalendarComponent.read(calendar)
        .ifPresent(c -> {
          List<CalendarComponent> events = c.components("VEVENT");
          Optional<CalendarComponent> main =
              events.stream().filter(e -> e.first("RECURRENCE-ID").isEmpty()).findFirst();
          main.or(() -> events.stream().findFirst())
              .ifPresent(e -> new MeetingProperties(c, e, method, to).put(tags));
        });
  }

  private void put(NamedTags tags) {
    identity();
    times();
    event
        .text("LOCATION")
        .ifPresent(text -> {
          named.put(PidLid.LOCATION, text);
          named.put(PidLid.WHERE, text);
        });
    state();
    number("SEQUENCE").ifPresent(n -> named.put(PidLid.APPOINTMENT_SEQUENCE, n));
    number("X-MICROSOFT-CDO-OWNERAPPTID").ifPresent(n -> to.put(PidTag.OWNER_APPOINTMENT_ID, n));
    time("DTSTAMP")
        .ifPresent(t ->
            named.put(
                isAnswer() ? PidLid.ATTENDEE_CRITICAL_CHANGE : PidLid.OWNER_CRITICAL_CHANGE, t));
    if (isAnswer()) {
      time("X-MICROSOFT-CDO-OWNER-CRITICAL-CHANGE")
          .ifPresent(t -> named.put(PidLid.OWNER_CRITICAL_CHANGE, t));
    }
    time("X-MS-OLK-APPTSEQTIME").ifPresent(t -> named.put(PidLid.APPOINTMENT_SEQUENCE_TIME, t));
    event
        .text("X-MICROSOFT-DISALLOW-COUNTER")
        .ifPresent(
            text -> named.put(PidLid.APPOINTMENT_NOT_ALLOW_PROPOSE, text.equalsIgnoreCase("TRUE")));
    boolean wanted =
        event.all("ATTENDEE").stream().anyMatch(a -> a.parameter("RSVP").equalsIgnoreCase("TRUE"));
    to.put(PidTag.RESPONSE_REQUESTED, wanted).put(PidTag.REPLY_REQUESTED, wanted);
    int[] ids = tags.known(List.copyOf(named.keySet()));
    int i = 0;
    for (Map.Entry<PropertyName, Object> e : named.entrySet()) {
      int id = ids[i++];
      if (id != 0) {
        to.put(PropertyTag.of(id, type(e.getValue())), e.getValue());
      }
    }
  }

  private static PropertyType type(Object value) {
    return switch (value) {
      case String s -> PropertyType.STRING;
      case Boolean b -> PropertyType.BOOLEAN;
      case Integer n -> PropertyType.INTEGER32;
      case FileTime t -> PropertyType.TIME;
      default -> PropertyType.BINARY;
    };
  }

  private boolean isAnswer() {
    return method.equals("REPLY") || method.equals("COUNTER");
  }

  private Optional<FileTime> time(String property) {
    return event.first(property).flatMap(zones::instant).map(FileTime::of);
  }

  private Optional<Integer> number(String property) {
    return event
        .text(property)
        .filter(text -> text.matches("-?\\d{1,10}"))
        .map(Long::parseLong)
        .filter(n -> n == n.intValue())
        .map(Long::intValue);
  }

  /** 2.1.3.1.1.20.26. */
  private void identity() {
    String uid = event.text("UID").orElse("");
    if (uid.isEmpty()) {
      return;
    }
    GlobalObjectId id = id(uid);
    Optional<Property> instance = event.first("RECURRENCE-ID");
    instance
        .flatMap(zones::instant)
        .ifPresent(t -> named.put(PidLid.EXCEPTION_REPLACE_TIME, FileTime.of(t)));
    Optional<LocalDate> day = instance.flatMap(this::localDay);
    named.put(PidLid.IS_EXCEPTION, instance.isPresent());
    named.put(
        PidLid.GLOBAL_OBJECT_ID,
        (day.isPresent() && id.year() == 0 ? id.instance(day.get()) : id).toBytes());
    named.put(PidLid.CLEAN_GLOBAL_OBJECT_ID, id.clean().toBytes());
  }

  private Optional<LocalDate> localDay(Property p) {
    return CalendarZones.isDay(p) || !p.parameter("TZID").isEmpty()
        ? CalendarZones.local(p).map(LocalDateTime::toLocalDate)
        : zones.instant(p).map(t -> zones.floating().local(t).toLocalDate());
  }

  private static GlobalObjectId id(String uid) {
    boolean outlooks =
        uid.length() >= SHORTEST_UID
            && uid.matches("([0-9A-Fa-f]{2})+")
            && uid.regionMatches(true, 0, OUTLOOK_UID, 0, OUTLOOK_UID.length());
    if (outlooks) {
      try {
        return GlobalObjectId.WIRE.readAll(Bytes.ofHex(uid).array());
      } catch (WireException e) {
        return GlobalObjectId.ofUid(uid);
      }
    }
    return GlobalObjectId.ofUid(uid);
  }

  private void times() {
    Optional<Property> from = event.first("DTSTART");
    Optional<Instant> start = from.flatMap(zones::instant);
    if (from.isEmpty() || start.isEmpty()) {
      return;
    }
    boolean allDay = CalendarZones.isDay(from.get()) || isAllDay();
    Instant end = end(start.get(), allDay);
    if (method.equals("COUNTER")) {
      named.put(PidLid.APPOINTMENT_COUNTER_PROPOSAL, true);
      named.put(PidLid.APPOINTMENT_PROPOSED_START_WHOLE, FileTime.of(start.get()));
      named.put(PidLid.APPOINTMENT_PROPOSED_END_WHOLE, FileTime.of(end));
      FileTime original = time("X-MS-OLK-ORIGINALSTART").orElse(FileTime.of(start.get()));
      span(original, time("X-MS-OLK-ORIGINALEND").orElse(FileTime.of(end)));
    } else {
      span(FileTime.of(start.get()), FileTime.of(end));
    }
    named.put(PidLid.APPOINTMENT_SUB_TYPE, allDay);
    if (allDay && zones.rule(from.get()).isEmpty()) {
      Bytes zone = CalendarZones.definition("UTC", zones.floating()).toBytes();
      named.put(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, zone);
      named.put(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_END_DISPLAY, zone);
    } else {
      zone(from.get(), PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY);
      Property to = event.first("DTEND").orElse(from.get());
      zone(to, PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_END_DISPLAY);
    }
    recurrence(from.get(), Duration.between(start.get(), end).toMinutes());
    reminder(start.get());
  }

  private boolean isAllDay() {
    return event.text("X-MICROSOFT-CDO-ALLDAYEVENT").orElse("").equalsIgnoreCase("TRUE");
  }

  private Instant end(Instant start, boolean allDay) {
    Optional<Instant> end = event.first("DTEND").flatMap(zones::instant);
    Optional<Instant> after = event.text("DURATION").map(d -> start.plus(duration(d)));
    Instant otherwise = allDay ? start.plus(Duration.ofDays(1)) : start;
    return end.or(() -> after).filter(t -> !t.isBefore(start)).orElse(otherwise);
  }

  private static Duration duration(String text) {
    try {
      String value = text.strip();
      return value.matches("[+-]?P\\d{1,4}W")
          ? Duration.ofDays(7L * Integer.parseInt(value.replaceAll("\\D", "")))
          : Duration.parse(value);
    } catch (DateTimeParseException | ArithmeticException e) {
      return Duration.ZERO;
    }
  }

  private void span(FileTime start, FileTime end) {
    named.put(PidLid.APPOINTMENT_START_WHOLE, start);
    named.put(PidLid.APPOINTMENT_END_WHOLE, end);
    named.put(PidLid.COMMON_START, start);
    named.put(PidLid.COMMON_END, end);
    named.put(
        PidLid.APPOINTMENT_DURATION,
        (int) Duration.between(start.toInstant(), end.toInstant()).toMinutes());
    to.put(PidTag.START_DATE, start).put(PidTag.END_DATE, end);
  }

  private void zone(Property p, PropertyName name) {
    zones
        .rule(p)
        .ifPresent(
            rule -> named.put(name, CalendarZones.definition(p.parameter("TZID"), rule).toBytes()));
  }

  /** 2.1.3.2. */
  private void recurrence(Property from, long minutes) {
    Optional<Property> rule = event.first("RRULE");
    Optional<LocalDateTime> start = CalendarZones.local(from);
    boolean instance = event.first("RECURRENCE-ID").isPresent();
    Optional<AppointmentRecurrencePattern> series = Optional.empty();
    ZoneRule zone = zones.rule(from).orElse(zones.floating());
    if (rule.isPresent() && start.isPresent() && !instance) {
      Map<String, String> parts = CalendarZones.parts(rule.get());
      TreeSet<LocalDate> deleted = new TreeSet<>();
      for (Property p : event.all("EXDATE")) {
        for (String value : p.value().split(",")) {
          localDay(new Property(p.name(), p.parameters(), value)).ifPresent(deleted::add);
        }
      }
      series =
          CalendarRecurrence.of(parts, start.get())
              .map(r -> r.pattern(parts, zone, minutes, deleted));
    }
    named.put(PidLid.RECURRING, series.isPresent());
    named.put(PidLid.IS_RECURRING, series.isPresent() || instance);
    if (series.isPresent()) {
      named.put(PidLid.APPOINTMENT_RECUR, series.get().toBytes());
      named.put(PidLid.TIME_ZONE_STRUCT, zone.rule().toBytes());
      String id = from.parameter("TZID").isEmpty() ? "UTC" : from.parameter("TZID");
      named.put(PidLid.TIME_ZONE_DESCRIPTION, id);
      named.put(
          PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_RECUR,
          CalendarZones.definition(id, zone).toBytes());
    }
  }

  /** 2.1.3.1.1.20.62. */
  private void reminder(Instant start) {
    Optional<String> trigger =
        event.components("VALARM").stream()
            .flatMap(alarm -> alarm.first("TRIGGER").stream())
            .map(p -> p.value().strip())
            .filter(value -> value.contains("P"))
            .findFirst();
    named.put(PidLid.REMINDER_SET, trigger.isPresent());
    if (trigger.isPresent()) {
      long minutes = Math.min(duration(trigger.get()).abs().toMinutes(), Integer.MAX_VALUE);
      named.put(PidLid.REMINDER_DELTA, (int) minutes);
      named.put(PidLid.REMINDER_TIME, FileTime.of(start));
      named.put(PidLid.REMINDER_SIGNAL_TIME, FileTime.of(start.minus(Duration.ofMinutes(minutes))));
    }
  }

  private void state() {
    int busy = busy("X-MICROSOFT-CDO-BUSYSTATUS").orElseGet(this::transparency);
    switch (method) {
      case "REQUEST" -> {
        named.put(PidLid.APPOINTMENT_STATE_FLAGS, MEETING_RECEIVED);
        named.put(PidLid.RESPONSE_STATUS, NOT_RESPONDED);
        named.put(PidLid.MEETING_TYPE, MEETING_REQUEST);
        named.put(PidLid.BUSY_STATUS, TENTATIVE);
        named.put(PidLid.INTENDED_BUSY_STATUS, busy("X-MICROSOFT-CDO-INTENDEDSTATUS").orElse(busy));
      }
      case "CANCEL" -> {
        named.put(PidLid.APPOINTMENT_STATE_FLAGS, MEETING_RECEIVED | CANCELED);
        named.put(PidLid.RESPONSE_STATUS, NOT_RESPONDED);
        named.put(PidLid.BUSY_STATUS, FREE);
        named.put(PidLid.INTENDED_BUSY_STATUS, FREE);
      }
      default -> {
        named.put(PidLid.APPOINTMENT_STATE_FLAGS, MEETING_RECEIVED);
        named.put(PidLid.BUSY_STATUS, busy);
      }
    }
  }

  private Optional<Integer> busy(String property) {
    return event
        .text(property)
        .map(text -> BUSY.indexOf(text.toUpperCase(Locale.ROOT)))
        .filter(n -> n >= 0);
  }

  private int transparency() {
    return event.text("TRANSP").orElse("").equalsIgnoreCase("TRANSPARENT") ? FREE : BUSY_THEN;
  }
}
