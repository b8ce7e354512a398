package org.ropeway.ox.transport;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;

/** What all sessions with one server share: the connections, the rules, the places. */
public record Line(
    OxServerConfig config,
    Time time,
    Transport transport,
    Repeater repeater,
    Semaphore places,
    Executor threads) {
  /**
   * A line to a server; nothing is connected yet. Throws {@link IllegalArgumentException} if the
   * certificates cannot be used.
   */
  public static Line to(OxServerConfig config, Time time, Protocol protocol) {
    return new Line(
        config,
        time,
        new Transport(config, time, protocol),
        new Repeater(config.retries(), time),
        new Semaphore(config.maxConcurrentRequests(), true),
        task -> Thread.ofVirtual().name("ox-login").start(task));
  }

  /** So far from now. */
  public Deadline deadline(Duration span) {
    return Deadline.in(time, span);
  }

  /** Does something that takes one of the places for requests, waiting for it if need be. */
  public <T> T within(Deadline deadline, Supplier<T> work) {
    if (!enter(deadline)) {
      throw new OxException.Unavailable(
          config.maxConcurrentRequests() + " requests to OX are running already",
          Duration.ZERO,
          new RejectedExecutionException());
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean enter(Deadline deadline) {
    try {
      return places.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted while waiting for OX", Duration.ZERO, e);
    }
  }
}
