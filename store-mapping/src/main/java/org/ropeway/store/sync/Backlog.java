package org.ropeway.store.sync;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderTree;

/**
 * The folders with more than a page to fetch: first the one somebody looked at last, then the
 * inbox, then the others in the order of their coming. Thread-safe.
 */
final class Backlog {
  private final Set<Long> folders = new LinkedHashSet<>();
  private long lookedAt;

  synchronized void add(long fid) {
    if (folders.add(fid)) {
      notifyAll();
    }
  }

  synchronized void remove(long fid) {
    folders.remove(fid);
  }

  synchronized boolean contains(long fid) {
    return folders.contains(fid);
  }

  synchronized boolean isEmpty() {
    return folders.isEmpty();
  }

  synchronized void lookedAt(long fid) {
    lookedAt = fid;
  }

  /** The folder to go on with; it stays until it is removed. Waits while there is none. */
  synchronized long next(Supplier<FolderTree> tree) throws InterruptedException {
    while (folders.isEmpty()) {
      wait();
    }
    if (folders.contains(lookedAt)) {
      return lookedAt;
    }
    @Nullable FolderNode inbox = tree.get().findRole(SpecialFolder.INBOX);
    return inbox != null && folders.contains(inbox.fid()) ? inbox.fid() : folders.iterator().next();
  }
}
