package org.ropeway.codec.ocal;

import java.util.Optional;
import java.util.OptionalLong;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What newer writers add to an {@link ExceptionInfo}. [MS-OXOCAL] 2.2.1.44.4, 2.2.1.44.3.
 *
 * @param changeHighlight ChangeHighlightValue and what is reserved behind it; only where
 *     WriterVersion2 is at least {@link AppointmentRecurrencePattern#CHANGE_HIGHLIGHT_VERSION}
 * @param wide only if the exception has a subject or a location of its own
 */
public record ExtendedException(
    Optional<Bytes> changeHighlight, Bytes reservedBlockEe1, Optional<Wide> wide) {
  private static final WireType<String> TEXT =
      WireType.of(2, r -> r.utf16(2L * r.u16()), ExtendedException::writeText);

  /** Adds nothing; for writers that know of the change highlight or not. */
  public static ExtendedException none(boolean knowsChangeHighlight) {
    return new ExtendedException(
        knowsChangeHighlight ? Optional.of(Bytes.wrap(new byte[4])) : Optional.empty(),
        Bytes.EMPTY,
        Optional.empty());
  }

  /** PidLidChangeHighlight. */
  public OptionalLong changeHighlightValue() {
    return changeHighlight.isPresent() && changeHighlight.get().length() >= 4
        ? OptionalLong.of(WireReader.of(changeHighlight.get().unsafeArray()).u32())
        : OptionalLong.empty();
  }

  /** The texts in Unicode, with the times once more. */
  public record Wide(
      CalendarTime startDateTime,
      CalendarTime endDateTime,
      CalendarTime originalStartDate,
      Optional<String> subject,
      Optional<String> location,
      Bytes reservedBlockEe2) {
    /** The texts of an exception. */
    public static Wide of(
        ExceptionInfo exception, Optional<String> subject, Optional<String> location) {
      return new Wide(
          exception.startDateTime(),
          exception.endDateTime(),
          exception.originalStartDate(),
          subject,
          location,
          Bytes.EMPTY);
    }

    private static Wide read(WireReader r, ExceptionInfo exception) {
      return new Wide(
          r.field("StartDateTime", CalendarTime.WIRE),
          r.field("EndDateTime", CalendarTime.WIRE),
          r.field("OriginalStartDate", CalendarTime.WIRE),
          text(r, exception.subject().isPresent(), "WideCharSubject"),
          text(r, exception.location().isPresent(), "WideCharLocation"),
          r.field("ReservedBlockEE2Size", "ReservedBlockEE2", Bytes.WIRE32));
    }

    private void write(WireWriter w) {
      CalendarTime.WIRE.write(w, startDateTime);
      CalendarTime.WIRE.write(w, endDateTime);
      CalendarTime.WIRE.write(w, originalStartDate);
      subject.ifPresent(s -> TEXT.write(w, s));
      location.ifPresent(s -> TEXT.write(w, s));
      Bytes.WIRE32.write(w, reservedBlockEe2);
    }
  }

  private static Optional<String> text(WireReader r, boolean present, String name) {
    return present ? Optional.of(r.field(name + "Length", name, TEXT)) : Optional.empty();
  }

  private static void writeText(WireWriter w, String s) {
    if (s.length() > 0xFFFF) {
      throw new IllegalArgumentException("text of " + s.length() + " characters");
    }
    w.u16(s.length()).utf16(s);
  }

  static ExtendedException read(WireReader r, long writerVersion2, ExceptionInfo exception) {
    Optional<Bytes> highlight =
        writerVersion2 >= AppointmentRecurrencePattern.CHANGE_HIGHLIGHT_VERSION
            ? Optional.of(r.field("ChangeHighlightSize", "ChangeHighlight", Bytes.WIRE32))
            : Optional.empty();
    Bytes reserved = r.field("ReservedBlockEE1Size", "ReservedBlockEE1", Bytes.WIRE32);
    boolean wide = exception.subject().isPresent() || exception.location().isPresent();
    return new ExtendedException(
        highlight, reserved, wide ? Optional.of(Wide.read(r, exception)) : Optional.empty());
  }

  void write(WireWriter w) {
    changeHighlight.ifPresent(h -> Bytes.WIRE32.write(w, h));
    Bytes.WIRE32.write(w, reservedBlockEe1);
    wide.ifPresent(v -> v.write(w));
  }

  /** Whether it can stand for an exception of a writer of this version. */
  boolean fits(long writerVersion2, ExceptionInfo exception) {
    Optional<String> subject = wide.flatMap(Wide::subject);
    Optional<String> location = wide.flatMap(Wide::location);
    boolean highlight = writerVersion2 >= AppointmentRecurrencePattern.CHANGE_HIGHLIGHT_VERSION;
    return changeHighlight.isPresent() == highlight
        && subject.isPresent() == exception.subject().isPresent()
        && location.isPresent() == exception.location().isPresent()
        && wide.isPresent() == (subject.isPresent() || location.isPresent());
  }
}
