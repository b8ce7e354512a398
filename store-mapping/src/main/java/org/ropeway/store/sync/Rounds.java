package org.ropeway.store.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxException;
import org.ropeway.store.StoreLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that do their rounds again and again until they are stopped; after a failure with a pause
 * that grows, or as long as OX wishes. Thread-safe.
 */
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final long mailbox;
  private final StoreLimits.Sync limits;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped = true;

  /** What a thread does again and again. */
  interface Round {
    void run() throws InterruptedException;
  }

  Rounds(long mailbox, StoreLimits.Sync limits) {
    this.mailbox = mailbox;
    this.limits = limits;
  }

  /** Starts a thread for each round, by its name, unless they run; returns whether it did. */
  boolean start(Map<String, Round> rounds) {
    synchronized (threads) {
      if (!threads.isEmpty()) {
        return false;
      }
      stopped = false;
      rounds.forEach((name, round) ->
          threads.add(Thread.ofVirtual().name(name + "-" + mailbox).start(() -> repeat(round))));
      return true;
    }
  }

  /** Ends all, which {@code wake} rouses, and waits until they have ended. */
  void stop(Runnable wake) {
    List<Thread> running;
    synchronized (threads) {
      stopped = true;
      running = List.copyOf(threads);
      threads.clear();
    }
    wake.run();
    running.forEach(Thread::interrupt);
    running.forEach(Rounds::join);
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Round round) {
    Pause pause = new Pause(limits.firstPause(), limits.longestPause());
    while (!stopped) {
      try {
        round.run();
        pause.reset();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (stopped) {
          return;
        }
        Duration wish = note(e);
        try {
          pause.take(wish);
        } catch (InterruptedException interrupt) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private Duration note(RuntimeException failure) {
    if (failure instanceof OxException) {
      LOG.debug("mailbox {}: {}", mailbox, failure.getMessage());
    } else {
      LOG.error("the synchronisation of mailbox {} failed", mailbox, failure);
    }
    return failure instanceof OxException.Unavailable u ? u.retryAfter() : Duration.ZERO;
  }
}
