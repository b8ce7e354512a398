package org.ropeway.ox.host;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;

/**
 * Lets logins to a host go one after the other, so many in a second at most. Those that renew a
 * session, whose password was right before, and those of whoever knocks have every other turn while
 * both wait; among each, a login name that already waits goes behind those that do not.
 * Thread-safe.
 */
public final class LoginTurns {
  private final String host;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
  private final LongSupplier nanos;
  private int perSecond;
  private long next;
  private Kind last = Kind.RENEWED;
  private long tickets;
  private long refused;

  LoginTurns(String host, int perSecond, LongSupplier nanos) {
    this.host = host;
    this.perSecond = perSecond;
    this.nanos = nanos;
    this.next = nanos.getAsLong();
    for (Kind kind : Kind.values()) {
      lanes.put(kind, new Lane());
    }
  }

  /** Which login it is. */
  public enum Kind {
    /** The first of a session; nobody knows whether its password is right. */
    FIRST,
    /** One more of a session that OX does not know any more. */
    RENEWED
  }

  private static final class Lane {
    private final PriorityQueue<Ticket> queue = new PriorityQueue<>();
    private long round;

    int ahead(Ticket ticket) {
      return (int) queue.stream().filter(other -> other.compareTo(ticket) < 0).count();
    }

    /** The first round in which this name does not wait yet. */
    long roundFor(String login) {
      return round + queue.stream().filter(other -> other.login.equals(login)).count();
    }
  }

  private record Ticket(String login, long round, long number, Condition called)
      implements Comparable<Ticket> {
    @Override
    public int compareTo(Ticket other) {
      int byRound = Long.compare(round, other.round);
      return byRound == 0 ? Long.compare(number, other.number) : byRound;
    }
  }

  /** Lowers the bound. */
  void atMost(int newPerSecond) {
    lock.lock();
    try {
      perSecond = Math.min(perSecond, newPerSecond);
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for their turn. */
  public int waiting() {
    lock.lock();
    try {
      return lanes.values().stream().mapToInt(lane -> lane.queue.size()).sum();
    } finally {
      lock.unlock();
    }
  }

  /** How many were refused so far, since their turn would have come too late. */
  public long refused() {
    lock.lock();
    try {
      return refused;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the turn of a login; throws {@link OxException.Unavailable}, which is not worth
   * repeating, as soon as it is known that it comes too late.
   */
  public void await(String login, Kind kind, Duration atMost) {
    long end = nanos.getAsLong() + atMost.toNanos();
    lock.lock();
    try {
      Lane lane = lane(kind);
      Ticket mine = new Ticket(login, lane.roundFor(login), tickets++, lock.newCondition());
      lane.queue.add(mine);
      try {
        long wait = wait(mine, kind);
        if (wait > atMost.toNanos()) {
          throw tooLate(wait);
        }
        awaitCall(mine, end);
        last = kind;
        lane.round = mine.round;
        next = nanos.getAsLong() + TimeUnit.SECONDS.toNanos(1) / perSecond;
      } finally {
        lane.queue.remove(mine);
        Ticket following = head();
        if (following != null) {
          following.called.signal();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted before a login", Duration.ZERO, e);
    } finally {
      lock.unlock();
    }
  }

  private void awaitCall(Ticket mine, long end) throws InterruptedException {
    while (true) {
      long now = nanos.getAsLong();
      boolean first = mine.equals(head());
      if (first && now >= next) {
        return;
      } else if (now >= end) {
        throw tooLate(next - now);
      }
      mine.called.awaitNanos(first ? Math.min(next, end) - now : end - now);
    }
  }

  private Lane lane(Kind kind) {
    return Objects.requireNonNull(lanes.get(kind));
  }

  /** How long it takes, if no others come who go before. */
  private long wait(Ticket mine, Kind kind) {
    int ahead = lane(kind).ahead(mine);
    int between = Math.min(ahead + 1, lane(other(kind)).queue.size());
    long first = Math.max(0, next - nanos.getAsLong());
    return first + (ahead + between) * TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  private @Nullable Ticket head() {
    Ticket others = lane(other(last)).queue.peek();
    return others == null ? lane(last).queue.peek() : others;
  }

  private static Kind other(Kind kind) {
    return kind == Kind.FIRST ? Kind.RENEWED : Kind.FIRST;
  }

  private OxException.Unavailable tooLate(long wait) {
    refused++;
    return new OxException.Unavailable(
        "more than " + perSecond + " logins a second at OX at " + host + " are asked for",
        Duration.ofNanos(Math.max(0, wait)),
        new RejectedExecutionException());
  }
}
