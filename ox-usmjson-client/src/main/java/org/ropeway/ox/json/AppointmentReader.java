package org.ropeway.ox.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;

/** Appointments of the legacy model as events (ox-http-api.md 11.1, 11.2). */
public final class AppointmentReader {
  static final String BUSY_STATUS = "X-MICROSOFT-CDO-BUSYSTATUS";
  static final long DAY = 86_400_000;
  static final int ABSENT = 3;
  static final int FREE = 4;
  static final int TEMPORARY = 2;

  /** The one of the colours of which it is known what it is to chronos (recording calendar-01). */
  static final int LABEL = 3;

  static final String LABEL_COLOR = "#B89AE9";

  private AppointmentReader() {}

  /** The id of the series that an exception belongs to; empty for all else. */
  public static String seriesOf(Appointment appointment) {
    boolean exception =
        appointment.number("recurrence_type") == 0 && appointment.has("recurrence_date_position");
    if (!exception) {
      return "";
    }
    // USM-JSON has uuids beside numbers.
    String uuid = appointment.text("recurrence_id_uuid");
    String series = uuid.isEmpty() ? appointment.text("recurrence_id") : uuid;
    return series.equals(appointment.id()) ? "" : series;
  }

  /**
   * An appointment as an event.
   *
   * @param series the series if it is an exception of one; null if it is not or nobody knows it
   */
  public static OxEvent event(Appointment appointment, @Nullable Appointment series) {
    boolean recurs = appointment.number("recurrence_type") > 0;
    boolean occurrence = recurs && appointment.has("recurrence_position");
    Appointment pattern = series == null ? appointment : series;
    String seriesId = recurs ? appointment.id() : seriesOf(appointment);
    boolean whole = recurs && !occurrence;
    return new OxEvent(
        appointment.id(),
        appointment.text("uid"),
        seriesId,
        whole || seriesId.isEmpty()
            ? null
            : recurrenceId(pattern, appointment.number("recurrence_date_position")),
        appointment.integer("sequence"),
        appointment.created(),
        appointment.lastModified(),
        whole ? recurrenceIds(appointment, "change_exceptions") : List.of(),
        whole ? recurrenceIds(appointment, "delete_exceptions") : List.of(),
        fields(appointment, whole));
  }

  private static OxEventFields fields(Appointment appointment, boolean series) {
    OxEventFields out = OxEventFields.NONE;
    out = text(out, OxEventField.SUMMARY, appointment.text("title"));
    out = text(out, OxEventField.LOCATION, appointment.text("location"));
    out = text(out, OxEventField.DESCRIPTION, appointment.text("note"));
    if (appointment.has("start_date")) {
      out = out.with(OxEventField.START_DATE, time(appointment, "start_date"));
    }
    if (appointment.has("end_date")) {
      out = out.with(OxEventField.END_DATE, time(appointment, "end_date"));
    }
    if (series) {
      out = text(out, OxEventField.RRULE, recurrence(appointment).rule(start(appointment)));
    }
    boolean hidden = appointment.flag("private_flag");
    out =
        out.with(OxEventField.CLASS, hidden ? Classification.CONFIDENTIAL : Classification.PUBLIC);
    out = shownAs(out, appointment.integer("shown_as"));
    if (appointment.number("color_label") == LABEL) {
      out = out.with(OxEventField.COLOR, LABEL_COLOR);
    }
    String categories = appointment.text("categories");
    if (!categories.isEmpty()) {
      out = out.with(OxEventField.CATEGORIES, List.of(categories.split(",")));
    }
    if (appointment.has("alarm") && appointment.number("alarm") >= 0) {
      OxAlarm alarm = OxAlarm.before(Duration.ofMinutes(appointment.integer("alarm")));
      out = out.with(OxEventField.ALARMS, List.of(alarm));
    }
    if (appointment.number("number_of_attachments") > 0) {
      out =
          out.with(
              OxEventField.NUMBER_OF_ATTACHMENTS, appointment.integer("number_of_attachments"));
    }
    return Participants.read(appointment, out);
  }

  private static OxEventFields text(OxEventFields out, OxEventField<String> field, String value) {
    return value.isEmpty() ? out : out.with(field, value);
  }

  private static OxEventFields shownAs(OxEventFields out, int shownAs) {
    Transparency transp = shownAs == FREE ? Transparency.TRANSPARENT : Transparency.OPAQUE;
    OxEventFields shown = out.with(OxEventField.TRANSP, transp);
    return switch (shownAs) {
      case TEMPORARY -> busyStatus(shown, "TENTATIVE");
      case ABSENT -> busyStatus(shown, "OOF");
      default -> shown;
    };
  }

  private static OxEventFields busyStatus(OxEventFields out, String value) {
    return out.with(OxEventField.EXTENDED_PROPERTIES, Map.of(BUSY_STATUS, value));
  }

  private static OxEventTime time(Appointment appointment, String name) {
    long millis = appointment.number(name);
    if (appointment.flag("full_time")) {
      return new OxEventTime.Day(day(millis));
    }
    ZoneId zone = zone(appointment);
    if (!appointment.has("timezone")) {
      // Told as if it were one of UTC (recording chronos-02).
      return new OxEventTime.Floating(
          LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    }
    return new OxEventTime.Zoned(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone), zone);
  }

  private static ZoneId zone(Appointment appointment) {
    String name = appointment.text("timezone");
    try {
      return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  static LegacyRecurrence.Start start(Appointment appointment) {
    return start(time(appointment, "start_date"));
  }

  static LegacyRecurrence.Start start(OxEventTime time) {
    return switch (time) {
      case OxEventTime.Day(LocalDate date) ->
          new LegacyRecurrence.Start(date.atStartOfDay(), null, true);
      case OxEventTime.Floating(LocalDateTime local) ->
          new LegacyRecurrence.Start(local, null, false);
      case OxEventTime.Zoned(LocalDateTime local, ZoneId zone) ->
          new LegacyRecurrence.Start(local, zone, false);
    };
  }

  private static LegacyRecurrence recurrence(Appointment appointment) {
    long until = appointment.number("until");
    return new LegacyRecurrence(
        appointment.integer("recurrence_type"),
        appointment.integer("interval"),
        appointment.integer("days"),
        appointment.integer("day_in_month"),
        appointment.integer("month"),
        appointment.has("until") ? day(until) : null,
        appointment.integer("occurrences"));
  }

  private static List<OxEventTime> recurrenceIds(Appointment series, String name) {
    return series.numbers(name).stream().map(day -> recurrenceId(series, day)).toList();
  }

  /** When the one of a series begins by its rule that does so on a day of UTC. */
  private static OxEventTime recurrenceId(Appointment series, long day) {
    LocalDate date = day(day);
    LegacyRecurrence.Start start = start(series);
    ZoneId zone = start.zone();
    if (start.allDay() || zone == null) {
      return new OxEventTime.Day(date);
    }
    return List.of(date, date.plusDays(1), date.minusDays(1)).stream()
        .<OxEventTime>map(
            each -> new OxEventTime.Zoned(each.atTime(start.time().toLocalTime()), zone))
        .filter(each -> position(each) == day)
        .findFirst()
        .orElseGet(() -> new OxEventTime.Zoned(date.atTime(start.time().toLocalTime()), zone));
  }

  /** The day of UTC, in ms, on which the one of a series begins that has a recurrence id. */
  public static long position(OxEventTime recurrenceId) {
    return Math.floorDiv(recurrenceId.instant(ZoneOffset.UTC).toEpochMilli(), DAY) * DAY;
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
  }
}
