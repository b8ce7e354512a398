package org.ropeway.gateway.http;

import java.time.Duration;

/**
 * What one peer may cost. Every limit of the HTTP layer stands here; bodies have theirs at the
 * {@link Route}.
 *
 * @param headBytes request line and headers together, in bytes
 * @param headers number of header lines
 * @param connections open connections over all peers
 * @param connectionsPerAddress open connections of one address
 * @param runningRequests requests being worked on at once, parked ones not counted
 * @param handshakeTimeout for the TLS handshake
 * @param headTimeout from the first byte of a request to the end of its headers
 * @param idleTimeout for a connection without a request
 * @param writeTimeout for a peer to take what was written for it
 */
public record HttpLimits(
    int headBytes,
    int headers,
    int connections,
    int connectionsPerAddress,
    int runningRequests,
    Duration handshakeTimeout,
    Duration headTimeout,
    Duration idleTimeout,
    Duration writeTimeout) {
  /** The values a gateway runs with unless configured otherwise. */
  public static HttpLimits defaults() {
    return new HttpLimits(
        32 * 1024,
        100,
        20_000,
        4_000,
        2_000,
        Duration.ofSeconds(15),
        Duration.ofSeconds(20),
        Duration.ofSeconds(120),
        Duration.ofSeconds(60));
  }
}
