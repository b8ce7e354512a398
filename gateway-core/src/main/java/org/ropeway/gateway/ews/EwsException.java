package org.ropeway.gateway.ews;

/** A request that is answered with an error. Stackless: the peer is at fault, or OX. */
final class EwsException extends Exception {
  private static final long serialVersionUID = 1L;
  private final EwsError error;

  /** An error; {@code says} is told to the client. */
  EwsException(EwsError error, String says) {
    super(says, null, false, false);
    this.error = error;
  }

  EwsError error() {
    return error;
  }
}
