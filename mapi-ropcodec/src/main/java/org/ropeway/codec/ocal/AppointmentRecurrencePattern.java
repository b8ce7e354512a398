package org.ropeway.codec.ocal;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * When an appointment recurs and which instances differ. [MS-OXOCAL] 2.2.1.44.5; the value of
 * PidLidAppointmentRecur.
 *
 * @param startTimeOffset minutes from midnight to the start of an instance
 * @param endTimeOffset minutes from midnight to its end
 * @param exceptions in the order of their start
 * @param extendedExceptions one for each of {@code exceptions}
 * @param rest what stands behind the last field, which Outlook writes
 */
public record AppointmentRecurrencePattern(
    RecurrencePattern recurrencePattern,
    long readerVersion2,
    long writerVersion2,
    long startTimeOffset,
    long endTimeOffset,
    List<ExceptionInfo> exceptions,
    Bytes reservedBlock1,
    List<ExtendedException> extendedExceptions,
    Bytes reservedBlock2,
    Bytes rest) {
  /** ReaderVersion2. */
  public static final int READER_VERSION_2 = 0x3006;

  /** WriterVersion2 of today. */
  public static final int WRITER_VERSION_2 = 0x3009;

  /** The first WriterVersion2 that writes a ChangeHighlight. */
  public static final int CHANGE_HIGHLIGHT_VERSION = 0x3009;

  private static final int MIN_SIZE = 76;

  /** All bytes up to the end of the buffer. */
  public static final WireType<AppointmentRecurrencePattern> WIRE =
      WireType.of(
          MIN_SIZE, AppointmentRecurrencePattern::read, AppointmentRecurrencePattern::write);

  /** A recurrence; {@link IllegalArgumentException} if the exceptions do not fit each other. */
  public AppointmentRecurrencePattern {
    exceptions = List.copyOf(exceptions);
    extendedExceptions = List.copyOf(extendedExceptions);
    if (exceptions.size() != extendedExceptions.size() || exceptions.size() > 0xFFFF) {
      throw new IllegalArgumentException("exceptions without their extensions");
    }
    for (int i = 0; i < exceptions.size(); i++) {
      if (!extendedExceptions.get(i).fits(writerVersion2, exceptions.get(i))) {
        throw new IllegalArgumentException("extension of exception " + i);
      }
    }
  }

  /** A recurrence as Outlook writes it today. */
  public static AppointmentRecurrencePattern of(
      RecurrencePattern pattern,
      long startTimeOffset,
      long endTimeOffset,
      List<ExceptionInfo> exceptions,
      List<ExtendedException> extendedExceptions) {
    return new AppointmentRecurrencePattern(
        pattern,
        READER_VERSION_2,
        WRITER_VERSION_2,
        startTimeOffset,
        endTimeOffset,
        exceptions,
        Bytes.EMPTY,
        extendedExceptions,
        Bytes.EMPTY,
        Bytes.EMPTY);
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static AppointmentRecurrencePattern read(WireReader r) {
    RecurrencePattern pattern = r.field("RecurrencePattern", RecurrencePattern.WIRE);
    long reader = r.field("ReaderVersion2", Wire.U32);
    long writer = r.field("WriterVersion2", Wire.U32);
    long start = r.field("StartTimeOffset", Wire.U32);
    long end = r.field("EndTimeOffset", Wire.U32);
    List<ExceptionInfo> exceptions =
        r.field("ExceptionCount", "ExceptionInfo", Wire.list16(ExceptionInfo.WIRE));
    Bytes reserved1 = r.field("ReservedBlock1Size", "ReservedBlock1", Bytes.WIRE32);
    List<ExtendedException> extended = new ArrayList<>(exceptions.size());
    for (ExceptionInfo exception : exceptions) {
      extended.add(
          r.field(
              "ExtendedException",
              WireType.of(
                  4, in -> ExtendedException.read(in, writer, exception), (w, v) -> v.write(w))));
    }
    return new AppointmentRecurrencePattern(
        pattern,
        reader,
        writer,
        start,
        end,
        exceptions,
        reserved1,
        extended,
        r.field("ReservedBlock2Size", "ReservedBlock2", Bytes.WIRE32),
        Bytes.rest(r, "Rest"));
  }

  private static void write(WireWriter w, AppointmentRecurrencePattern v) {
    RecurrencePattern.WIRE.write(w, v.recurrencePattern);
    w.u32(v.readerVersion2).u32(v.writerVersion2).u32(v.startTimeOffset).u32(v.endTimeOffset);
    w.u16(v.exceptions.size());
    v.exceptions.forEach(e -> ExceptionInfo.WIRE.write(w, e));
    Bytes.WIRE32.write(w, v.reservedBlock1);
    v.extendedExceptions.forEach(e -> e.write(w));
    Bytes.WIRE32.write(w, v.reservedBlock2);
    w.bytes(v.rest.unsafeArray());
  }
}
