package org.ropeway.gateway.tls;

/** A certificate or key that cannot be used; the message tells the admin which file and why. */
public final class TlsException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An unusable certificate or key. */
  public TlsException(String message, Throwable cause) {
    super(message, cause);
  }

  /** An unusable certificate or key. */
  public TlsException(String message) {
    super(message);
  }
}
