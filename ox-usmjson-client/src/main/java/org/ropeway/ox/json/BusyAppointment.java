package org.ropeway.ox.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxBusy;

/** Times at which somebody is busy as the legacy model tells them (recording chronos-07, 18). */
public final class BusyAppointment {
  private static final int RESERVED = 1;

  private BusyAppointment() {}

  /**
   * The time of an appointment; null if it takes none.
   *
   * @param zone the user's, of whose clock OX tells the times
   */
  public static @Nullable OxBusy read(JsonInput json, ZoneId zone) {
    ItemKind.Reading<Appointment> reading = new AppointmentKind().reading();
    json.object("an appointment", reading::take);
    Appointment appointment = reading.build("", Instant.EPOCH);
    OxBusy.Kind kind =
        switch (appointment.integer("shown_as")) {
          case RESERVED -> OxBusy.Kind.RESERVED;
          case AppointmentReader.TEMPORARY -> OxBusy.Kind.TEMPORARY;
          case AppointmentReader.ABSENT -> OxBusy.Kind.ABSENT;
          default -> null;
        };
    Instant begin = time(appointment, "start_date", zone);
    Instant end = time(appointment, "end_date", zone);
    return kind == null || !begin.isBefore(end)
        ? null
        : new OxBusy(begin, end, kind, details(appointment));
  }

  private static Instant time(Appointment appointment, String name, ZoneId zone) {
    long millis = appointment.number(name);
    if (appointment.flag("full_time")) {
      long day = Math.floorDiv(millis, AppointmentReader.DAY);
      return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
    }
    LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    return shown.atZone(zone).toInstant();
  }

  /** Others than who may read it get it without folder and title. */
  private static OxBusy.@Nullable Details details(Appointment appointment) {
    if (appointment.number("folder_id") == 0) {
      return null;
    }
    String series = appointment.text("recurrence_id");
    return new OxBusy.Details(
        appointment.text("title"),
        appointment.text("location"),
        !series.isEmpty(),
        !series.isEmpty() && !series.equals(appointment.text("id")),
        appointment.flag("private_flag"));
  }
}
