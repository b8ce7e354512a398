package org.ropeway.codec.data;

import java.time.Instant;
import org.ropeway.codec.wire.WireType;

/** A point in time: 100 ns ticks since 1601-01-01 UTC. [MS-DTYP] 2.3.3; the value of PtypTime. */
public record FileTime(long ticks) implements Comparable<FileTime> {
  /** The 64 bits. */
  public static final WireType<FileTime> WIRE =
      WireType.of(8, r -> new FileTime(r.i64()), (w, v) -> w.i64(v.ticks));

  /** What stands for "no time" in many properties: 4501-01-01. */
  public static final FileTime NEVER = new FileTime(0x0CB34557A3DD4000L);

  private static final long TICKS_PER_SECOND = 10_000_000L;
  private static final long EPOCH_SECONDS = 11_644_473_600L;

  /** The tick {@code instant} falls into; times before 1601 become tick 0. */
  public static FileTime of(Instant instant) {
    long seconds = instant.getEpochSecond() + EPOCH_SECONDS;
    if (seconds < 0) {
      return new FileTime(0);
    }
    if (seconds > Long.MAX_VALUE / TICKS_PER_SECOND - 1) {
      return new FileTime(Long.MAX_VALUE);
    }
    return new FileTime(seconds * TICKS_PER_SECOND + instant.getNano() / 100);
  }

  /** The time; any 64-bit value has one. */
  public Instant toInstant() {
    long seconds = Long.divideUnsigned(ticks, TICKS_PER_SECOND);
    long rest = Long.remainderUnsigned(ticks, TICKS_PER_SECOND);
    return Instant.ofEpochSecond(seconds - EPOCH_SECONDS, rest * 100);
  }

  @Override
  public int compareTo(FileTime other) {
    return Long.compareUnsigned(ticks, other.ticks);
  }

  @Override
  public String toString() {
    return toInstant().toString();
  }
}
