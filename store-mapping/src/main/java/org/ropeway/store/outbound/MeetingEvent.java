package org.ropeway.store.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** What an event says of a meeting besides its times and people. [MS-OXCICAL] 2.1.3.1.1.20. */
final class MeetingEvent {
  private static final String[] CLASSES = {"PUBLIC", "PERSONAL", "PRIVATE", "CONFIDENTIAL"};
  private static final String[] PRIORITIES = {"9", "5", "1"};
  private static final String[] BUSY = {"FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"};
  private static final String[] TRANSPARENCY = {
    "TRANSPARENT", "OPAQUE", "OPAQUE", "OPAQUE", "TRANSPARENT"
  };

  /** PidLidReminderDelta for what the user's settings say ([MS-OXORMDR] 2.2.1.1). */
  private static final int DEFAULT_REMINDER = 0x5AE980E1;

  private static final int QUARTER = 15;

  /** Properties that stand in the calendar object as they are. */
  private static final List<Same> SAME =
      List.of(
          new Same("X-MICROSOFT-DISALLOW-COUNTER", PidLid.APPOINTMENT_NOT_ALLOW_PROPOSE),
          new Same("X-MS-OLK-ALLOWEXTERNCHECK", PidLid.ALLOW_EXTERNAL_CHECK),
          new Same("X-MS-OLK-APPTLASTSEQUENCE", PidLid.APPOINTMENT_LAST_SEQUENCE),
          new Same("X-MS-OLK-APPTSEQTIME", PidLid.APPOINTMENT_SEQUENCE_TIME),
          new Same("X-MS-OLK-AUTOFILLLOCATION", PidLid.AUTO_FILL_LOCATION),
          new Same("X-MS-OLK-AUTOSTARTCHECK", PidLid.AUTO_START_CHECK),
          new Same("X-MS-OLK-COLLABORATEDOC", PidLid.COLLABORATE_DOC),
          new Same("X-MS-OLK-CONFCHECK", PidLid.CONFERENCING_CHECK),
          new Same("X-MS-OLK-CONFTYPE", PidLid.CONFERENCING_TYPE),
          new Same("X-MS-OLK-DIRECTORY", PidLid.DIRECTORY),
          new Same("X-MS-OLK-MWSURL", PidLid.MEETING_WORKSPACE_URL),
          new Same("X-MS-OLK-NETSHOWURL", PidLid.NET_SHOW_URL),
          new Same("X-MS-OLK-ONLINEPASSWORD", PidLid.ONLINE_PASSWORD),
          new Same("X-MS-OLK-ORGALIAS", PidLid.ORGANIZER_ALIAS));

  private record Same(String property, PropertyName name) {}

  private final MeetingValues meeting;
  private final MeetingKind kind;
  private final PropertyBag bag;

  MeetingEvent(MeetingValues meeting, MeetingKind kind) {
    this.meeting = meeting;
    this.kind = kind;
    this.bag = meeting.bag();
  }

  /**
   * Writes it.
   *
   * @param now where the meeting does not tell when it was changed
   */
  void put(CalendarLines out, Instant now) {
    out.text("SUMMARY", bag.get(PidTag.SUBJECT, ""));
    PropertyName changed =
        kind.isAnswer() ? PidLid.ATTENDEE_CRITICAL_CHANGE : PidLid.OWNER_CRITICAL_CHANGE;
    out.line("DTSTAMP", CalendarLines.utc(meeting.time(changed).orElse(now)));
    meeting.text(PidLid.LOCATION).ifPresent(text -> out.text("LOCATION", text));
    String body = BestBody.of(bag).text();
    if (!body.isBlank()) {
      out.text(kind.isAnswer() ? "COMMENT" : "DESCRIPTION", body);
    }
    oneOf(out, "CLASS", CLASSES, bag.get(PidTag.SENSITIVITY, 0));
    int importance = bag.get(PidTag.IMPORTANCE, 1);
    oneOf(out, "PRIORITY", PRIORITIES, importance);
    Optional<Integer> busy = meeting.number(PidLid.BUSY_STATUS);
    busy.ifPresent(status -> oneOf(out, "TRANSP", TRANSPARENCY, status));
    if (kind.method() == MeetingKind.Method.CANCEL) {
      out.line("STATUS", "CANCELLED"); // [RFC5546] 3.2.5
    }
    number(out, "SEQUENCE", meeting.number(PidLid.APPOINTMENT_SEQUENCE).or(() -> Optional.of(0)));
    time(out, "CREATED", meeting.time(PidTag.CREATION_TIME));
    time(out, "LAST-MODIFIED", meeting.time(PidTag.LAST_MODIFICATION_TIME));
    out.texts("CATEGORIES", list(PidName.KEYWORDS));
    list(PidLid.CONTACTS).forEach(contact -> out.text("CONTACT", contact));
    busy.ifPresent(status -> oneOf(out, "X-MICROSOFT-CDO-BUSYSTATUS", BUSY, status));
    number(out, "X-MICROSOFT-CDO-IMPORTANCE", Optional.of(importance));
    if (kind.method() == MeetingKind.Method.REQUEST) {
      meeting
          .number(PidLid.INTENDED_BUSY_STATUS)
          .ifPresent(status -> oneOf(out, "X-MICROSOFT-CDO-INTENDEDSTATUS", BUSY, status));
    }
    if (bag.get(PidTag.OWNER_APPOINTMENT_ID) instanceof Integer id) {
      number(out, "X-MICROSOFT-CDO-OWNERAPPTID", Optional.of(id));
    }
    time(out, "X-MICROSOFT-CDO-OWNER-CRITICAL-CHANGE", meeting.time(PidLid.OWNER_CRITICAL_CHANGE));
    time(
        out,
        "X-MICROSOFT-CDO-ATTENDEE-CRITICAL-CHANGE",
        meeting.time(PidLid.ATTENDEE_CRITICAL_CHANGE));
    time(out, "X-MICROSOFT-CDO-REPLYTIME", meeting.time(PidLid.APPOINTMENT_REPLY_TIME));
    SAME.forEach(same -> same(out, same.property, same.name));
    reminder(out);
  }

  private void same(CalendarLines out, String property, PropertyName name) {
    meeting.text(name).ifPresent(text -> out.text(property, text));
    number(out, property, meeting.number(name));
    meeting.flag(name).ifPresent(flag -> out.line(property, flag ? "TRUE" : "FALSE"));
    time(out, property, meeting.time(name));
  }

  private List<String> list(PropertyName name) {
    return meeting.get(name, List.class).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(String::valueOf)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static void oneOf(CalendarLines out, String property, String[] words, int value) {
    if (value >= 0 && value < words.length) {
      out.line(property, words[value]);
    }
  }

  private static void number(CalendarLines out, String property, Optional<Integer> value) {
    value.ifPresent(n -> out.line(property, String.valueOf(n)));
  }

  private static void time(CalendarLines out, String property, Optional<Instant> value) {
    value.ifPresent(t -> out.line(property, CalendarLines.utc(t)));
  }

  /** 2.1.3.1.1.20.62. */
  private void reminder(CalendarLines out) {
    if (meeting.flag(PidLid.REMINDER_SET).orElse(false)) {
      int given = meeting.number(PidLid.REMINDER_DELTA).orElse(DEFAULT_REMINDER);
      int minutes = given == DEFAULT_REMINDER || given < 0 ? QUARTER : given;
      out.begin("VALARM")
          .line("TRIGGER;RELATED=START", "-PT" + minutes + "M")
          .line("ACTION", "DISPLAY")
          .line("DESCRIPTION", "Reminder")
          .end("VALARM");
    }
  }
}
