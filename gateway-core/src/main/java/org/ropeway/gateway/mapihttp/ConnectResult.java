package org.ropeway.gateway.mapihttp;

import java.time.Duration;
import org.ropeway.codec.data.Bytes;

/**
 * What a client is told when it has connected ([MS-OXCMAPIHTTP] 2.2.4.1.2).
 *
 * @param pollsMax the longest time between polls for events
 * @param retryCount how often a client retries a failed call
 * @param retryDelay how long it waits in between
 * @param dnPrefix put before relative distinguished names
 * @param displayName of the user
 * @param auxiliary the auxiliary payload without its RPC_HEADER_EXT; empty for none
 */
public record ConnectResult(
    Duration pollsMax,
    int retryCount,
    Duration retryDelay,
    String dnPrefix,
    String displayName,
    Bytes auxiliary) {
  /** The values Exchange sends, which Outlook is known to take. */
  public static ConnectResult of(String dnPrefix, String displayName, Bytes auxiliary) {
    return new ConnectResult(
        Duration.ofSeconds(60), 6, Duration.ofSeconds(10), dnPrefix, displayName, auxiliary);
  }
}
