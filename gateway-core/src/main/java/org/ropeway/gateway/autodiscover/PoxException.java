package org.ropeway.gateway.autodiscover;

/** A request that is answered with an Error element. Stackless: the peer is at fault. */
final class PoxException extends Exception {
  private static final long serialVersionUID = 1L;
  private final PoxError error;

  /** An error answer; {@code why} is for the log only. */
  PoxException(PoxError error, String why) {
    super(why, null, false, false);
    this.error = error;
  }

  /** What the answer says. */
  PoxError error() {
    return error;
  }
}
