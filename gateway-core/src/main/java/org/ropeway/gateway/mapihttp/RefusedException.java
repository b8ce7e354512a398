package org.ropeway.gateway.mapihttp;

/**
 * A request that is answered with an X-ResponseCode other than 0. Stackless: the peer is at fault.
 * The message is for the log only.
 */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final ResponseCode code;

  /** A refusal with {@code code}. */
  RefusedException(ResponseCode code, String why) {
    super(why, null, false, false);
    this.code = code;
  }

  /** What the peer is told. */
  ResponseCode code() {
    return code;
  }
}
