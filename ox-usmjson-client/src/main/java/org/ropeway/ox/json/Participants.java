package org.ropeway.ox.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxAttendee.CuType;
import org.ropeway.ox.OxAttendee.Role;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;

/**
 * Who takes part in an appointment: participants, of whom the users, those of groups included, and
 * those outside have answered or not in two other lists (ox-http-api.md 11.1, recording
 * calendar-03).
 */
final class Participants {
  private static final int USER = 1;
  private static final int GROUP = 2;
  private static final int RESOURCE = 3;
  private static final int RESOURCE_GROUP = 4;
  private static final int EXTERNAL = 5;
  private static final String MAILTO = "mailto:";

  private Participants() {}

  /** Adds organizer and attendees. */
  static OxEventFields read(Appointment appointment, OxEventFields to) {
    OxEventFields out = to;
    String organizer = appointment.text("organizer");
    int organizerId = appointment.integer("organizerId");
    if (!organizer.isEmpty() || organizerId > 0) {
      OptionalInt entity = organizerId > 0 ? OptionalInt.of(organizerId) : OptionalInt.empty();
      String uri = organizer.isEmpty() ? "" : MAILTO + organizer;
      out = out.with(OxEventField.ORGANIZER, new OxCalendarUser(uri, "", entity, ""));
    }
    List<OxAttendee> attendees = attendees(appointment);
    return attendees.isEmpty() ? out : out.with(OxEventField.ATTENDEES, attendees);
  }

  private static List<OxAttendee> attendees(Appointment appointment) {
    Map<Long, Map<String, Object>> users = new LinkedHashMap<>();
    appointment.objects("users").forEach(each -> users.put(Appointment.number(each, "id"), each));
    Map<String, Map<String, Object>> outside = new HashMap<>();
    appointment
        .objects("confirmations")
        .forEach(
            each -> outside.put(Appointment.text(each, "mail").toLowerCase(Locale.ROOT), each));
    List<OxAttendee> out = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Map<String, Object> each : appointment.objects("participants")) {
      long id = Appointment.number(each, "id");
      String mail = Appointment.text(each, "mail");
      switch ((int) Appointment.number(each, "type")) {
        case USER -> {
          Map<String, Object> answer = users.getOrDefault(id, each);
          seen.add(id);
          out.add(internal(each, CuType.INDIVIDUAL, answer, "confirmation", "confirmmessage"));
        }
        case GROUP -> out.add(internal(each, CuType.GROUP, Map.of(), "", ""));
        case RESOURCE, RESOURCE_GROUP -> out.add(internal(each, CuType.RESOURCE, Map.of(), "", ""));
        case EXTERNAL -> {
          Map<String, Object> answer =
              outside.getOrDefault(mail.toLowerCase(Locale.ROOT), Map.of());
          OxCalendarUser user =
              OxCalendarUser.external(MAILTO + mail, Appointment.text(each, "display_name"));
          out.add(attendee(user, CuType.INDIVIDUAL, answer, "status", "message"));
        }
        default -> {}
      }
    }
    users.forEach((id, answer) -> {
      if (!seen.contains(id)) {
        out.add(internal(answer, CuType.INDIVIDUAL, answer, "confirmation", "confirmmessage"));
      }
    });
    return out;
  }

  private static OxAttendee internal(
      Map<String, Object> one,
      CuType type,
      Map<String, Object> answer,
      String status,
      String message) {
    int entity = Math.clamp(Appointment.number(one, "id"), 0, Integer.MAX_VALUE);
    OxCalendarUser user =
        new OxCalendarUser("", Appointment.text(one, "display_name"), OptionalInt.of(entity), "");
    return attendee(user, type, answer, status, message);
  }

  private static OxAttendee attendee(
      OxCalendarUser user, CuType type, Map<String, Object> answer, String status, String message) {
    OxPartStat partStat =
        switch ((int) Appointment.number(answer, status)) {
          case 1 -> OxPartStat.ACCEPTED;
          case 2 -> OxPartStat.DECLINED;
          case 3 -> OxPartStat.TENTATIVE;
          default -> OxPartStat.NEEDS_ACTION;
        };
    return new OxAttendee(
        user, type, Role.REQ_PARTICIPANT, partStat, Appointment.text(answer, message));
  }

  /** The number of an answer. Throws {@link OxException.Refused} for what there is none of. */
  static long confirmation(OxPartStat partStat) {
    return switch (partStat) {
      case NEEDS_ACTION -> 0;
      case ACCEPTED -> 1;
      case DECLINED -> 2;
      case TENTATIVE -> 3;
      case DELEGATED -> throw refused("keeps no delegated answer");
    };
  }

  /** Attendees as participants; what they answered OX keeps itself. */
  static List<Map<String, Object>> write(List<OxAttendee> attendees) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (OxAttendee attendee : attendees) {
      if (attendee.role() != Role.REQ_PARTICIPANT) {
        throw refused("keeps no role of attendees but REQ-PARTICIPANT");
      }
      Map<String, Object> one = new LinkedHashMap<>();
      OptionalInt entity = attendee.user().entity();
      if (entity.isPresent()) {
        one.put("id", (long) entity.getAsInt());
        one.put("type", (long) type(attendee.cuType()));
      } else {
        addOutside(attendee, one);
      }
      out.add(one);
    }
    return out;
  }

  private static int type(CuType cuType) {
    return switch (cuType) {
      case INDIVIDUAL, UNKNOWN -> USER;
      case GROUP -> GROUP;
      case RESOURCE, ROOM -> RESOURCE;
    };
  }

  private static void addOutside(OxAttendee attendee, Map<String, Object> to) {
    String uri = attendee.user().uri();
    boolean person = attendee.cuType() == CuType.INDIVIDUAL || attendee.cuType() == CuType.UNKNOWN;
    if (!person || !uri.toLowerCase(Locale.ROOT).startsWith(MAILTO)) {
      throw refused("keeps nobody from outside OX but persons with a mail address");
    }
    to.put("type", (long) EXTERNAL);
    to.put("mail", uri.substring(MAILTO.length()));
    if (!attendee.user().cn().isEmpty()) {
      to.put("display_name", attendee.user().cn());
    }
  }

  private static OxException.Refused refused(String why) {
    return AppointmentWriter.refused(why);
  }
}
