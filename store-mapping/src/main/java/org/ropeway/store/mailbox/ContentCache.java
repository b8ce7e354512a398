package org.ropeway.store.mailbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ropeway.store.mail.MessageContent;

/**
 * The mails opened lately, of all mailboxes together, within a number of bytes. Two who want the
 * same mail at once wait for one answer. Thread-safe.
 */
final class ContentCache {
  private final Cache<Key, Loaded> mails;
  private final Map<Key, CompletableFuture<Loaded>> loading = new ConcurrentHashMap<>();
  private final long largest;

  /** Which mail. */
  record Key(long mailbox, String uuid) {}

  /** A mail and the bytes it came in. */
  record Loaded(MessageContent content, long bytes) {
    private static final int OVERHEAD = 8192;

    /** Memory it takes, about: text is twice as large decoded. */
    long weight() {
      return OVERHEAD + 2 * bytes;
    }
  }

  ContentCache(long bytes) {
    this.largest = bytes;
    this.mails =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<Key, Loaded>weigher((key, mail) -> (int) Math.min(Integer.MAX_VALUE, mail.weight()))
            .executor(Runnable::run)
            .build();
  }

  /** Whether a mail is too large to stay here. */
  boolean isTooLarge(Loaded mail) {
    return mail.weight() > largest;
  }

  /** A mail, loaded unless it is there; what {@code load} throws is not remembered. */
  Loaded get(Key key, Supplier<Loaded> load) {
    Loaded known = mails.getIfPresent(key);
    if (known != null) {
      return known;
    }
    CompletableFuture<Loaded> mine = new CompletableFuture<>();
    CompletableFuture<Loaded> other = loading.putIfAbsent(key, mine);
    return other == null ? load(key, load, mine) : await(other);
  }

  /** Keeps a mail that was just written, so that it needs not be loaded. */
  void put(Key key, Loaded written) {
    mails.put(key, written);
  }

  private Loaded load(Key key, Supplier<Loaded> load, CompletableFuture<Loaded> mine) {
    try {
      Loaded mail = load.get();
      mails.put(key, mail);
      mine.complete(mail);
      return mail;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      loading.remove(key, mine);
    }
  }

  private static Loaded await(CompletableFuture<Loaded> other) {
    try {
      return other.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
