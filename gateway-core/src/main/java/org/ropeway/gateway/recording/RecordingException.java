package org.ropeway.gateway.recording;

import java.io.IOException;

/** A recording that cannot be read or written; the message names the file and says why. */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A recording that is not as it must be. */
  public RecordingException(String message) {
    super(message);
  }

  /** A recording that cannot be reached. */
  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
