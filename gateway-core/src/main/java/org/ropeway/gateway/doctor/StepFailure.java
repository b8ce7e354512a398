package org.ropeway.gateway.doctor;

/** A step that found something that should not be so, and knows why. */
final class StepFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String cause;

  StepFailure(String message, String cause) {
    super(message);
    this.cause = cause;
  }

  /** The likely cause, and what to do. */
  String cause() {
    return cause;
  }
}
