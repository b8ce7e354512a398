package org.ropeway.store.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** The rows used lately, of all mailboxes together, within a number of bytes. Thread-safe. */
public final class RowCache {
  private final Cache<Key, ItemRow> rows;

  private record Key(long mailbox, long mid) {}

  /** A cache of about so many bytes. */
  public RowCache(long bytes) {
    rows =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<Key, ItemRow>weigher((key, row) -> row.weight())
            .executor(Runnable::run)
            .build();
  }

  @Nullable ItemRow get(long mailbox, long mid) {
    return rows.getIfPresent(new Key(mailbox, mid));
  }

  void put(long mailbox, ItemRow row) {
    rows.put(new Key(mailbox, row.mid()), row);
  }

  void remove(long mailbox, long mid) {
    rows.invalidate(new Key(mailbox, mid));
  }

  /** Weight of all rows, about. */
  long bytes() {
    rows.cleanUp();
    return rows.policy().eviction().map(e -> e.weightedSize().orElse(0)).orElse(0L);
  }
}
