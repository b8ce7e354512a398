package org.ropeway.gateway.replay;

/** A recording that cannot be played; the message says why. */
public final class ReplayException extends Exception {
  private static final long serialVersionUID = 1L;

  ReplayException(String message) {
    super(message);
  }

  ReplayException(String message, Throwable cause) {
    super(message, cause);
  }
}
