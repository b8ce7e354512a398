package org.ropeway.ox.transport;

import java.time.Duration;

/** A point in time by which something must be done. */
public record Deadline(Time time, long end) {
  public static Deadline in(Time time, Duration span) {
    return new Deadline(time, time.nanos() + span.toNanos());
  }

  /** The earlier of this one and one so far from now. */
  public Deadline butAtMost(Duration span) {
    return remaining().compareTo(span) <= 0 ? this : in(time, span);
  }

  /** What is left; never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - time.nanos()));
  }

  public boolean isOver() {
    return end - time.nanos() <= 0;
  }
}
