package org.ropeway.store.sync;

import java.time.Duration;
import java.util.OptionalLong;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxQuota;
import org.ropeway.ox.OxSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much mail OX lets the user have, as it said last. It is asked when there is news, but not all
 * the time. Thread-safe.
 */
final class QuotaWatch {
  private static final Logger LOG = LoggerFactory.getLogger(QuotaWatch.class);
  private static final Duration LEAST = Duration.ofSeconds(10);

  private final Sessions sessions;
  private volatile OptionalLong limit = OptionalLong.empty();
  private long next = System.nanoTime();

  QuotaWatch(Sessions sessions) {
    this.sessions = sessions;
  }

  OptionalLong limit() {
    return limit;
  }

  /** Asks OX if that was not done just now. A refusal leaves what was known. */
  synchronized void look() {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + LEAST.toNanos();
    try {
      limit = sessions.ask(OxSession::quota).map(OxQuota::limit).orElse(OptionalLong.empty());
    } catch (OxException e) {
      LOG.debug("OX does not tell the quota: {}", e.getMessage());
    }
  }
}
