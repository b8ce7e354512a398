package org.ropeway.codec.ocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.TracedFields;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

class RecurrenceTest {
  private static final Map<String, String> NAMES =
      Map.of("WeekRecurrencePattern", "PatternTypeSpecific", "ChangeHighlightValue", "");

  static Stream<Vector> recurrences() {
    return Vectors.ofKind("recurrence-blob");
  }

  @ParameterizedTest
  @MethodSource("recurrences")
  void recurrencesOfOthers(Vector v) {
    JsonNode expect = v.expect();
    if (v.id().equals("mfcmapi-recurrencepattern-2")) {
      Vectors.roundTrip(RecurrencePattern.WIRE, v.bytes());
      Vectors.refusesPrefixes(RecurrencePattern.WIRE, v.bytes());
      Attack.on(RecurrencePattern.WIRE, v.bytes());
      assertThat(TracedFields.of(RecurrencePattern.WIRE, v.bytes()).compare(v, NAMES)).hasSize(16);
      return;
    }
    AppointmentRecurrencePattern a =
        Vectors.roundTrip(AppointmentRecurrencePattern.WIRE, v.bytes());
    Vectors.survivesPrefixes(AppointmentRecurrencePattern.WIRE, v.bytes());
    Attack.on(AppointmentRecurrencePattern.WIRE, v.bytes());
    if (expect.has("fields")) {
      assertThat(TracedFields.of(AppointmentRecurrencePattern.WIRE, v.bytes()).compare(v, NAMES))
          .contains("ReaderVersion2", "OverrideFlags", "ReservedBlockEE1Size", "EndDate")
          .hasSizeGreaterThan(25);
    } else {
      compare(expect, a);
    }
  }

  private static void compare(JsonNode expect, AppointmentRecurrencePattern a) {
    RecurrencePattern p = a.recurrencePattern();
    assertThat(
            List.of(
                (long) p.readerVersion(),
                (long) p.recurFrequency(),
                (long) p.recurrence().patternType(),
                p.firstDateTime(),
                p.period(),
                p.endType(),
                p.occurrenceCount(),
                a.startTimeOffset(),
                a.endTimeOffset(),
                (long) a.exceptions().size()))
        .isEqualTo(
            Stream.of(
                    "readerVersion",
                    "recurFrequency",
                    "patternType",
                    "firstDateTime",
                    "period",
                    "endType",
                    "occurrenceCount",
                    "startTimeOffset",
                    "endTimeOffset",
                    "exceptionCount")
                .map(name -> expect.get(name).asLong())
                .toList());
    assertThat(p.recurrence()).isEqualTo(expectedRecurrence(expect));
    JsonNode start = expect.get("startDate");
    if (start.isString()) {
      assertThat(p.startDate()).isEqualTo(CalendarTime.of(LocalDate.parse(start.asString())));
    } else {
      assertThat(p.startDate().minutes()).isEqualTo(start.asLong());
      assertThat(p.endDate().minutes()).isEqualTo(expect.get("endDate").asLong());
    }
  }

  private static Recurrence expectedRecurrence(JsonNode expect) {
    JsonNode specific = expect.get("patternTypeSpecific");
    if (specific == null) {
      return new Recurrence.Day();
    }
    return specific.has("day")
        ? new Recurrence.MonthDay(Recurrence.MONTH, specific.get("day").asLong())
        : new Recurrence.Week(
            (specific.has("weekBits") ? specific.get("weekBits") : specific).asLong());
  }

  /** Every pattern, also those of the Hijri calendar. 2.2.1.44.1. */
  @Test
  void everyPattern() {
    List<Recurrence> all =
        List.of(
            new Recurrence.Day(),
            new Recurrence.Week(0x3E),
            new Recurrence.MonthDay(Recurrence.MONTH, 31),
            new Recurrence.MonthDay(Recurrence.MONTH_END, 31),
            new Recurrence.MonthDay(Recurrence.HJ_MONTH, 1),
            new Recurrence.MonthDay(Recurrence.HJ_MONTH_END, 29),
            new Recurrence.MonthNth(Recurrence.MONTH_NTH, 0x02, 5),
            new Recurrence.MonthNth(Recurrence.HJ_MONTH_NTH, 0x20, 1));
    for (Recurrence recurrence : all) {
      byte[] bytes = pattern(recurrence).toBytes().array();
      assertThat(Vectors.roundTrip(RecurrencePattern.WIRE, bytes).recurrence())
          .isEqualTo(recurrence);
      Vectors.refusesPrefixes(RecurrencePattern.WIRE, bytes);
      Attack.on(RecurrencePattern.WIRE, bytes);
    }
    byte[] bytes = pattern(new Recurrence.Day()).toBytes().array();
    bytes[6] = 5;
    assertThatThrownBy(() -> RecurrencePattern.WIRE.readAll(bytes))
        .isInstanceOf(WireException.class);
  }

  private static RecurrencePattern pattern(Recurrence recurrence) {
    CalendarTime start = CalendarTime.of(LocalDate.of(2026, 3, 1));
    return new RecurrencePattern(
        RecurrencePattern.VERSION,
        RecurrencePattern.VERSION,
        RecurrencePattern.MONTHLY,
        recurrence,
        CalendarType.UMALQURA,
        0,
        1,
        0,
        RecurrencePattern.END_NEVER,
        10,
        1,
        List.of(start),
        List.of(),
        start,
        CalendarTime.NEVER);
  }

  private static final CalendarTime AT = CalendarTime.of(LocalDateTime.of(2026, 3, 1, 9, 30));

  private static ExceptionInfo exception(Optional<String> subject, Optional<String> location) {
    return new ExceptionInfo(
        AT,
        new CalendarTime(AT.minutes() + 30),
        AT,
        subject,
        OptionalLong.of(1),
        OptionalLong.of(15),
        OptionalLong.of(1),
        location,
        OptionalLong.of(2),
        OptionalLong.of(1),
        OptionalLong.of(0),
        OptionalLong.of(7),
        ExceptionInfo.EXCEPTIONAL_BODY);
  }

  private static AppointmentRecurrencePattern appointment(long writer) {
    ExceptionInfo all = exception(Optional.of("M?r"), Optional.of("?"));
    ExceptionInfo subject = exception(Optional.of("x"), Optional.empty());
    ExceptionInfo none = exception(Optional.empty(), Optional.empty());
    boolean highlight = writer >= AppointmentRecurrencePattern.CHANGE_HIGHLIGHT_VERSION;
    Optional<Bytes> change = highlight ? Optional.of(Bytes.ofHex("8001000099")) : Optional.empty();
    return new AppointmentRecurrencePattern(
        pattern(new Recurrence.Day()),
        AppointmentRecurrencePattern.READER_VERSION_2,
        writer,
        570,
        600,
        List.of(all, subject, none),
        Bytes.ofHex("01"),
        List.of(
            new ExtendedException(
                change,
                Bytes.ofHex("02"),
                Optional.of(
                    ExtendedException.Wide.of(all, Optional.of("Mёr"), Optional.of("会議室")))),
            new ExtendedException(
                change,
                Bytes.EMPTY,
                Optional.of(
                    ExtendedException.Wide.of(subject, Optional.of("x"), Optional.empty()))),
            ExtendedException.none(highlight)),
        Bytes.ofHex("03"),
        Bytes.ofHex("00000000"));
  }

  /** All fields of exceptions, by writers of every version. 2.2.1.44.2 to 2.2.1.44.5. */
  @ParameterizedTest
  @ValueSource(longs = {0x3006, 0x3007, 0x3008, 0x3009, 0x300A})
  void everyException(long writer) {
    AppointmentRecurrencePattern a = appointment(writer);
    byte[] bytes = a.toBytes().array();
    assertThat(Vectors.roundTrip(AppointmentRecurrencePattern.WIRE, bytes)).isEqualTo(a);
    Vectors.survivesPrefixes(AppointmentRecurrencePattern.WIRE, bytes);
    Attack.on(AppointmentRecurrencePattern.WIRE, bytes);
    assertThat(a.exceptions().getFirst().overrideFlags()).isEqualTo(0x03FF);
    ExtendedException first = a.extendedExceptions().getFirst();
    assertThat(first.changeHighlightValue())
        .isEqualTo(writer >= 0x3009 ? OptionalLong.of(0x180) : OptionalLong.empty());
  }

  /** The bytes of 2.2.1.44.2 and 2.2.1.44.3 by hand. */
  @Test
  void textsOfExceptions() {
    AppointmentRecurrencePattern a =
        AppointmentRecurrencePattern.of(
            pattern(new Recurrence.Day()),
            0,
            60,
            List.of(
                new ExceptionInfo(
                    AT,
                    AT,
                    AT,
                    Optional.of("é"),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    0)),
            List.of(
                new ExtendedException(
                    Optional.of(Bytes.ofHex("00000000")),
                    Bytes.EMPTY,
                    Optional.of(
                        new ExtendedException.Wide(
                            AT, AT, AT, Optional.of("é"), Optional.empty(), Bytes.EMPTY)))));
    String at = Bytes.wrap(WireWriter.encode(CalendarTime.WIRE, AT)).toHex();
    assertThat(a.toBytes().toHex())
        .endsWith(
            "06300000"
                + "09300000"
                + "00000000"
                + "3c000000"
                + "0100"
                + at.repeat(3)
                + "0100"
                + "0200"
                + "0100"
                + "e9"
                + "00000000"
                + "04000000"
                + "00000000"
                + "00000000"
                + at.repeat(3)
                + "0100"
                + "e900"
                + "00000000"
                + "00000000");
    WireReader r = WireReader.of(a.toBytes().array()).withString8Charset(StandardCharsets.US_ASCII);
    assertThat(AppointmentRecurrencePattern.WIRE.read(r).exceptions().getFirst().subject())
        .contains("\uFFFD");
  }

  @Test
  void exceptionsNeedTheirExtensions() {
    AppointmentRecurrencePattern a = appointment(0x3009);
    assertThatThrownBy(() ->
            AppointmentRecurrencePattern.of(a.recurrencePattern(), 0, 0, a.exceptions(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            AppointmentRecurrencePattern.of(
                a.recurrencePattern(), 0, 0, a.exceptions(), a.extendedExceptions().reversed()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timesAreMinutesSince1601() {
    assertThat(CalendarTime.NEVER.toDateTime()).isEqualTo(LocalDateTime.of(4500, 12, 31, 23, 59));
    assertThat(AT.toDateTime()).isEqualTo(LocalDateTime.of(2026, 3, 1, 9, 30));
    assertThatThrownBy(() -> CalendarTime.of(LocalDate.of(1600, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
