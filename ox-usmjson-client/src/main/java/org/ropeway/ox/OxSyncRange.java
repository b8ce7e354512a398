package org.ropeway.ox;

import java.time.Instant;

/** Which events are told at first: those that begin before its end and end after its beginning. */
public record OxSyncRange(Instant from, Instant until) {
  /** All that a calendar can have. */
  public static final OxSyncRange ALL =
      new OxSyncRange(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
}
