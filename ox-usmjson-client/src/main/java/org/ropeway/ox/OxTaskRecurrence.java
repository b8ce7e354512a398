package org.ropeway.ox;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a task comes again (ox-http-api.md 11.2): the next is made by OX when one is done.
 *
 * @param pattern when
 * @param until the last day; empty if there is none
 * @param occurrences how many there are; 0 if that is not said
 */
public record OxTaskRecurrence(Pattern pattern, Optional<LocalDate> until, int occurrences) {
  /** A task that comes once. */
  public static final OxTaskRecurrence NONE = new OxTaskRecurrence(new Once(), Optional.empty(), 0);

  /** On which days. */
  public sealed interface Pattern {}

  /** No other. */
  public record Once() implements Pattern {}

  /** Each so many days. */
  public record Daily(int interval) implements Pattern {}

  /**
   * Each so many weeks.
   *
   * @param days of the week: Sunday 1, Monday 2, Tuesday 4 and so on, added
   */
  public record Weekly(int interval, int days) implements Pattern {}

  /**
   * Each so many months.
   *
   * @param days of the week, of which the one with the number {@code dayInMonth} is meant, 5 being
   *     the last; 0 if {@code dayInMonth} is the day itself
   */
  public record Monthly(int interval, int dayInMonth, int days) implements Pattern {}

  /**
   * Each so many years; likewise.
   *
   * @param month January is 0
   */
  public record Yearly(int interval, int month, int dayInMonth, int days) implements Pattern {}
}
