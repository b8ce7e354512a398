package org.ropeway.ox.host;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;

/**
 * The places for requests that run at a host at once. A user gets one more place only while more
 * are free than he has, so that one of them is always left to whoever has none; of those who wait,
 * he is next who has the fewest, then he who has waited longest since he was given one.
 * Thread-safe.
 */
public final class Bulkhead {
  private static final Comparator<Guest> NEXT =
      Comparator.<Guest>comparingInt(guest -> guest.running).thenComparingLong(Guest::since);

  private final String host;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Guest> guests = new HashMap<>();
  private int places;
  private int running;
  private int waiting;
  private long clock;
  private long waits;
  private long waitedNanos;
  private long refused;

  Bulkhead(String host, int places) {
    this.host = host;
    this.places = places;
  }

  /** What takes a place. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it, once. */
    T run() throws X;
  }

  /** A user, as long as he has places or waits for some. */
  private static final class Guest {
    private final Deque<Ticket> queue = new ArrayDeque<>();
    private int running;
    private long given;

    long since() {
      Ticket first = queue.peek();
      return first == null ? Long.MAX_VALUE : Math.max(first.number, given);
    }
  }

  private static final class Ticket {
    private final long number;
    private final Condition called;
    private boolean given;

    Ticket(long number, Condition called) {
      this.number = number;
      this.called = called;
    }
  }

  /** Lowers the number of places. */
  void atMost(int newPlaces) {
    lock.lock();
    try {
      places = Math.min(places, newPlaces);
    } finally {
      lock.unlock();
    }
  }

  /** How many places are taken. */
  public int running() {
    return locked(() -> running);
  }

  /** How many requests wait for a place. */
  public int waiting() {
    return locked(() -> waiting);
  }

  /** How many requests have waited for a place so far. */
  public long waits() {
    return locked(() -> waits);
  }

  /** How long they have waited in all, nanoseconds. */
  public long waitedNanos() {
    return locked(() -> waitedNanos);
  }

  /** How many were refused so far, since no place was free in time. */
  public long refused() {
    return locked(() -> refused);
  }

  /**
   * Does something in a place, for which it waits if need be; throws {@link
   * OxException.Unavailable}, which may be tried again later, if there is none in time.
   */
  public <T, X extends Exception> T within(String user, Duration atMost, Work<T, X> work) throws X {
    enter(user, atMost.toNanos());
    try {
      return work.run();
    } finally {
      leave(user);
    }
  }

  private void enter(String user, long nanos) {
    lock.lock();
    try {
      Guest guest = guests.computeIfAbsent(user, name -> new Guest());
      Ticket mine = new Ticket(clock++, lock.newCondition());
      guest.queue.add(mine);
      waiting++;
      callNext();
      if (!mine.given) {
        await(user, guest, mine, nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private void await(String user, Guest guest, Ticket mine, long nanos) {
    long begin = System.nanoTime();
    waits++;
    try {
      long left = nanos;
      while (!mine.given) {
        if (left <= 0) {
          refused++;
          throw new OxException.Unavailable(
              "no place for one more request to OX at "
                  + host
                  + ", which is given "
                  + places
                  + " at once, became free in time",
              Duration.ZERO,
              new RejectedExecutionException());
        }
        left = mine.called.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (mine.given) {
        giveBack(user, guest);
      }
      throw new OxException.Unavailable("interrupted while waiting for OX", Duration.ZERO, e);
    } finally {
      waitedNanos += System.nanoTime() - begin;
      if (!mine.given) {
        guest.queue.remove(mine);
        waiting--;
        forget(user, guest);
      }
    }
  }

  private void leave(String user) {
    lock.lock();
    try {
      giveBack(user, guests.get(user));
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(String user, @Nullable Guest guest) {
    if (guest == null) {
      throw new IllegalStateException("nobody has this place");
    }
    guest.running--;
    running--;
    forget(user, guest);
    callNext();
  }

  private void forget(String user, Guest guest) {
    if (guest.running == 0 && guest.queue.isEmpty()) {
      guests.remove(user);
    }
  }

  /** Gives the free places to those whose turn it is. */
  private void callNext() {
    while (waiting > 0) {
      int free = places - running;
      Optional<Guest> next = guests.values().stream().filter(g -> !g.queue.isEmpty()).min(NEXT);
      if (next.isEmpty() || next.get().running >= free) {
        return;
      }
      Guest guest = next.get();
      Ticket ticket = guest.queue.remove();
      ticket.given = true;
      ticket.called.signal();
      guest.given = clock++;
      guest.running++;
      running++;
      waiting--;
    }
  }

  private <T> T locked(Work<T, RuntimeException> look) {
    lock.lock();
    try {
      return look.run();
    } finally {
      lock.unlock();
    }
  }
}
