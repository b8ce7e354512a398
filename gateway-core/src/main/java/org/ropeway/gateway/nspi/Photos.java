package org.ropeway.gateway.nspi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures of the users of one context, asked of OX when they are first wanted. Thread-safe. */
final class Photos {
  private static final Logger log = LoggerFactory.getLogger(Photos.class);

  /** The side of a thumbnail, pixels; what Outlook shows. */
  private static final int PIXELS = 96;

  private static final int MAX_BYTES = 100 << 10;
  private static final int ALL_BYTES = 4 << 20;
  private static final int ENTRY_BYTES = 100;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Cache<Integer, Optional<Bytes>> known;

  Photos(Clock clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(ALL_BYTES)
            .weigher((Integer id, Optional<Bytes> photo) ->
                ENTRY_BYTES + photo.map(Bytes::length).orElse(0))
            .expireAfterWrite(KEPT)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** The picture of an entry, asked for by a user; null if it has none or OX does not answer. */
  @Nullable Bytes of(Entry entry, AuthenticatedUser asking) {
    if (entry.userId() == 0 || Boolean.FALSE.equals(entry.properties().get(Entry.HAS_PICTURE))) {
      return null;
    }
    try {
      return known.get(entry.userId(), id -> load(id, asking)).orElse(null);
    } catch (OxException e) {
      log.debug("no picture of user {}: {}", entry.userId(), e.getMessage());
      return null;
    }
  }

  private static Optional<Bytes> load(int userId, AuthenticatedUser asking) {
    try (OxLease lease = asking.lease()) {
      return lease
          .session()
          .photo(userId, PIXELS)
          .map(OxPhoto::bytes)
          .filter(bytes -> bytes.length <= MAX_BYTES)
          .map(Bytes::wrap);
    }
  }
}
