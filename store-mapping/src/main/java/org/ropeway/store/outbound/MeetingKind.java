package org.ropeway.store.outbound;

import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * What a calendar object is sent for. [MS-OXCICAL] 2.1.3.1.1.1.
 *
 * @param answer PARTSTAT of an answer, else empty
 */
record MeetingKind(Method method, String answer) {
  /** METHOD. */
  enum Method {
    PUBLISH,
    REQUEST,
    REPLY,
    COUNTER,
    CANCEL
  }

  /** Whether a message may be of some kind, by its class. */
  static boolean isFor(PropertyBag message) {
    String name = message.get(PidTag.MESSAGE_CLASS, "").toLowerCase(Locale.ROOT);
    return is(name, "ipm.schedule.meeting") || is(name, "ipm.appointment");
  }

  /** By the class of a message; none of those that iCalendar has no method for. */
  static Optional<MeetingKind> of(MeetingValues message) {
    String name = message.bag().get(PidTag.MESSAGE_CLASS, "").toLowerCase(Locale.ROOT);
    boolean counter = message.flag(PidLid.APPOINTMENT_COUNTER_PROPOSAL).orElse(false);
    Method response = counter ? Method.COUNTER : Method.REPLY;
    if (is(name, "ipm.schedule.meeting.request")) {
      return Optional.of(new MeetingKind(Method.REQUEST, ""));
    }
    if (is(name, "ipm.schedule.meeting.canceled")) {
      return Optional.of(new MeetingKind(Method.CANCEL, ""));
    }
    if (is(name, "ipm.schedule.meeting.resp.pos")) {
      return Optional.of(new MeetingKind(response, "ACCEPTED"));
    }
    if (is(name, "ipm.schedule.meeting.resp.neg")) {
      return Optional.of(new MeetingKind(response, "DECLINED"));
    }
    if (is(name, "ipm.schedule.meeting.resp.tent")) {
      return Optional.of(new MeetingKind(response, "TENTATIVE"));
    }
    return is(name, "ipm.appointment")
        ? Optional.of(new MeetingKind(Method.PUBLISH, ""))
        : Optional.empty();
  }

  private static boolean is(String name, String kind) {
    return name.equals(kind) || name.startsWith(kind + ".");
  }

  /** Whether an attendee answers the organizer. */
  boolean isAnswer() {
    return method == Method.REPLY || method == Method.COUNTER;
  }
}
