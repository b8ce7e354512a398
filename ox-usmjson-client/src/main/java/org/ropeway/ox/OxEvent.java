package org.ropeway.ox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in a folder: a single one, a series, or one of a series that differs from it.
 *
 * @param id by which the interface that is used knows it
 * @param uid by which all calendars know it; of a series that of its exceptions, too
 * @param seriesId the id of the series, which the series itself has, too; empty for a single event
 * @param recurrenceId when it would begin by the rule of the series; null for all but one of them
 * @param sequence how often it was changed so that attendees have to be asked again
 * @param created when it was made
 * @param lastModified when it was changed last
 * @param changeExceptionDates recurrence ids of the occurrences that differ, for a series
 * @param deleteExceptionDates recurrence ids of the occurrences that do not take place
 * @param fields what it has; somebody else's confidential event has few
 */
public record OxEvent(
    String id,
    String uid,
    String seriesId,
    @Nullable OxEventTime recurrenceId,
    int sequence,
    Instant created,
    Instant lastModified,
    List<OxEventTime> changeExceptionDates,
    List<OxEventTime> deleteExceptionDates,
    OxEventFields fields) {
  /** Takes copies. */
  public OxEvent {
    changeExceptionDates = List.copyOf(changeExceptionDates);
    deleteExceptionDates = List.copyOf(deleteExceptionDates);
  }
}
