package org.ropeway.standin.http;

/**
 * What a request gets.
 *
 * @param retryAfterSeconds for a Retry-After header, 0: none
 * @param drop whether the connection ends instead of an answer
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Answer(int httpStatus, byte[] body, int retryAfterSeconds, boolean drop) {
  /** An answer with JSON. */
  public static Answer json(byte[] body) {
    return new Answer(200, body, 0, false);
  }

  /** A status without a body. */
  public static Answer status(int httpStatus, int retryAfterSeconds) {
    return new Answer(httpStatus, new byte[0], retryAfterSeconds, false);
  }

  /** No answer: the connection ends. */
  public static Answer cut() {
    return new Answer(0, new byte[0], 0, true);
  }
}
