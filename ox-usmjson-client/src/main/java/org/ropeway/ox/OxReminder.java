package org.ropeway.ox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants to remind the user of an event or a task.
 *
 * @param id OX's number of it, which a task's and an event's may have both
 * @param kind what it reminds of
 * @param folderUuid where that is
 * @param itemId which it is, as {@link OxEvent#id()} or the id of a task
 * @param recurrenceId which occurrence of a series; null for all else, or if OX does not tell
 * @param time when it goes off
 */
public record OxReminder(
    String id,
    Kind kind,
    String folderUuid,
    String itemId,
    @Nullable OxEventTime recurrenceId,
    Instant time) {
  /** What there are reminders of. */
  public enum Kind {
    EVENT,
    TASK
  }
}
