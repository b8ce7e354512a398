package org.ropeway.codec.ocal;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * When something recurs. [MS-OXOCAL] 2.2.1.44.1; the value of PidLidTaskRecurrence.
 *
 * @param recurFrequency {@link #DAILY}, {@link #WEEKLY}, {@link #MONTHLY} or {@link #YEARLY}
 * @param recurrence on which days
 * @param calendarType one of {@link CalendarType}
 * @param firstDateTime where the periods are counted from; see the section
 * @param period in minutes if daily, in weeks, or in months, also if yearly
 * @param slidingFlag of a task, whether the next one is due so long after the last was done
 * @param endType {@link #END_BY_DATE}, {@link #END_AFTER_COUNT} or {@link #END_NEVER}
 * @param firstDow the first day of the week, 0 for Sunday
 * @param deletedInstanceDates days from which an instance is gone or was changed
 * @param modifiedInstanceDates days to which an instance was changed
 * @param startDate the day of the first instance
 * @param endDate the day of the last instance, or {@link CalendarTime#NEVER}
 */
public record RecurrencePattern(
    int readerVersion,
    int writerVersion,
    int recurFrequency,
    Recurrence recurrence,
    int calendarType,
    long firstDateTime,
    long period,
    long slidingFlag,
    long endType,
    long occurrenceCount,
    long firstDow,
    List<CalendarTime> deletedInstanceDates,
    List<CalendarTime> modifiedInstanceDates,
    CalendarTime startDate,
    CalendarTime endDate) {
  /** ReaderVersion and WriterVersion. */
  public static final int VERSION = 0x3004;

  /** RecurFrequency. */
  public static final int DAILY = 0x200A;

  /** RecurFrequency. */
  public static final int WEEKLY = 0x200B;

  /** RecurFrequency. */
  public static final int MONTHLY = 0x200C;

  /** RecurFrequency. */
  public static final int YEARLY = 0x200D;

  /** EndType: with EndDate. */
  public static final long END_BY_DATE = 0x2021;

  /** EndType: after OccurrenceCount instances. */
  public static final long END_AFTER_COUNT = 0x2022;

  /** EndType; some write 0xFFFFFFFF. */
  public static final long END_NEVER = 0x2023;

  private static final int MIN_SIZE = 50;
  private static final WireType<List<CalendarTime>> DATES = Wire.list32(CalendarTime.WIRE);

  /** All fields. */
  public static final WireType<RecurrencePattern> WIRE =
      WireType.of(MIN_SIZE, RecurrencePattern::read, RecurrencePattern::write);

  public RecurrencePattern {
    deletedInstanceDates = List.copyOf(deletedInstanceDates);
    modifiedInstanceDates = List.copyOf(modifiedInstanceDates);
  }

  /** Whether there is no last instance. */
  public boolean isEndless() {
    return endType != END_BY_DATE && endType != END_AFTER_COUNT;
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static RecurrencePattern read(WireReader r) {
    int reader = r.field("ReaderVersion", Wire.U16);
    int writer = r.field("WriterVersion", Wire.U16);
    int frequency = r.field("RecurFrequency", Wire.U16);
    int type = r.field("PatternType", Wire.U16);
    int calendar = r.field("CalendarType", Wire.U16);
    long first = r.field("FirstDateTime", Wire.U32);
    long period = r.field("Period", Wire.U32);
    long sliding = r.field("SlidingFlag", Wire.U32);
    return new RecurrencePattern(
        reader,
        writer,
        frequency,
        Recurrence.read(r, type),
        calendar,
        first,
        period,
        sliding,
        r.field("EndType", Wire.U32),
        r.field("OccurrenceCount", Wire.U32),
        r.field("FirstDOW", Wire.U32),
        r.field("DeletedInstanceCount", "DeletedInstanceDates", DATES),
        r.field("ModifiedInstanceCount", "ModifiedInstanceDates", DATES),
        r.field("StartDate", CalendarTime.WIRE),
        r.field("EndDate", CalendarTime.WIRE));
  }

  private static void write(WireWriter w, RecurrencePattern v) {
    w.u16(v.readerVersion).u16(v.writerVersion).u16(v.recurFrequency);
    w.u16(v.recurrence.patternType()).u16(v.calendarType);
    w.u32(v.firstDateTime).u32(v.period).u32(v.slidingFlag);
    v.recurrence.write(w);
    w.u32(v.endType).u32(v.occurrenceCount).u32(v.firstDow);
    DATES.write(w, v.deletedInstanceDates);
    DATES.write(w, v.modifiedInstanceDates);
    CalendarTime.WIRE.write(w, v.startDate);
    CalendarTime.WIRE.write(w, v.endDate);
  }
}
