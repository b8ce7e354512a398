package org.ropeway.gateway;

/** A gateway that cannot start for a reason the admin can do something about, and which. */
public final class StartException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A failed start; the message is one line for the admin. */
  public StartException(String message) {
    super(message);
  }

  /** A failed start with its cause. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
