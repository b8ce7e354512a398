package org.ropeway.standin.calendar;

import java.util.List;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;

/** What OX says of calendars (recordings chronos-01 to chronos-08). */
public final class CalendarTroubles {
  private static final String DENIED =
      "The operation could not be completed due to insufficient permissions.";
  private static final String NO_EVENT = "The requested appointment was not found.";

  private CalendarTroubles() {}

  static Trouble notComposite(String folder) {
    return Trouble.of(
        "CAL-4060",
        Category.USER_INPUT,
        "The supplied folder is not supported. Please select a valid folder and try again.",
        "Unsupported folder [folder %s, content type null]",
        folder);
  }

  /** There is no such calendar. */
  public static Trouble noFolder(String folder) {
    return Trouble.of(
        "CAL-4045",
        Category.USER_INPUT,
        "The requested folder was not found.",
        "Folder not found [folder %s]",
        folder);
  }

  static Trouble mayNotRead(String folder) {
    return denied("CAL-4030", "read", folder);
  }

  static Trouble mayNotWrite(String folder) {
    return denied("CAL-4031", "write", folder);
  }

  static Trouble mayNotDelete(String folder) {
    return denied("CAL-4032", "delete", folder);
  }

  private static Trouble denied(String code, String what, String folder) {
    String says = "Insufficient " + what + " permissions in folder [folder %s]";
    return Trouble.of(code, Category.PERMISSION_DENIED, DENIED, says, folder);
  }

  static Trouble noEvent(String id) {
    return Trouble.of("CAL-4040", Category.USER_INPUT, NO_EVENT, "Event not found [id %s]", id);
  }

  static Trouble notInFolder(String folder, String id) {
    return Trouble.of(
        "CAL-4041",
        Category.USER_INPUT,
        NO_EVENT,
        "Event not found in folder [folder %s, id %s]",
        folder,
        id);
  }

  /** The series has none then. */
  public static Trouble noOccurrence(String series, String recurrenceId) {
    return Trouble.of(
        "CAL-4042",
        Category.USER_INPUT,
        NO_EVENT,
        "Event recurrence not found [series id %s, recurrence id %s]",
        series,
        recurrenceId);
  }

  /** The rule of the series has none then. */
  public static Trouble notOfSeries(String recurrenceId, JsonNode series) {
    String data =
        "DefaultRecurrenceData [rrule="
            + series.path("rrule").asString("null")
            + ", start="
            + series.path("startDate").path("value").asString("")
            + ", timezone="
            + series.path("startDate").path("tzid").asString("null")
            + ", exDates=null, rDates=null]";
    return Trouble.of(
        "CAL-4061",
        Category.USER_INPUT,
        "The targeted occurrence is not part of the appointment series. Please select a valid"
            + " recurrence identifier and try again.",
        "Invalid recurrence id [id %s, recurrence data %s]",
        recurrenceId,
        data);
  }

  static Trouble conflict(long id, long known, long actual) {
    return Trouble.of(
        "CAL-4120",
        Category.CONFLICT,
        "The operation could not be completed due to a concurrent modification. Please reload the"
            + " data and try again.",
        "Concurrent modification [id %s, client timestamp %s, actual timestamp %s]",
        String.valueOf(id),
        known,
        actual);
  }

  static Trouble uidTaken(String uid, String folder, long id) {
    return Trouble.of(
        "CAL-4090",
        Category.CONFLICT,
        "The appointment could not be created due to another conflicting appointment with the same"
            + " unique identifier.",
        "UID conflict [uid %s, folder %s, id %s]",
        uid,
        folder,
        String.valueOf(id));
  }

  static Trouble mandatory(String field) {
    return Trouble.of(
        "CAL-4220",
        Category.USER_INPUT,
        "The field \"%s\" is mandatory. Please supply a valid value and try again.",
        "Mandatory field missing [field %s]",
        field);
  }

  static Trouble endBeforeStart(String start, String end) {
    return Trouble.of(
        "CAL-4221",
        Category.USER_INPUT,
        "The end date lies before the start date. Please correct the appointment times and try"
            + " again.",
        "End before start date [start %s, end %s]",
        start,
        end);
  }

  static Trouble incompatibleDates(String start, String end) {
    return Trouble.of(
        "CAL-4229",
        Category.USER_INPUT,
        "The supplied types of start and end date are incompatible. Please correct the appointment"
            + " times and try again.",
        "Incompatible date types [start %s, end %s]",
        start,
        end);
  }

  static Trouble noZone(String zone) {
    return Trouble.of(
        "CAL-4001",
        Category.USER_INPUT,
        "The supplied timezone is invalid. Please select a valid timezone and try again.",
        "Invalid timezone [timezone id %s]",
        zone);
  }

  static Trouble tooLong(String field, int limit, int length) {
    return Trouble.of(
        "CAL-5070",
        Category.TRUNCATED,
        "Some data entered exceeded the field limit. Please shorten the value for \"%s\" (limit:"
            + " %s, current: %s) and try again.",
        "Data truncation [field %s, limit %s, current %s]",
        field,
        limit,
        length);
  }

  static Trouble noRule(String rule) {
    return Trouble.of(
        "CAL-4002",
        Category.USER_INPUT,
        "The supplied recurrence rule is invalid. Please correct the rule and try again.",
        "Invalid recurrence rule [rule %s]",
        rule);
  }

  static Trouble startMoved(String start, String rule) {
    return Trouble.of(
        "CAL-1993",
        Category.WARNING,
        "The date of the appointment series was adjusted automatically to match the recurrence"
            + " rule.",
        "Series master dates were synchronized with recurrence rule [start %s, rule %s]",
        start,
        rule);
  }

  static Trouble noAlarm() {
    return Trouble.of(
        "CAL-4005",
        Category.USER_INPUT,
        "The supplied reminder is invalid. Please correct the reminder and try again.",
        "Invalid alarm [alarm %s]",
        "0");
  }

  /** There is no such user or resource. */
  public static Trouble noUser(int entity, String type) {
    return Trouble.of(
        "CAL-4034",
        Category.USER_INPUT,
        "The calendar user \"%s\" is invalid.",
        "Invalid calendar user [uri %1$s, id %2$s, type %3$s]",
        String.valueOf(entity),
        entity,
        type);
  }

  static Trouble notOrganizer(String folder, long id, JsonNode organizer) {
    return Trouble.of(
        "CAL-4038",
        Category.PERMISSION_DENIED,
        "This modification can only be performed by the organizer of the appointment.",
        "Modification restricted to organizer [folder %s, id %s, organizerUri %s, organizerCn %s]",
        folder,
        String.valueOf(id),
        organizer.path("uri").asString(""),
        organizer.path("cn").asString(""));
  }

  static Trouble classified(String folder, long id, String classification) {
    return Trouble.of(
        "CAL-4037",
        Category.PERMISSION_DENIED,
        DENIED,
        "Access to event restricted by classification [folder %s, id %s, classification %s]",
        folder,
        String.valueOf(id),
        classification);
  }

  static Trouble noAttendee(long id) {
    return Trouble.of(
        "CAL-4043",
        Category.USER_INPUT,
        "The requested attendee was not found.",
        "Attendee not found [attendee null, id %s]",
        String.valueOf(id));
  }

  static Trouble seriesStays(long id, String folder, String target) {
    return Trouble.of(
        "CAL-4224",
        Category.USER_INPUT,
        "Moving an appointment series into another folder is not supported.",
        "Unsupported series move [id %s, folder %s, target folder %s]",
        String.valueOf(id),
        folder,
        target);
  }

  /** The event has no such file. */
  public static Trouble noFile(long event) {
    return Trouble.of(
        "CAL-4047",
        Category.USER_INPUT,
        "The requested attachment was not found.",
        "Attachment not found [attachment null, id %s]",
        String.valueOf(event));
  }

  /** A file without a name. */
  public static Trouble noFileName() {
    return Trouble.internal(
        "DBP-0006", Category.ERROR, "Problem with executing SQL: Column 'filename' cannot be null");
  }

  /** Nobody knows when that person is busy. */
  public static Trouble noTimes(String address) {
    boolean known = !address.isEmpty();
    return new Trouble(
        "CAL-5033",
        Category.SERVICE_DOWN,
        "No free/busy information available for \"" + (known ? address : "null") + "\".",
        "No free/busy data available for attendee [email " + (known ? address : "null") + "]",
        known ? List.of(address) : List.of());
  }
}
