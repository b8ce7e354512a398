package org.ropeway.ox;

/** How a change of the calendar is made. */
public enum OxEventOption {
  /** Whatever attendees have at the time; rooms and the like that are taken are refused still. */
  IGNORE_CONFLICTS,
  /** OX tells the other attendees, or the organizer, by mail; without it, it does not. */
  NOTIFY
}
