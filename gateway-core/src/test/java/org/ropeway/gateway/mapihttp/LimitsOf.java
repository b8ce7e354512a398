package org.ropeway.gateway.mapihttp;

import java.time.Duration;

/** The limits of a stage with one of them changed. */
final class LimitsOf {
  private static final MapiHttpLimits BASE = MapiStage.LIMITS;

  private LimitsOf() {}

  static MapiHttpLimits waitTime(Duration waitTime) {
    return of(waitTime, 100, 1000, BASE.replayBytes());
  }

  static MapiHttpLimits contexts(int perUser, int inAll) {
    return of(BASE.waitTime(), perUser, inAll, BASE.replayBytes());
  }

  static MapiHttpLimits replayBytes(int bytes) {
    return of(BASE.waitTime(), 100, 1000, bytes);
  }

  /** As patient as a gateway is by default, with room for many contexts of one user. */
  static MapiHttpLimits manyPatient(int contexts) {
    MapiHttpLimits d = MapiHttpLimits.defaults();
    return new MapiHttpLimits(
        d.body(),
        d.bodyTimeout(),
        d.patience(),
        d.pendingPeriod(),
        d.waitTime(),
        d.idleTime(),
        d.idleGrace(),
        contexts,
        contexts,
        d.compressFrom(),
        d.replayBytes(),
        d.replayTime());
  }

  private static MapiHttpLimits of(Duration waitTime, int perUser, int inAll, int replayBytes) {
    return new MapiHttpLimits(
        BASE.body(),
        BASE.bodyTimeout(),
        BASE.patience(),
        BASE.pendingPeriod(),
        waitTime,
        BASE.idleTime(),
        BASE.idleGrace(),
        perUser,
        inAll,
        BASE.compressFrom(),
        replayBytes,
        BASE.replayTime());
  }
}
