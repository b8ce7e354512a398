package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * When a logon was made, in UTC. [MS-OXCROPS] 2.2.3.1.2.1.
 *
 * @param dayOfWeek 0 on Sunday
 * @param month 1 in January
 */
public record LogonTime(
    int seconds, int minutes, int hour, int dayOfWeek, int day, int month, int year) {
  /** The 8 bytes. */
  public static final WireType<LogonTime> WIRE =
      struct(
          LogonTime::new,
          field("Seconds", Wire.U8, LogonTime::seconds),
          field("Minutes", Wire.U8, LogonTime::minutes),
          field("Hour", Wire.U8, LogonTime::hour),
          field("DayOfWeek", Wire.U8, LogonTime::dayOfWeek),
          field("Day", Wire.U8, LogonTime::day),
          field("Month", Wire.U8, LogonTime::month),
          field("Year", Wire.U16, LogonTime::year));

  /** This time, to the second. */
  public static LogonTime of(Instant time) {
    LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return new LogonTime(
        t.getSecond(),
        t.getMinute(),
        t.getHour(),
        t.getDayOfWeek().getValue() % 7,
        t.getDayOfMonth(),
        t.getMonthValue(),
        t.getYear());
  }
}
