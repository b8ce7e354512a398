package org.ropeway.codec.ocal;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/** On which days a recurrence falls. [MS-OXOCAL] 2.2.1.44.1 (PatternType, PatternTypeSpecific). */
public sealed interface Recurrence {
  /** PatternType of every so many days. */
  int DAY = 0x0000;

  /** PatternType of some days of the week. */
  int WEEK = 0x0001;

  /** PatternType of a day of the month. */
  int MONTH = 0x0002;

  /** PatternType of the nth of some days of the week in a month. */
  int MONTH_NTH = 0x0003;

  /** PatternType of the last day of the month. */
  int MONTH_END = 0x0004;

  /** {@link #MONTH} in the Hijri calendar. */
  int HJ_MONTH = 0x000A;

  /** {@link #MONTH_NTH} in the Hijri calendar. */
  int HJ_MONTH_NTH = 0x000B;

  /** {@link #MONTH_END} in the Hijri calendar. */
  int HJ_MONTH_END = 0x000C;

  /** The 16 bits that name the pattern. */
  int patternType();

  /** Every so many days. */
  record Day() implements Recurrence {
    @Override
    public int patternType() {
      return DAY;
    }
  }

  /**
   * Days of the week.
   *
   * @param days bit 0 for Sunday to bit 6 for Saturday
   */
  record Week(long days) implements Recurrence {
    @Override
    public int patternType() {
      return WEEK;
    }
  }

  /**
   * A day of the month.
   *
   * @param patternType {@link #MONTH}, {@link #MONTH_END}, {@link #HJ_MONTH} or {@link
   *     #HJ_MONTH_END}
   * @param day from 1; shorter months have their last day in its place
   */
  record MonthDay(int patternType, long day) implements Recurrence {}

  /**
   * The nth of some days of the week in a month.
   *
   * @param patternType {@link #MONTH_NTH} or {@link #HJ_MONTH_NTH}
   * @param days bit 0 for Sunday to bit 6 for Saturday
   * @param n 1 to 4, or 5 for the last
   */
  record MonthNth(int patternType, long days, long n) implements Recurrence {}

  /** Reads what is specific to a pattern. */
  static Recurrence read(WireReader r, int patternType) {
    return switch (patternType) {
      case DAY -> new Day();
      case WEEK -> new Week(r.field("PatternTypeSpecific", Wire.U32));
      case MONTH, MONTH_END, HJ_MONTH, HJ_MONTH_END ->
          new MonthDay(patternType, r.field("PatternTypeSpecific", Wire.U32));
      case MONTH_NTH, HJ_MONTH_NTH ->
          new MonthNth(
              patternType, r.field("PatternTypeSpecific", Wire.U32), r.field("N", Wire.U32));
      default -> throw r.badValue("PatternType " + patternType);
    };
  }

  /** Writes what {@link #read} reads. */
  default void write(WireWriter w) {
    switch (this) {
      case Day day -> {}
      case Week week -> w.u32(week.days);
      case MonthDay month -> w.u32(month.day);
      case MonthNth month -> w.u32(month.days).u32(month.n);
    }
  }
}
