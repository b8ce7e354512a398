package org.ropeway.ox.json;

/**
 * An answer is not what the protocol says. The message names our own member names and positions,
 * never what the answer contained.
 */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for the admin. */
  public JsonFormatException(String message) {
    super(message);
  }
}
