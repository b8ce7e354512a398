package org.ropeway.codec.ocal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** A local time: minutes since midnight of 1601-01-01. [MS-OXOCAL] 2.2.1.44.1. */
public record CalendarTime(long minutes) implements Comparable<CalendarTime> {
  /** 32 bits. */
  public static final WireType<CalendarTime> WIRE =
      Wire.U32.map(CalendarTime::new, CalendarTime::minutes);

  /** The EndDate of a recurrence that never ends: 4500-12-31T23:59. */
  public static final CalendarTime NEVER = new CalendarTime(0x5AE980DFL);

  private static final LocalDateTime EPOCH = LocalDate.of(1601, 1, 1).atStartOfDay();

  /** A time; {@link IllegalArgumentException} if it does not fit 32 bits. */
  public CalendarTime {
    if (minutes < 0 || minutes > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("calendar time of " + minutes + " minutes");
    }
  }

  /** The time of a local date and time, without its seconds. */
  public static CalendarTime of(LocalDateTime time) {
    return new CalendarTime(ChronoUnit.MINUTES.between(EPOCH, time));
  }

  /** Midnight of a date. */
  public static CalendarTime of(LocalDate date) {
    return of(date.atStartOfDay());
  }

  /** The local date and time. */
  public LocalDateTime toDateTime() {
    return EPOCH.plusMinutes(minutes);
  }

  @Override
  public int compareTo(CalendarTime other) {
    return Long.compare(minutes, other.minutes);
  }

  @Override
  public String toString() {
    return toDateTime().toString();
  }
}
