package org.ropeway.gateway.config;

import java.nio.file.Path;

/**
 * Where recordings of exchanges go.
 *
 * @param largest size of one recording in bytes, where it ends
 */
public record RecordingSettings(Path directory, Whom whom, long largest) {
  private static final String NAME = "recordings";
  private static final long LARGEST = 4L << 30;

  /** Who is recorded from the start on. */
  public enum Whom {
    /** Nobody, until it is switched on for a user. */
    NOBODY,
    /** Everybody. */
    EVERYBODY
  }

  /** Nobody is recorded; where one will be, is below the data directory. */
  public static RecordingSettings below(Path dataDirectory) {
    return new RecordingSettings(dataDirectory.resolve(NAME), Whom.NOBODY, LARGEST);
  }
}
