package org.ropeway.ox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Status;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;

/** Events as members of appointments: what recordings show, and what the model lacks. */
class AppointmentWriterTest {
  private static final int ALICE = 3;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<OxEventOption> ANY_TIME = EnumSet.of(OxEventOption.IGNORE_CONFLICTS);
  private static final OxEventFields TIMED =
      OxEventFields.NONE
          .with(OxEventField.START_DATE, at("2027-01-15T11:00"))
          .with(OxEventField.END_DATE, at("2027-01-15T12:00"));

  private static OxEventTime at(String local) {
    return new OxEventTime.Zoned(LocalDateTime.parse(local), BERLIN);
  }

  private static Map<String, Object> members(OxEventFields fields) {
    return AppointmentWriter.members(fields, OxEventFields.NONE, ALICE, ANY_TIME);
  }

  private static Map<String, Object> change(OxEventFields fields) {
    return AppointmentWriter.members(fields, TIMED, ALICE, ANY_TIME);
  }

  /** The first request of recording calendar-01. */
  @Test
  void anEventIsTheAppointmentThatWasRecorded() {
    OxEventFields fields =
        TIMED
            .with(OxEventField.SUMMARY, "Legacy full")
            .with(OxEventField.LOCATION, "Here")
            .with(OxEventField.DESCRIPTION, "n äöü")
            .with(OxEventField.TRANSP, Transparency.OPAQUE)
            .with(
                OxEventField.EXTENDED_PROPERTIES, Map.of("X-MICROSOFT-CDO-BUSYSTATUS", "TENTATIVE"))
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(15))))
            .with(OxEventField.CATEGORIES, List.of("Red", "Blue"))
            .with(OxEventField.COLOR, "#b89ae9")
            .with(OxEventField.CLASS, Classification.CONFIDENTIAL);
    assertThat(members(fields))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("ignore_conflicts", true),
                Map.entry("timezone", "Europe/Berlin"),
                Map.entry("title", "Legacy full"),
                Map.entry("start_date", 1800007200000L),
                Map.entry("end_date", 1800010800000L),
                Map.entry("location", "Here"),
                Map.entry("note", "n äöü"),
                Map.entry("shown_as", 2L),
                Map.entry("alarm", 15L),
                Map.entry("categories", "Red,Blue"),
                Map.entry("color_label", 3L),
                Map.entry("private_flag", true),
                Map.entry("full_time", false)));
  }

  @Test
  void wholeDaysAreDaysOfUtcWithoutAZone() {
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.START_DATE, new OxEventTime.Day(LocalDate.parse("2027-01-15")))
            .with(OxEventField.END_DATE, new OxEventTime.Day(LocalDate.parse("2027-01-16")));
    assertThat(members(fields))
        .containsEntry("start_date", 1799971200000L)
        .containsEntry("end_date", 1800057600000L)
        .containsEntry("full_time", true)
        .doesNotContainKey("timezone");
  }

  @Test
  void aSeriesIsAsItWasRecorded() {
    OxEventTime start = OxEventTime.utc(Instant.ofEpochMilli(1800025200000L));
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.START_DATE, start)
            .with(OxEventField.END_DATE, OxEventTime.utc(Instant.ofEpochMilli(1800028800000L)))
            .with(OxEventField.RRULE, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270316T150000Z");
    assertThat(members(fields))
        .containsEntry("timezone", "UTC")
        .containsEntry("recurrence_type", 2L)
        .containsEntry("interval", 2L)
        .containsEntry("days", 2L)
        .containsEntry("until", 1805155200000L)
        .doesNotContainKeys("occurrences", "day_in_month", "month");
  }

  @Test
  void whoTakesPartIsAsItWasRecorded() {
    OxEventFields fields =
        OxEventFields.NONE
            .with(
                OxEventField.ATTENDEES,
                List.of(
                    OxAttendee.user(3),
                    OxAttendee.user(4),
                    OxAttendee.resource(5),
                    OxAttendee.external("mailto:ext@example.org", "Ext")))
            .with(
                OxEventField.ORGANIZER,
                new OxCalendarUser("mailto:alice@ox.test", "", OptionalInt.of(ALICE), ""));
    assertThat(change(fields).get("participants"))
        .isEqualTo(
            List.of(
                Map.of("id", 3L, "type", 1L),
                Map.of("id", 4L, "type", 1L),
                Map.of("id", 5L, "type", 3L),
                Map.of("type", 5L, "mail", "ext@example.org", "display_name", "Ext")));
    assertThat(AppointmentWriter.answer(OxPartStat.ACCEPTED, "ok"))
        .isEqualTo(Map.of("confirmation", 1L, "confirmmessage", "ok"));
  }

  @Test
  void whatIsTakenAwayIsNothingOrItsNumber() {
    OxEventFields fields =
        OxEventFields.NONE
            .without(OxEventField.DESCRIPTION)
            .without(OxEventField.ALARMS)
            .without(OxEventField.RRULE)
            .without(OxEventField.COLOR)
            .without(OxEventField.TRANSP)
            .without(OxEventField.CLASS)
            .without(OxEventField.URL);
    assertThat(change(fields))
        .containsOnlyKeys(
            "note",
            "alarm",
            "recurrence_type",
            "color_label",
            "shown_as",
            "private_flag",
            "ignore_conflicts")
        .containsEntry("alarm", -1L)
        .containsEntry("recurrence_type", 0L)
        .containsEntry("color_label", 0L)
        .containsEntry("shown_as", 1L)
        .containsEntry("private_flag", false);
  }

  @Test
  void anotherBeginningGoesWithTheEndThatItHad() {
    Map<String, Object> members =
        change(OxEventFields.NONE.with(OxEventField.START_DATE, at("2027-01-15T10:00")));
    assertThat(members)
        .containsEntry("start_date", 1800003600000L)
        .containsEntry("end_date", 1800010800000L);
  }

  static Stream<OxEventFields> lacking() {
    OxEventTime day = new OxEventTime.Day(LocalDate.parse("2027-01-15"));
    OxEventTime floating = new OxEventTime.Floating(LocalDateTime.parse("2027-01-15T10:00"));
    OxEventTime elsewhere =
        new OxEventTime.Zoned(LocalDateTime.parse("2027-01-15T12:00"), ZoneOffset.UTC);
    OxAlarm display = OxAlarm.before(Duration.ofMinutes(5));
    OxEventFields none = OxEventFields.NONE;
    OxAttendee optional =
        new OxAttendee(
            OxCalendarUser.external("mailto:x@example.org", ""),
            OxAttendee.CuType.INDIVIDUAL,
            OxAttendee.Role.OPT_PARTICIPANT,
            OxPartStat.NEEDS_ACTION,
            "");
    return Stream.of(
        none.with(OxEventField.RRULE, "FREQ=HOURLY"),
        none.with(OxEventField.START_DATE, day),
        none.with(OxEventField.START_DATE, floating).with(OxEventField.END_DATE, floating),
        none.with(OxEventField.END_DATE, elsewhere),
        none.with(OxEventField.CLASS, Classification.PRIVATE),
        none.with(OxEventField.STATUS, Status.TENTATIVE),
        none.with(OxEventField.COLOR, "red"),
        none.with(OxEventField.URL, "https://example.org"),
        none.with(OxEventField.CATEGORIES, List.of("a,b")),
        none.with(OxEventField.EXTENDED_PROPERTIES, Map.of("X-A", "1")),
        none.with(OxEventField.TRANSP, Transparency.TRANSPARENT)
            .with(OxEventField.EXTENDED_PROPERTIES, Map.of("X-MICROSOFT-CDO-BUSYSTATUS", "OOF")),
        none.with(OxEventField.ALARMS, List.of(display, display)),
        none.with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofSeconds(30)))),
        none.with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(-5)))),
        none.with(
            OxEventField.ALARMS,
            List.of(new OxAlarm("DISPLAY", new OxAlarm.Absolute(Instant.EPOCH), "x", null))),
        none.with(OxEventField.ALARMS, List.of(new OxAlarm("EMAIL", display.trigger(), "x", null))),
        none.with(OxEventField.ATTENDEES, List.of(optional)),
        none.with(OxEventField.ATTENDEES, List.of(OxAttendee.external("https://x", ""))),
        none.with(
            OxEventField.ORGANIZER, OxCalendarUser.external("mailto:boss@example.org", "Boss")),
        none.with(OxEventField.NUMBER_OF_ATTACHMENTS, 1));
  }

  @ParameterizedTest
  @MethodSource("lacking")
  void whatTheModelLacksIsRefused(OxEventFields fields) {
    assertThatThrownBy(() -> change(fields)).isInstanceOf(OxException.Refused.class);
  }

  @Test
  void anAnswerOfSomebodyElseIsRefused() {
    assertThatThrownBy(() -> AppointmentWriter.answer(OxPartStat.DELEGATED, ""))
        .isInstanceOf(OxException.Refused.class);
  }
}
