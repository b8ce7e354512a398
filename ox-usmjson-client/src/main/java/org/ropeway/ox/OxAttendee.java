package org.ropeway.ox;

import java.util.OptionalInt;

/**
 * Somebody or something that an event needs (RFC 5545 3.8.4.1).
 *
 * @param user who
 * @param cuType what kind it is
 * @param role how much it is needed
 * @param partStat whether it takes part; when written, NEEDS_ACTION leaves it to OX, which knows
 *     the organizer to come, and what others said before
 * @param comment what it said to that; may be empty
 */
public record OxAttendee(
    OxCalendarUser user, CuType cuType, Role role, OxPartStat partStat, String comment) {
  /** What kind of attendee it is (RFC 5545 3.2.3). */
  public enum CuType {
    INDIVIDUAL,
    GROUP,
    RESOURCE,
    ROOM,
    UNKNOWN
  }

  /** How much an attendee is needed (RFC 5545 3.2.16). */
  public enum Role {
    CHAIR,
    REQ_PARTICIPANT,
    OPT_PARTICIPANT,
    NON_PARTICIPANT
  }

  /** A user of OX who has not answered. */
  public static OxAttendee user(int entity) {
    return internal(entity, CuType.INDIVIDUAL);
  }

  /** A room or the like of OX. */
  public static OxAttendee resource(int entity) {
    return internal(entity, CuType.RESOURCE);
  }

  private static OxAttendee internal(int entity, CuType cuType) {
    OxCalendarUser user = new OxCalendarUser("", "", OptionalInt.of(entity), "");
    return new OxAttendee(user, cuType, Role.REQ_PARTICIPANT, OxPartStat.NEEDS_ACTION, "");
  }

  /** Somebody outside who has not answered. */
  public static OxAttendee external(String uri, String cn) {
    OxCalendarUser user = OxCalendarUser.external(uri, cn);
    return new OxAttendee(
        user, CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, OxPartStat.NEEDS_ACTION, "");
  }
}
