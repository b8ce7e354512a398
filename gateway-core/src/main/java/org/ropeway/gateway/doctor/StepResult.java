package org.ropeway.gateway.doctor;

import java.time.Duration;

/**
 * How a step went.
 *
 * @param step its name
 * @param detail what was seen, or what went wrong
 * @param cause the likely cause of a failure or warning, and what to do; empty if there is none
 */
public record StepResult(String step, Outcome outcome, Duration time, String detail, String cause) {
  /** How a step can go. */
  public enum Outcome {
    /** As it should. */
    OK,
    /** It works here, but Outlook's user would be bothered. */
    WARNING,
    /** It does not work. */
    FAILED,
    /** Not tried, because a step it depends on failed. */
    SKIPPED
  }
}
