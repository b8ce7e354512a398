package org.ropeway.ox.host;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig.Restraint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a host alone that failed too often in a row: calls fail at once for a while that grows,
 * then one is let through, whose success lets all through again. Failures are those of the way to
 * OX ({@link OxException.Unavailable}); whatever else OX says, it answers. Thread-safe.
 */
public final class CircuitBreaker {
  private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);
  private static final Duration LONGEST_WISH = Duration.ofMinutes(2);

  private final String host;
  private final Restraint restraint;
  private final Duration patience;
  private final LongSupplier nanos;
  private final DoubleSupplier chance;
  private State state = State.CLOSED;
  private int failures;
  private int rests;
  private long outages;
  private long began;
  private long until;
  private long refused;
  private @Nullable Pass trial;

  /**
   * A closed one.
   *
   * @param patience a call that had less time than this says nothing of OX when the time is over;
   *     one that waits for news and has not failed for so long has been taken by OX
   */
  CircuitBreaker(
      String host,
      Restraint restraint,
      Duration patience,
      LongSupplier nanos,
      DoubleSupplier chance) {
    this.host = host;
    this.restraint = restraint;
    this.patience = patience;
    this.nanos = nanos;
    this.chance = chance;
  }

  /** What becomes of calls. */
  public enum State {
    /** They are made. */
    CLOSED,
    /** They fail at once. */
    OPEN,
    /** One is made. */
    HALF_OPEN
  }

  /** A call that is being made; an object of its own for each. */
  private static final class Pass {
    private final long begin;
    private final long outages;
    private final boolean waits;

    Pass(long begin, long outages, boolean waits) {
      this.begin = begin;
      this.outages = outages;
      this.waits = waits;
    }
  }

  /** What becomes of calls now. */
  public synchronized State state() {
    return state;
  }

  /** How many calls were not made so far. */
  public synchronized long refused() {
    return refused;
  }

  /** Throws {@link OxException.Unavailable} if a call would fail at once now. */
  public synchronized void check() {
    long left = until - nanos.getAsLong();
    if (state == State.OPEN && left > 0) {
      throw refusal(left);
    }
  }

  /**
   * Makes a call, or throws {@link OxException.Unavailable} at once, which is not worth repeating.
   *
   * @param waits whether OX may take long to answer although it is well
   */
  public <T> T call(boolean waits, Supplier<T> call) {
    Pass pass = enter(waits);
    try {
      T answer = call.get();
      answered(pass);
      return answer;
    } catch (OxException.Unavailable e) {
      if (isOfOx(pass, e)) {
        failed(pass, e);
      }
      throw e;
    } catch (OxException e) {
      answered(pass);
      throw e;
    } finally {
      left(pass);
    }
  }

  private synchronized Pass enter(boolean waits) {
    long now = nanos.getAsLong();
    Pass tried = trial;
    if (tried != null && tried.waits && now - tried.begin >= patience.toNanos()) {
      close();
    }
    if (state == State.OPEN && now < until) {
      throw refusal(until - now);
    } else if (state == State.HALF_OPEN && trial != null) {
      throw refusal(restraint.firstRest().toNanos());
    }
    Pass pass = new Pass(now, outages, waits);
    if (state != State.CLOSED) {
      LOG.debug("OX at {} is tried again", host);
      state = State.HALF_OPEN;
      trial = pass;
    }
    return pass;
  }

  private synchronized void answered(Pass pass) {
    if (pass.equals(trial)) {
      close();
    } else if (state == State.CLOSED) {
      failures = 0;
    }
  }

  private synchronized void failed(Pass pass, OxException.Unavailable e) {
    if (pass.equals(trial)) {
      open(e);
    } else if (state == State.CLOSED && pass.outages == outages) {
      failures++;
      if (failures >= restraint.failures()) {
        began = nanos.getAsLong();
        rests = 0;
        open(e);
      }
    }
  }

  /** Who gave up, or failed by itself, leaves the trial to others. */
  private synchronized void left(Pass pass) {
    if (pass.equals(trial)) {
      trial = null;
    }
  }

  private void open(OxException.Unavailable e) {
    int doublings = Math.min(rests, 30);
    double grown = (double) restraint.firstRest().toNanos() * (1L << doublings);
    double full = Math.min((double) restraint.longestRest().toNanos(), grown);
    long own = (long) (full * (0.5 + chance.getAsDouble() / 2));
    long wish = Math.min(e.retryAfter().toNanos(), LONGEST_WISH.toNanos());
    long rest = Math.max(own, wish);
    if (rests == 0) {
      outages++;
      LOG.warn(
          "OX at {} failed {} times in a row and is left alone for {} ms; the last time: {}",
          host,
          failures,
          Duration.ofNanos(rest).toMillis(),
          e.getMessage());
    } else {
      LOG.warn(
          "OX at {} still fails and is left alone for {} ms: {}",
          host,
          Duration.ofNanos(rest).toMillis(),
          e.getMessage());
    }
    rests++;
    state = State.OPEN;
    until = nanos.getAsLong() + rest;
    trial = null;
  }

  private void close() {
    long lasted = nanos.getAsLong() - began;
    LOG.info("OX at {} answers again, after {} s", host, Duration.ofNanos(lasted).toSeconds());
    state = State.CLOSED;
    failures = 0;
    trial = null;
  }

  /** Whoever is refused comes back a little spread. */
  private OxException.Unavailable refusal(long left) {
    refused++;
    return new OxException.Unavailable(
        "OX at " + host + " fails and is left alone for a while",
        Duration.ofNanos((long) (left * (1 + chance.getAsDouble() / 4))),
        new RejectedExecutionException());
  }

  private boolean isOfOx(Pass pass, OxException.Unavailable e) {
    return switch (e.getCause()) {
      case InterruptedException i -> false;
      case CancellationException c -> false;
      case TimeoutException t -> nanos.getAsLong() - pass.begin >= patience.toNanos();
      case null, default -> true;
    };
  }
}
