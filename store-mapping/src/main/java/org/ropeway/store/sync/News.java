package org.ropeway.store.sync;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPing;

/** What is to be fetched, and the wait for more of it. Thread-safe; one thread waits. */
final class News {
  private final Set<Long> folders = new LinkedHashSet<>();
  private boolean hierarchy = true;
  private boolean woken;
  private @Nullable CompletableFuture<Optional<OxPing>> waiting;

  /** There is news in a folder. */
  synchronized void folder(long fid) {
    noteFolder(fid);
    wake();
  }

  /** There is news in the folder list. */
  synchronized void hierarchy() {
    noteHierarchy();
    wake();
  }

  /** The same, told by who takes it next and need not be woken. */
  synchronized void noteFolder(long fid) {
    folders.add(fid);
  }

  /** The same, told by who takes it next and need not be woken. */
  synchronized void noteHierarchy() {
    hierarchy = true;
  }

  /** Ends the present wait, or the next one at its beginning. */
  synchronized void wake() {
    CompletableFuture<Optional<OxPing>> now = waiting;
    if (now == null) {
      woken = true;
    } else {
      now.complete(Optional.empty());
    }
  }

  /** Whether there was news in the folder list; it is taken for fetched. */
  synchronized boolean takeHierarchy() {
    boolean was = hierarchy;
    hierarchy = false;
    return was;
  }

  /** The folders with news; they are taken for fetched. */
  synchronized Set<Long> takeFolders() {
    Set<Long> taken = new LinkedHashSet<>(folders);
    folders.clear();
    return taken;
  }

  /**
   * Waits for an answer to {@code ping}, which another thread asks for; empty after a wake-up.
   * Throws {@link OxException}.
   */
  Optional<OxPing> await(Supplier<OxPing> ping) throws InterruptedException {
    CompletableFuture<Optional<OxPing>> answer = new CompletableFuture<>();
    synchronized (this) {
      if (woken) {
        woken = false;
        return Optional.empty();
      }
      waiting = answer;
    }
    Thread asking =
        Thread.ofVirtual()
            .name(Thread.currentThread().getName() + "-ping")
            .start(() -> ask(ping, answer));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      synchronized (this) {
        waiting = null;
      }
      asking.interrupt();
    }
  }

  private static void ask(Supplier<OxPing> ping, CompletableFuture<Optional<OxPing>> answer) {
    try {
      answer.complete(Optional.of(ping.get()));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }
}
