package org.ropeway.gateway.nspi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What OX says, kept: waited for when nothing is known yet, renewed in the background when it has
 * become old, and kept while OX is out of reach. Thread-safe.
 */
final class Renewed<T> {
  private static final Logger log = LoggerFactory.getLogger(Renewed.class);

  /** Asks OX. */
  interface Loader<T> {
    /** What OX says now; {@code old} is what it said before. Throws {@link OxException}. */
    T load(@Nullable T old);
  }

  private final Duration renewAfter;
  private final Duration retryAfter;
  private final Clock clock;
  private final Executor background;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable T value;
  private volatile Instant due = Instant.MIN;
  private OxException.@Nullable Unavailable failure;

  Renewed(Duration renewAfter, Duration retryAfter, Clock clock, Executor background) {
    this.renewAfter = renewAfter;
    this.retryAfter = retryAfter;
    this.clock = clock;
    this.background = background;
  }

  /** The value; throws what {@code loader} throws if there is none yet. */
  T get(Loader<T> loader) {
    @Nullable T known = value;
    if (known == null) {
      return first(loader);
    }
    renew(loader);
    return known;
  }

  /** Has the value renewed in the background if that is due. */
  void renew(Loader<T> loader) {
    if (isDue() && value != null && !loading.isLocked()) {
      background.execute(() -> renewNow(loader));
    }
  }

  /** Has the value renewed at once, as far as OX is within reach. */
  void reload(Loader<T> loader) {
    loading.lock();
    try {
      load(loader);
    } catch (OxException e) {
      due = clock.instant();
      log.warn("the address book of OX could not be renewed: {}", e.getMessage());
    } finally {
      loading.unlock();
    }
  }

  private T first(Loader<T> loader) {
    loading.lock();
    try {
      @Nullable T known = value;
      if (known != null) {
        return known;
      }
      if (failure != null && !isDue()) {
        throw failure;
      }
      return load(loader);
    } finally {
      loading.unlock();
    }
  }

  private void renewNow(Loader<T> loader) {
    if (!loading.tryLock()) {
      return;
    }
    try {
      if (isDue()) {
        load(loader);
      }
    } catch (OxException e) {
      due = clock.instant().plus(retryAfter);
      log.warn("the address book of OX could not be renewed: {}", e.getMessage());
    } finally {
      loading.unlock();
    }
  }

  private T load(Loader<T> loader) {
    try {
      T fresh = loader.load(value);
      value = fresh;
      failure = null;
      due = clock.instant().plus(renewAfter);
      return fresh;
    } catch (OxException.Unavailable e) {
      // Others would wait for the same; any other failure may be this user's own.
      failure = e;
      Duration pause = e.retryAfter().compareTo(retryAfter) > 0 ? e.retryAfter() : retryAfter;
      due = clock.instant().plus(pause);
      throw e;
    }
  }

  private boolean isDue() {
    return !clock.instant().isBefore(due);
  }
}
