package org.ropeway.store.sync;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses after failures: each twice as long as the one before, the real one a random part of it.
 */
final class Pause {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  Pause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** Pauses, at least as long as OX wishes. */
  void take(Duration wish) throws InterruptedException {
    long half = Math.max(1, next.toMillis() / 2);
    long own = half + ThreadLocalRandom.current().nextLong(half + 1);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    Thread.sleep(Math.max(own, wish.toMillis()));
  }

  /** Begins with the first pause again. */
  void reset() {
    next = first;
  }
}
