package org.ropeway.store.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TimeZoneStruct;
import org.ropeway.codec.property.PidLid;

/**
 * How times of a meeting stand in its calendar object. [MS-OXCICAL] 2.1.3.1.1.20.8,
 * 2.1.3.1.1.20.10.
 *
 * @param zone of local times; none where they stand in UTC
 * @param allDay whether days stand in place of times
 */
record MeetingClock(Optional<MeetingZone> zone, boolean allDay) {
  private static final int HALF_A_DAY = 12;

  /** That of a series and of its instances. */
  static MeetingClock ofSeries(MeetingValues meeting, boolean allDay) {
    MeetingZone zone =
        meeting
            .structure(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_RECUR, TimeZoneDefinition.WIRE)
            .flatMap(MeetingZone::of)
            .or(() ->
                meeting
                    .structure(PidLid.TIME_ZONE_STRUCT, TimeZoneStruct.WIRE)
                    .map(rule -> MeetingZone.of(description(meeting), rule)))
            .or(() -> ofStart(meeting, allDay).zone)
            .orElse(MeetingZone.UTC);
    return new MeetingClock(Optional.of(zone), allDay);
  }

  private static String description(MeetingValues meeting) {
    String name = meeting.text(PidLid.TIME_ZONE_DESCRIPTION).orElse("");
    return name.replaceFirst("^\\([^)]*\\)\\s*", "");
  }

  /** That of the start of a single meeting. */
  static MeetingClock ofStart(MeetingValues meeting, boolean allDay) {
    return new MeetingClock(
        meeting
            .structure(
                PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, TimeZoneDefinition.WIRE)
            .flatMap(MeetingZone::of),
        allDay);
  }

  /** That of its end: the same, unless it has another name. */
  MeetingClock ofEnd(MeetingValues meeting) {
    Optional<MeetingZone> own =
        meeting
            .structure(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_END_DISPLAY, TimeZoneDefinition.WIRE)
            .flatMap(MeetingZone::of);
    MeetingClock ofEnd = new MeetingClock(own, allDay);
    return allDay || own.isEmpty() || isNamedLike(ofEnd) ? this : ofEnd;
  }

  /** Whether both have time zones of one name, of which a calendar object has one. */
  boolean isNamedLike(MeetingClock other) {
    return zone.isPresent()
        && other.zone.isPresent()
        && zone.get().name().equalsIgnoreCase(other.zone.get().name());
  }

  /** What it shows. */
  LocalDateTime local(Instant time) {
    return zone.orElse(MeetingZone.UTC).zone().local(time);
  }

  /** When it shows this. */
  Instant instant(LocalDateTime local) {
    return zone.orElse(MeetingZone.UTC).zone().instant(local);
  }

  /** The day that begins then, or about then if the zone is not known. */
  LocalDate day(LocalDateTime local) {
    return local.plusHours(HALF_A_DAY).toLocalDate();
  }

  void put(CalendarLines out, String name, LocalDateTime local) {
    put(out, name, List.of(local));
  }

  /** A property of several times. */
  void put(CalendarLines out, String name, List<LocalDateTime> locals) {
    CalendarLines.Line line = out.property(name);
    if (allDay) {
      line.param("VALUE", "DATE");
    } else {
      zone.ifPresent(z -> line.param("TZID", z.name()));
    }
    line.value(locals.stream().map(this::value).collect(Collectors.joining(",")));
  }

  private String value(LocalDateTime local) {
    if (allDay) {
      return CalendarLines.date(day(local));
    }
    return zone.isPresent()
        ? CalendarLines.local(local)
        : CalendarLines.utc(local.toInstant(ZoneOffset.UTC));
  }
}
