package org.ropeway.codec.ocal;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * When a time zone changes to standard or daylight saving time: a SYSTEMTIME. [MS-OXOCAL]
 * 2.2.1.41.1.
 *
 * @param year 0 for every year; then {@code day} is 1 to 4 or, for the last, 5
 * @param month 1 to 12; 0 if there is no such change
 * @param dayOfWeek 0 for Sunday
 */
public record TransitionTime(
    int year,
    int month,
    int dayOfWeek,
    int day,
    int hour,
    int minute,
    int second,
    int milliseconds) {
  /** 16 bytes. */
  public static final Struct<TransitionTime> WIRE =
      struct(
          TransitionTime::new,
          field("wYear", Wire.U16, TransitionTime::year),
          field("wMonth", Wire.U16, TransitionTime::month),
          field("wDayOfWeek", Wire.U16, TransitionTime::dayOfWeek),
          field("wDay", Wire.U16, TransitionTime::day),
          field("wHour", Wire.U16, TransitionTime::hour),
          field("wMinute", Wire.U16, TransitionTime::minute),
          field("wSecond", Wire.U16, TransitionTime::second),
          field("wMilliseconds", Wire.U16, TransitionTime::milliseconds));

  /** No change. */
  public static final TransitionTime NONE = new TransitionTime(0, 0, 0, 0, 0, 0, 0, 0);

  /** The nth of a day of the week in a month; the last if {@code nth} is 5. */
  public static TransitionTime yearly(int month, int dayOfWeek, int nth, int hour, int minute) {
    return new TransitionTime(0, month, dayOfWeek, nth, hour, minute, 0, 0);
  }
}
