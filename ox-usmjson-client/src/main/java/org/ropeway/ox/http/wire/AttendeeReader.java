package org.ropeway.ox.http.wire;

import java.util.Locale;
import java.util.OptionalInt;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.json.JsonInput;

/**
 * Attendees and other people of events. Words that are unknown count as RFC 5545 3.2 says they do.
 */
final class AttendeeReader {
  private String uri = "";
  private String cn = "";
  private OptionalInt entity = OptionalInt.empty();
  private String sentBy = "";
  private String cuType = "INDIVIDUAL";
  private String role = "";
  private String partStat = "";
  private String comment = "";

  private AttendeeReader() {}

  static OxAttendee attendee(JsonInput in) {
    AttendeeReader reader = new AttendeeReader();
    in.object("an attendee", reader::take);
    return new OxAttendee(
        reader.user(),
        word(OxAttendee.CuType.class, reader.cuType, OxAttendee.CuType.UNKNOWN),
        word(
            OxAttendee.Role.class,
            reader.role.replace("REQ-", "REQ_").replace("OPT-", "OPT_").replace("NON-", "NON_"),
            OxAttendee.Role.REQ_PARTICIPANT),
        word(OxPartStat.class, reader.partStat.replace('-', '_'), OxPartStat.NEEDS_ACTION),
        reader.comment);
  }

  static OxCalendarUser user(JsonInput in) {
    AttendeeReader reader = new AttendeeReader();
    in.object("a calendar user", reader::take);
    return reader.user();
  }

  private OxCalendarUser user() {
    return new OxCalendarUser(uri, cn, entity, sentBy);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "uri" -> uri = in.text(name);
      case "cn" -> cn = in.text(name);
      case "entity" -> {
        int number = in.integer(name, -1);
        entity = number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
      }
      case "sentBy" -> sentBy = in.isObject() ? user(in).uri() : "";
      case "cuType" -> cuType = in.text(name);
      case "role" -> role = in.text(name);
      case "partStat" -> partStat = in.text(name);
      case "comment" -> comment = in.text(name);
      default -> {}
    }
  }

  /** The constant that a word stands for. */
  static <E extends Enum<E>> E word(Class<E> type, String word, E unknown) {
    String name = word.toUpperCase(Locale.ROOT);
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return unknown;
  }
}
