package org.ropeway.ox.transport;

/**
 * Bounds how much our repeating adds to the load of an OX in trouble: each first attempt earns a
 * tenth of a repetition, up to a limit.
 */
final class RetryBudget {
  private static final int WHOLE = 10;
  private final long limit;
  private long tenths;

  RetryBudget(int repetitions) {
    this.limit = (long) repetitions * WHOLE;
    this.tenths = limit;
  }

  synchronized void earn() {
    tenths = Math.min(limit, tenths + 1);
  }

  synchronized boolean spend() {
    if (tenths < WHOLE) {
      return false;
    }
    tenths -= WHOLE;
    return true;
  }
}
