package org.ropeway.gateway.client;

/** A request that was not carried out, before any operation had an outcome of its own. */
public final class MapiHttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The value of {@link #responseCode()} where the server sent none. */
  public static final int NONE = -1;

  private final int httpStatus;
  private final int responseCode;

  /**
   * An exception for what the server answered.
   *
   * @param httpStatus HTTP status; 0 if there was no answer
   * @param responseCode X-ResponseCode ([MS-OXCMAPIHTTP] 2.2.3.3.3), {@link #NONE} without one
   */
  public MapiHttpException(String message, int httpStatus, int responseCode) {
    super(message);
    this.httpStatus = httpStatus;
    this.responseCode = responseCode;
  }

  /** An exception for a request without an answer. */
  public MapiHttpException(String message, Throwable cause) {
    super(message, cause);
    this.httpStatus = 0;
    this.responseCode = NONE;
  }

  /** HTTP status; 0 if there was no answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** X-ResponseCode; {@link #NONE} without one. */
  public int responseCode() {
    return responseCode;
  }
}
