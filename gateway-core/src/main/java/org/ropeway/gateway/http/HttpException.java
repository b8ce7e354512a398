package org.ropeway.gateway.http;

/**
 * A request that is answered with an HTTP error. Stackless: the peer is at fault, or overload. The
 * message is for the log only.
 */
public final class HttpException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String why;

  /** An error answer with {@code status}. */
  public HttpException(int status, String why) {
    super(why, null, false, false);
    this.status = status;
    this.why = why;
  }

  /** What is wrong, for the log. */
  public String why() {
    return why;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
