package org.ropeway.gateway.mapihttp;

import java.time.Duration;

/**
 * What one client may cost. The size limits of [MS-OXCRPC] 3.1.4.2 are constants, as Outlook counts
 * on them: {@link ExecuteRequest#MAX_ROP_OUT} and the like.
 *
 * @param body largest request body in bytes
 * @param bodyTimeout for a body to arrive
 * @param patience a request is answered as a whole if its answer is ready by then, else in chunks
 * @param pendingPeriod between the PENDING tags of an answer in chunks
 * @param waitTime longest NotificationWait
 * @param idleTime a Session Context ends when it has had no request for so long, as its client is
 *     told
 * @param idleGrace how much longer it is kept
 * @param contextsPerUser Session Contexts of one user at one endpoint; one more ends the one that
 *     has been idle longest
 * @param contexts Session Contexts of all users at one endpoint
 * @param compressFrom ROP output buffers smaller than this are never compressed, in bytes
 * @param replayBytes all answers together that are kept for clients that repeat a request
 * @param replayTime how long they are kept
 */
public record MapiHttpLimits(
    int body,
    Duration bodyTimeout,
    Duration patience,
    Duration pendingPeriod,
    Duration waitTime,
    Duration idleTime,
    Duration idleGrace,
    int contextsPerUser,
    int contexts,
    int compressFrom,
    int replayBytes,
    Duration replayTime) {
  /** The values a gateway runs with unless configured otherwise. */
  public static MapiHttpLimits defaults() {
    return new MapiHttpLimits(
        384 * 1024,
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(1),
        100,
        20_000,
        2048,
        16 * 1024 * 1024,
        Duration.ofMinutes(1));
  }
}
