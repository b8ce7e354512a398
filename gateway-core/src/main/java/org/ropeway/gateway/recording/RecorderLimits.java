package org.ropeway.gateway.recording;

/**
 * What recording may cost the gateway.
 *
 * @param memory bytes of exchanges that wait to be written or to end; what does not fit is lost
 * @param recordingBytes size of one recording, which ends there
 * @param strangersBytes size of the recording of those who did not log in
 */
public record RecorderLimits(long memory, long recordingBytes, long strangersBytes) {
  /** Limits with a size of recordings that the admin chose. */
  public static RecorderLimits of(long recordingBytes) {
    return new RecorderLimits(64L << 20, recordingBytes, Math.min(recordingBytes, 64L << 20));
  }
}
