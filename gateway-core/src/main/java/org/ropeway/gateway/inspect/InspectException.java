package org.ropeway.gateway.inspect;

import java.io.IOException;

/** An input that cannot be read; the message names it and says why. */
public final class InspectException extends IOException {
  private static final long serialVersionUID = 1L;

  /** An input that is not as it must be. */
  public InspectException(String message) {
    super(message);
  }
}
