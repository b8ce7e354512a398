package org.ropeway.ox.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes who waits between two looks at OX. */
final class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rang = lock.newCondition();
  private long times;

  /** Something may have happened. */
  void ring() {
    lock.lock();
    try {
      times++;
      rang.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often it rang. */
  long rung() {
    lock.lock();
    try {
      return times;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it rings once more than {@code heard}; returns whether it did in time. */
  boolean await(long heard, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (times == heard) {
        if (left <= 0) {
          return false;
        }
        left = rang.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      lock.unlock();
    }
  }
}
