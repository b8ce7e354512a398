package org.ropeway.ox;

import java.util.List;
import java.util.Map;

/**
 * What an event can have and a client can set, by chronos' names (ox-http-api.md 12, EventData).
 *
 * @param <T> what its value is
 */
@SuppressWarnings("UnusedTypeParameter") // it binds the value in OxEventFields
public final class OxEventField<T> {
  /** What the event is called; at most 255 characters. */
  public static final OxEventField<String> SUMMARY = new OxEventField<>("summary");

  /** Where. */
  public static final OxEventField<String> LOCATION = new OxEventField<>("location");

  /** Plain text. */
  public static final OxEventField<String> DESCRIPTION = new OxEventField<>("description");

  /** When it begins; of a series, the first one. */
  public static final OxEventField<OxEventTime> START_DATE = new OxEventField<>("startDate");

  /** When it is over; a day if the beginning is one. */
  public static final OxEventField<OxEventTime> END_DATE = new OxEventField<>("endDate");

  /** The rule of a series, as RFC 5545 3.3.10 has it, without the name of the property. */
  public static final OxEventField<String> RRULE = new OxEventField<>("rrule");

  /** Who of those that may read the folder may see it. */
  public static final OxEventField<Classification> CLASS = new OxEventField<>("class");

  /** Whether it takes one's time. */
  public static final OxEventField<Transparency> TRANSP = new OxEventField<>("transp");

  /** Whether it takes place. */
  public static final OxEventField<Status> STATUS = new OxEventField<>("status");

  /** A colour of CSS. */
  public static final OxEventField<String> COLOR = new OxEventField<>("color");

  /** Words to find it by. */
  public static final OxEventField<List<String>> CATEGORIES = new OxEventField<>("categories");

  /** Where there is more about it. */
  public static final OxEventField<String> URL = new OxEventField<>("url");

  /** Who asks the others to come; OX makes the owner of the folder that if it is not set. */
  public static final OxEventField<OxCalendarUser> ORGANIZER = new OxEventField<>("organizer");

  /** Who takes part, the organizer included. */
  public static final OxEventField<List<OxAttendee>> ATTENDEES = new OxEventField<>("attendees");

  /** The user's own alarms. */
  public static final OxEventField<List<OxAlarm>> ALARMS = new OxEventField<>("alarms");

  /** How many files there are, if any; read only. */
  public static final OxEventField<Integer> NUMBER_OF_ATTACHMENTS =
      new OxEventField<>("attachments");

  /** Properties of iCalendar that OX has no field for, by their names. */
  public static final OxEventField<Map<String, String>> EXTENDED_PROPERTIES =
      new OxEventField<>("extendedProperties");

  /** All fields. */
  public static final List<OxEventField<?>> ALL =
      List.of(
          SUMMARY,
          LOCATION,
          DESCRIPTION,
          START_DATE,
          END_DATE,
          RRULE,
          CLASS,
          TRANSP,
          STATUS,
          COLOR,
          CATEGORIES,
          URL,
          ORGANIZER,
          ATTENDEES,
          ALARMS,
          NUMBER_OF_ATTACHMENTS,
          EXTENDED_PROPERTIES);

  private final String field;

  private OxEventField(String field) {
    this.field = field;
  }

  /** Who may see an event (RFC 5545 3.8.1.3). */
  public enum Classification {
    PUBLIC,
    /** Others see nothing of it. */
    PRIVATE,
    /** Others see its time alone. */
    CONFIDENTIAL
  }

  /** Whether an event takes one's time (RFC 5545 3.8.2.7). */
  public enum Transparency {
    OPAQUE,
    TRANSPARENT
  }

  /** Whether an event takes place (RFC 5545 3.8.1.11). */
  public enum Status {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
  }

  /** Chronos' name of it. */
  public String field() {
    return field;
  }

  @Override
  public String toString() {
    return field;
  }
}
