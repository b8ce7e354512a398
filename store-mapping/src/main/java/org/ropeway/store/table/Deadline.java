package org.ropeway.store.table;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/** The time one operation may take, checked every so many rows. */
final class Deadline {
  private static final int ROWS = 256;

  private final Duration limit;
  private final LongSupplier nanoTime;
  private final long began;
  private int rows;

  /** A time that begins now. */
  Deadline(Duration limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
  }

  /** One more row was looked at; ecTooComplex if the time is over. */
  void row() {
    if (++rows % ROWS == 0) {
      check();
    }
  }

  /** ecTooComplex if the time is over. */
  void check() {
    if (nanoTime.getAsLong() - began > limit.toNanos()) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "not done in " + limit);
    }
  }
}
