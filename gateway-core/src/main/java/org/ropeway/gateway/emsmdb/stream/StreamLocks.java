package org.ropeway.gateway.emsmdb.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.store.MapiException;

/**
 * The regions of streams that sessions have locked, whichever handle they came by: those of one
 * property of one object are the same bytes. [MS-OXCPRPT] 3.2.5.21, 3.2.5.22. A lock ends with the
 * stream it was made through. Thread-safe; all sessions share one.
 */
public final class StreamLocks {
  /** Most locks of a stream; one more is ecTooManyLocks. */
  static final int MAX = 256;

  /** How long the owner of a lock must be silent before another session gets the region: 30 s. */
  private static final long SILENCE = Duration.ofSeconds(30).toNanos();

  private final LongSupplier nanoTime;
  private final Map<Place, List<Lock>> places = new HashMap<>();

  /** No locks, and a clock in nanoseconds. */
  public StreamLocks(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * What the streams of a property have in common.
   *
   * @param object what {@link org.ropeway.gateway.emsmdb.PropertyObject#identity()} says
   */
  record Place(MapiGuid mailbox, Object object, int property) {}

  /** Bytes from one on to before another. */
  record Region(long from, long to) {
    /** A region as a request has it, which may end beyond all streams. */
    static Region of(long offset, long size) {
      long from = offset < 0 ? Long.MAX_VALUE : offset;
      long end = from + size;
      return new Region(from, size < 0 || end < from ? Long.MAX_VALUE : end);
    }

    private boolean meets(Region other) {
      return Math.max(from, other.from) < Math.min(to, other.to);
    }
  }

  /** What a lock leaves to other sessions. */
  enum Sharing {
    /** They may read the region. */
    READ,
    /** Nothing. */
    NONE
  }

  private record Lock(PropertyStream owner, Region region, Sharing sharing) {}

  /** The time, in nanoseconds. */
  long now() {
    return nanoTime.getAsLong();
  }

  /**
   * Locks a region for a stream's session: ecAccessDenied if it is locked. A lock whose session has
   * been silent for 30 seconds does not count: the stream it was made through expires.
   */
  synchronized void lock(PropertyStream stream, Region region, Sharing sharing) {
    List<Lock> locks = places.getOrDefault(stream.place(), List.of());
    if (locks.stream().filter(lock -> lock.owner().equals(stream)).count() >= MAX) {
      throw new MapiException(ErrorCode.TOO_MANY_LOCKS, MAX + " locks of a stream");
    }
    Set<PropertyStream> expired = new HashSet<>();
    for (Lock lock : locks) {
      if (lock.region().meets(region)) {
        if (now() - lock.owner().lastActive() <= SILENCE) {
          throw new MapiException(ErrorCode.ACCESS_DENIED, "a region that is locked");
        }
        expired.add(lock.owner());
      }
    }
    expired.forEach(PropertyStream::expire);
    remove(stream, lock -> expired.contains(lock.owner()));
    places
        .computeIfAbsent(stream.place(), place -> new ArrayList<>())
        .add(new Lock(stream, region, sharing));
  }

  /** Takes away the locks of a region that a stream's session has; those of others stay. */
  synchronized void unlock(PropertyStream stream, Region region) {
    remove(stream, lock -> lock.owner().isOfSessionOf(stream) && lock.region().meets(region));
  }

  /** Takes away the locks made through a stream that is no more. */
  synchronized void release(PropertyStream stream) {
    if (!places.isEmpty()) {
      remove(stream, lock -> lock.owner().equals(stream));
    }
  }

  /** Whether other sessions let a stream read a region. */
  synchronized boolean mayRead(PropertyStream stream, Region region) {
    return mayAll(stream, region, lock -> lock.sharing() == Sharing.READ);
  }

  /** Whether other sessions let a stream write to a region. */
  synchronized boolean mayWrite(PropertyStream stream, Region region) {
    return mayAll(stream, region, lock -> false);
  }

  private boolean mayAll(PropertyStream stream, Region region, Predicate<Lock> harmless) {
    if (places.isEmpty()) {
      return true;
    }
    return places.getOrDefault(stream.place(), List.of()).stream()
        .filter(lock -> !lock.owner().isOfSessionOf(stream) && lock.region().meets(region))
        .allMatch(harmless);
  }

  private void remove(PropertyStream at, Predicate<Lock> which) {
    places.computeIfPresent(
        at.place(),
        (place, locks) -> {
          locks.removeIf(which);
          return locks.isEmpty() ? null : locks;
        });
  }
}
