package org.ropeway.ox.transport;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats what failed for want of OX, with growing and random pauses. */
public final class Repeater {
  private static final Logger LOG = LoggerFactory.getLogger(Repeater.class);
  private final Retries retries;
  private final Time time;
  private final RetryBudget budget;

  Repeater(Retries retries, Time time) {
    this.retries = retries;
    this.time = time;
    this.budget = new RetryBudget(retries.budget());
  }

  /** Runs attempts until one succeeds or fails for good; {@code what} is for the log. */
  public <T> T run(String what, Deadline deadline, Supplier<T> attempt) {
    budget.earn();
    for (int number = 1; ; number++) {
      try {
        return attempt.get();
      } catch (OxException.Unavailable e) {
        Duration pause = pauseAfter(number, e.retryAfter());
        if (number >= retries.attempts()
            || !mayPassByItself(e.getCause())
            || pause.compareTo(deadline.remaining()) >= 0
            || !budget.spend()) {
          throw e;
        }
        LOG.debug("{}, attempt {}: {}; again in {}", what, number, e.getMessage(), pause);
        pause(pause);
      }
    }
  }

  /** Between half and all of the growing pause, but never sooner than OX wishes. */
  private Duration pauseAfter(int number, Duration wish) {
    long first = retries.firstPause().toNanos();
    int doublings = Math.min(number - 1, 30);
    long full = Math.min(retries.longestPause().toNanos(), saturated(first, doublings));
    Duration own = Duration.ofNanos((long) (full * (0.5 + time.chance() / 2)));
    return own.compareTo(wish) < 0 ? wish : own;
  }

  private static long saturated(long value, int doublings) {
    return value > Long.MAX_VALUE >> doublings ? Long.MAX_VALUE : value << doublings;
  }

  /** A wrong certificate stays wrong, and who was interrupted wants no more. */
  private static boolean mayPassByItself(@Nullable Throwable cause) {
    return !(cause instanceof InterruptedException
        || cause instanceof CancellationException
        || cause instanceof RejectedExecutionException
        || cause instanceof SSLHandshakeException);
  }

  private void pause(Duration pause) {
    try {
      time.pause(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted between attempts", Duration.ZERO, e);
    }
  }
}
