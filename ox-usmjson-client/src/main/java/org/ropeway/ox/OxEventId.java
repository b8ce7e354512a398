package org.ropeway.ox;

import org.jspecify.annotations.Nullable;

/**
 * Which event, or which of a series.
 *
 * @param id of the event or the series
 * @param recurrenceId when the occurrence begins by the rule of the series; null means all of it
 * @param thisAndFuture whether those after the occurrence are meant as well
 */
public record OxEventId(String id, @Nullable OxEventTime recurrenceId, boolean thisAndFuture) {
  /** An event or a series as a whole. */
  public static OxEventId of(String id) {
    return new OxEventId(id, null, false);
  }

  /** One occurrence of a series. */
  public static OxEventId occurrence(String seriesId, OxEventTime recurrenceId) {
    return new OxEventId(seriesId, recurrenceId, false);
  }

  /** One occurrence of a series and all after it. */
  public static OxEventId thisAndFuture(String seriesId, OxEventTime recurrenceId) {
    return new OxEventId(seriesId, recurrenceId, true);
  }
}
