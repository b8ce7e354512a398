package org.ropeway.store.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.MessageContent;

/** A meeting message as an iCalendar object. [MS-OXCICAL] 2.1.3.1.1. */
final class MeetingCalendar {
  private static final String PRODUCT = "-//Ropeway//Ropeway 1//EN";

  private final MessageContent content;
  private final MeetingKind kind;
  private final MeetingValues meeting;
  private final NamedProperties names;
  private final String uid;
  private final boolean allDay;
  private final @Nullable AppointmentRecurrencePattern series;
  private final @Nullable LocalDateTime instance;
  private final MeetingClock clock;
  private final MeetingClock endClock;
  private final MeetingClock seriesClock;

  private MeetingCalendar(
      MessageContent content, MeetingKind kind, MeetingValues meeting, NamedProperties names) {
    this.content = content;
    this.kind = kind;
    this.meeting = meeting;
    this.names = names;
    GlobalObjectId id = id(meeting);
    this.uid = uid(id);
    this.allDay = meeting.flag(PidLid.APPOINTMENT_SUB_TYPE).orElse(false);
    MeetingClock ofStart = MeetingClock.ofStart(meeting, allDay);
    MeetingClock ofSeries = MeetingClock.ofSeries(meeting, allDay);
    this.seriesClock = ofStart.isNamedLike(ofSeries) ? ofStart : ofSeries;
    this.instance = instance(id);
    this.series = instance == null ? series(meeting) : null;
    this.clock = series == null ? ofStart : ofSeries;
    this.endClock = series == null ? clock.ofEnd(meeting) : ofSeries;
  }

  /**
   * The calendar object of a message; none if its class is not that of a meeting message, or if it
   * recurs as iCalendar cannot say. ecNotSupported if it does not tell of a meeting, ecCorruptData
   * if its structures are broken.
   */
  static Optional<byte[]> of(MessageContent content, NamedProperties names, Instant now) {
    if (!MeetingKind.isFor(content.properties())) {
      return Optional.empty();
    }
    MeetingValues meeting = MeetingValues.of(content.properties(), names);
    return MeetingKind.of(meeting)
        .flatMap(kind -> new MeetingCalendar(content, kind, meeting, names).write(now))
        .map(CalendarLines::bytes);
  }

  private static GlobalObjectId id(MeetingValues meeting) {
    return meeting
        .structure(PidLid.GLOBAL_OBJECT_ID, GlobalObjectId.WIRE)
        .or(() -> meeting.structure(PidLid.CLEAN_GLOBAL_OBJECT_ID, GlobalObjectId.WIRE))
        .orElseThrow(() -> new MapiException(ErrorCode.NOT_SUPPORTED, "of no meeting"));
  }

  /** 2.1.3.1.1.20.26. */
  private static String uid(GlobalObjectId id) {
    return id.uid()
        .filter(uid -> !uid.isBlank())
        .orElseGet(() -> id.clean().toBytes().toString().toUpperCase(Locale.ROOT));
  }

  private static @Nullable AppointmentRecurrencePattern series(MeetingValues meeting) {
    return meeting.flag(PidLid.RECURRING).orElse(true)
        ? meeting
            .structure(PidLid.APPOINTMENT_RECUR, AppointmentRecurrencePattern.WIRE)
            .orElse(null)
        : null;
  }

  /** When the instance of a series that this is about would have begun. 2.1.3.1.1.20.20. */
  private @Nullable LocalDateTime instance(GlobalObjectId id) {
    Optional<Instant> replaced = meeting.time(PidLid.EXCEPTION_REPLACE_TIME);
    if (replaced.isPresent()) {
      return seriesClock.local(replaced.get());
    }
    if (id.year() == 0) {
      return null;
    }
    try {
      return LocalDate.of(id.year(), id.month(), id.day()).atTime(timeOfInstances());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Of PidLidStartRecurrenceTime: hours, then minutes and seconds in 6 bits each. */
  private LocalTime timeOfInstances() {
    Optional<Integer> packed = meeting.number(PidLid.START_RECURRENCE_TIME);
    if (packed.isPresent()) {
      int time = packed.get();
      int hour = time >>> 12;
      int minute = (time >>> 6) & 0x3F;
      if (hour < 24 && minute < 60) {
        return LocalTime.of(hour, minute);
      }
    }
    return start().map(t -> seriesClock.local(t).toLocalTime()).orElse(LocalTime.MIDNIGHT);
  }

  private Optional<Instant> start() {
    return meeting.time(PidLid.APPOINTMENT_START_WHOLE).or(() -> meeting.time(PidTag.START_DATE));
  }

  private Optional<Instant> end() {
    return meeting
        .time(PidLid.APPOINTMENT_END_WHOLE)
        .or(() -> meeting.time(PidTag.END_DATE))
        .or(() ->
            meeting
                .number(PidLid.APPOINTMENT_DURATION)
                .flatMap(minutes -> start().map(t -> t.plus(Duration.ofMinutes(minutes)))));
  }

  private Optional<CalendarLines> write(Instant now) {
    Optional<String> rule = series == null ? Optional.empty() : MeetingRule.of(series, clock);
    if (series != null && rule.isEmpty()) {
      return Optional.empty();
    }
    CalendarLines out = new CalendarLines();
    out.begin("VCALENDAR").line("METHOD", kind.method().name()).line("PRODID", PRODUCT);
    out.line("VERSION", "2.0");
    zones().forEach(zone -> zone.write(out));
    List<MeetingException> exceptions = exceptions();
    out.begin("VEVENT").text("UID", uid);
    times(out);
    rule.ifPresent(r -> out.line("RRULE", r));
    deleted(out, exceptions);
    LocalDateTime original = instance;
    if (original != null) {
      seriesClock.put(out, "RECURRENCE-ID", original);
    }
    new MeetingPeople(meeting, content.recipients(), kind).put(out);
    new MeetingEvent(meeting, kind).put(out, now);
    out.end("VEVENT");
    exceptions.forEach(e -> e.write(out, uid, now));
    return Optional.of(out.end("VCALENDAR"));
  }

  /** Those of local times, each once. */
  private Collection<MeetingZone> zones() {
    Map<String, MeetingZone> zones = new LinkedHashMap<>();
    if (!allDay) {
      for (MeetingClock c : List.of(clock, endClock, instance == null ? clock : seriesClock)) {
        c.zone().ifPresent(z -> zones.putIfAbsent(z.name().toLowerCase(Locale.ROOT), z));
      }
    }
    return zones.values();
  }

  private void times(CalendarLines out) {
    if (kind.method() == MeetingKind.Method.COUNTER) {
      Optional<Instant> from = meeting.time(PidLid.APPOINTMENT_PROPOSED_START_WHOLE);
      Optional<Instant> to = meeting.time(PidLid.APPOINTMENT_PROPOSED_END_WHOLE);
      if (from.isPresent() && to.isPresent()) {
        span(out, from.get(), to.get());
        start().ifPresent(t -> out.line("X-MS-OLK-ORIGINALSTART", CalendarLines.utc(t)));
        end().ifPresent(t -> out.line("X-MS-OLK-ORIGINALEND", CalendarLines.utc(t)));
        return;
      }
    }
    Optional<Instant> start = start();
    if (start.isPresent()) {
      span(out, start.get(), end().orElse(start.get()));
    } else if (!kind.isAnswer()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a meeting at no time");
    }
  }

  private void span(CalendarLines out, Instant from, Instant to) {
    LocalDateTime start = clock.local(from);
    LocalDateTime end = endClock.local(to);
    clock.put(out, "DTSTART", start);
    if (allDay) {
      boolean day = endClock.day(end).isAfter(clock.day(start));
      endClock.put(out, "DTEND", day ? end : start.plusDays(1));
    } else if (to.isAfter(from)) {
      endClock.put(out, "DTEND", end);
    }
  }

  private List<MeetingException> exceptions() {
    boolean told =
        kind.method() == MeetingKind.Method.REQUEST || kind.method() == MeetingKind.Method.PUBLISH;
    if (series == null || !told) {
      return List.of();
    }
    return MeetingException.of(series, content, meeting, kind, clock, names);
  }

  /** 2.1.3.1.1.20.13: the days without an instance, but those of exceptions. */
  private void deleted(CalendarLines out, List<MeetingException> exceptions) {
    if (series == null) {
      return;
    }
    Set<LocalDateTime> told = new HashSet<>();
    exceptions.forEach(e -> told.add(e.original().toLocalDate().atStartOfDay()));
    long offset = MeetingRule.startOfInstances(series);
    List<LocalDateTime> days = new ArrayList<>();
    for (CalendarTime deleted : series.recurrencePattern().deletedInstanceDates()) {
      LocalDateTime day = deleted.toDateTime().toLocalDate().atStartOfDay();
      if (told.add(day)) {
        days.add(allDay ? day : day.plusMinutes(offset));
      }
    }
    if (!days.isEmpty()) {
      clock.put(out, "EXDATE", days);
    }
  }
}
