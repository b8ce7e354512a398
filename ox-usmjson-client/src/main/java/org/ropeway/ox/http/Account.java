package org.ropeway.ox.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.memory.Books;
import org.ropeway.ox.http.memory.KnownFolder;

/**
 * What the sessions of one user share: the books, and whose turn it is. Who compares or changes a
 * folder at OX has its turn, so that what is read before a change is not taken for what is after.
 */
final class Account {
  private static final long HIERARCHY = 0;
  private final Books books;
  private final Duration patience;
  private final Map<Long, ReentrantLock> turns = new ConcurrentHashMap<>();
  private final Map<Long, Integer> windows = new ConcurrentHashMap<>();
  private final Map<String, Integer> owners = new ConcurrentHashMap<>();
  private int sessions;

  Account(Books books, Duration patience) {
    this.books = books;
    this.patience = patience;
  }

  Books books() {
    return books;
  }

  /** Has the turn of the folder list. */
  <T> T inTurn(Supplier<T> work) {
    return inTurns(List.of(HIERARCHY), work);
  }

  /** Has the turn of a folder. */
  <T> T inTurn(KnownFolder folder, Supplier<T> work) {
    return inTurns(List.of(folder.number()), work);
  }

  /** Has the turns of two folders. */
  <T> T inTurn(KnownFolder one, KnownFolder other, Supplier<T> work) {
    return inTurns(
        List.of(Math.min(one.number(), other.number()), Math.max(one.number(), other.number())),
        work);
  }

  /** Where the next window of marks of a large folder begins; it moves on by {@code step}. */
  int window(KnownFolder folder, int step, int total) {
    int from = windows.getOrDefault(folder.number(), 0);
    windows.put(folder.number(), from + step >= total ? 0 : from + step);
    return from >= total ? 0 : from;
  }

  /** The number of the user with an address, 0 if there is none; null if nobody asked yet. */
  @Nullable Integer owner(String address) {
    return owners.get(address);
  }

  /** Remembers that number, and returns it. */
  int owner(String address, int user) {
    owners.put(address, user);
    return user;
  }

  /** One more session; returns this. */
  synchronized Account joined() {
    sessions++;
    return this;
  }

  /** One session less; returns whether it was the last. */
  synchronized boolean left() {
    return --sessions == 0;
  }

  private <T> T inTurns(List<Long> numbers, Supplier<T> work) {
    List<ReentrantLock> held = new ArrayList<>();
    try {
      for (long number : numbers) {
        ReentrantLock turn = turns.computeIfAbsent(number, n -> new ReentrantLock());
        if (!turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
          throw new OxException.Unavailable("OX takes long over another request of the user");
        }
        held.add(turn);
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted while waiting", Duration.ZERO, e);
    } finally {
      held.reversed().forEach(ReentrantLock::unlock);
    }
  }
}
