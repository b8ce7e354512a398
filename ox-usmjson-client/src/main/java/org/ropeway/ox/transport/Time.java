package org.ropeway.ox.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The clock, pauses and chance, so that tests need not wait. */
public interface Time {
  /** A clock that only ever goes forward, nanoseconds. */
  long nanos();

  /** The time of day, for dates that OX names. */
  Instant now();

  /** Waits. */
  void pause(Duration time) throws InterruptedException;

  /** A number in [0, 1). */
  double chance();

  /** The real ones. */
  Time SYSTEM =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          Thread.sleep(time);
        }

        @Override
        public double chance() {
          return ThreadLocalRandom.current().nextDouble();
        }
      };
}
