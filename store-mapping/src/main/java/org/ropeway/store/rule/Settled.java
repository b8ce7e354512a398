package org.ropeway.store.rule;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether OX knows of all changes that its filter depends on. It does not while it is being told,
 * so that whoever has to be sure waits for that.
 */
final class Settled {
  private final AtomicLong changes = new AtomicLong(1);
  private volatile long known;

  /** Something changed. */
  void changed() {
    changes.incrementAndGet();
  }

  boolean is() {
    return known == changes.get();
  }

  /** Tells OX of the changes so far; if that throws it does not know of them. */
  void by(Runnable telling) {
    long now = changes.get();
    telling.run();
    known = now;
  }
}
