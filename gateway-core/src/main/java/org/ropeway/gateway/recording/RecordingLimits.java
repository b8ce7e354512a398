package org.ropeway.gateway.recording;

/**
 * What a recording that somebody sent may cost.
 *
 * @param entries most files in it
 * @param entryBytes largest file in it, decompressed; also the largest body after its content
 *     coding is undone
 * @param totalBytes all of them together, decompressed
 */
public record RecordingLimits(int entries, int entryBytes, long totalBytes) {
  /** Enough for a day of one user. */
  public static final RecordingLimits DEFAULT =
      new RecordingLimits(1_000_000, 128 << 20, 16L << 30);
}
