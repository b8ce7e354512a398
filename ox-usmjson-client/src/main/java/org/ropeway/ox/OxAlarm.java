package org.ropeway.ox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how the user wants to be reminded of an event (RFC 5545 3.6.6).
 *
 * @param action such as {@code DISPLAY}
 * @param description what is shown; may be empty, but not for {@code DISPLAY}
 * @param acknowledged when he had enough of it; null if he has not
 */
public record OxAlarm(
    String action, Trigger trigger, String description, @Nullable Instant acknowledged) {
  /** When it goes off. */
  public sealed interface Trigger {}

  /** So long after the beginning or the end, mostly negative. */
  public record Relative(Duration duration, boolean toEnd) implements Trigger {}

  /** At a moment. */
  public record Absolute(Instant time) implements Trigger {}

  /** Something to be shown so long before the beginning. */
  public static OxAlarm before(Duration duration) {
    return new OxAlarm("DISPLAY", new Relative(duration.negated(), false), "Reminder", null);
  }
}
