package org.ropeway.gateway.nspi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.store.MapiException;

/**
 * How many rows and names users get: enough to read and search, too few to copy the address book in
 * a short time or to guess who is in it. One bucket per user, for all his sessions.
 */
final class Quota {
  private static final int USERS = 50_000;
  private final NspiLimits limits;
  private final Clock clock;
  private final Cache<UserKey, Bucket> buckets;

  Quota(NspiLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    Duration full = Duration.ofSeconds(1 + limits.burst() / Math.max(1, limits.perSecond()));
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(USERS)
            .expireAfterAccess(full)
            .executor(Runnable::run)
            .build();
  }

  /** Grants up to {@code wanted}, at least one; OutOfResources if nothing is left. */
  int upTo(UserKey user, int wanted) {
    return bucket(user).take(wanted, 1);
  }

  /** Grants {@code wanted} or, with OutOfResources, nothing. */
  void exactly(UserKey user, int wanted) {
    bucket(user).take(wanted, wanted);
  }

  private Bucket bucket(UserKey user) {
    return buckets.get(user, key -> new Bucket());
  }

  private final class Bucket {
    private double left = limits.burst();
    private long since = clock.millis();

    synchronized int take(int wanted, int least) {
      long now = clock.millis();
      double gained = Math.max(0, now - since) * (double) limits.perSecond() / 1000;
      left = Math.min(limits.burst(), left + gained);
      since = now;
      int granted = (int) Math.min(left, wanted);
      if (granted < Math.min(least, wanted)) {
        throw new MapiException(ErrorCode.OUT_OF_RESOURCES, "too many rows or names");
      }
      left -= granted;
      return granted;
    }
  }
}
