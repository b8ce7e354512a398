package org.ropeway.standin.data;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes those who wait for a change of the data. */
public final class ChangeSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long version;

  /** The number of signals so far. */
  public long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes everybody. */
  public void signal() {
    lock.lock();
    try {
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there is a newer version than {@code seen}, {@code stop} says so after a signal, or
   * the time is over. Returns whether there is a newer version.
   */
  public boolean await(long seen, Duration time, BooleanSupplier stop) throws InterruptedException {
    long left = time.toNanos();
    lock.lock();
    try {
      while (version == seen && left > 0 && !stop.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
      return version != seen;
    } finally {
      lock.unlock();
    }
  }
}
