package org.ropeway.standin.calendar;

import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users as calendars name them (ox-http-api.md 12, CalendarUser). */
public final class CalendarUsers {
  private CalendarUsers() {}

  /** A user. */
  public static ObjectNode json(UserRow user) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("uri", "mailto:" + user.email())
        .put("cn", user.displayName())
        .put("email", user.email())
        .put("entity", user.id());
  }

  /** A user who takes part in what his calendar shows. */
  public static ObjectNode attendee(UserRow user, String calendar) {
    return json(user)
        .put("cuType", "INDIVIDUAL")
        .put("partStat", "ACCEPTED")
        .put("folder", calendar);
  }
}
