package org.ropeway.ox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something else at the time of an event.
 *
 * @param isHard whether it cannot be ignored, such as a room that is taken
 * @param attendees whose time it is
 * @param eventId the other event, as {@link OxEvent#id()}; empty if OX does not tell
 * @param start when it begins; null if OX does not tell
 * @param end when it is over; null if OX does not tell
 * @param summary what it is; empty if the user may not see it
 */
public record OxTimeConflict(
    boolean isHard,
    List<OxCalendarUser> attendees,
    String eventId,
    @Nullable OxEventTime start,
    @Nullable OxEventTime end,
    String summary) {
  /** Takes a copy. */
  public OxTimeConflict {
    attendees = List.copyOf(attendees);
  }
}
