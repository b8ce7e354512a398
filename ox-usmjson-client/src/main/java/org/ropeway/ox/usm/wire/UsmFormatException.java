package org.ropeway.ox.usm.wire;

/**
 * An answer is not what the profile says. The message names our own member names and positions,
 * never what the answer contained.
 */
public final class UsmFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for the admin. */
  public UsmFormatException(String message) {
    super(message);
  }
}
