package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentReader;

/** Appointments of the legacy calendar as a real OX told them, as events. */
class RecordedAppointmentsTest {
  private static final String LIFE = "calendar-01-new-get-update-delete.json";
  private static final String SERIES = "calendar-02-recurrence.json";
  private static final String MEETING = "calendar-03-participants-confirm.json";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Appointment appointment(String file, int number) throws IOException {
    HttpItem<?> item =
        (HttpItem<?>) requireNonNull(RecordedAnswers.value(Operation.CALENDAR_GET, file, number));
    return (Appointment) item.item();
  }

  private static OxEvent event(String file, int number) throws IOException {
    return AppointmentReader.event(appointment(file, number), null);
  }

  private static OxEventTime at(String local) {
    return new OxEventTime.Zoned(LocalDateTime.parse(local), BERLIN);
  }

  @Test
  void anAppointmentIsAnEvent() throws IOException {
    OxEvent event = event(LIFE, 1);
    assertThat(event.id()).isEqualTo("58");
    assertThat(event.uid()).isEqualTo("leg-1");
    assertThat(event.seriesId()).isEmpty();
    assertThat(event.recurrenceId()).isNull();
    assertThat(event.created()).isEqualTo(Instant.ofEpochMilli(1795441572766L));
    assertThat(event.lastModified()).isEqualTo(Instant.ofEpochMilli(1795441572766L));
    OxAttendee alice = OxAttendee.user(3);
    assertThat(event.fields())
        .isEqualTo(
            OxEventFields.NONE
                .with(OxEventField.SUMMARY, "Legacy full")
                .with(OxEventField.LOCATION, "Here")
                .with(OxEventField.DESCRIPTION, "n äöü")
                .with(OxEventField.START_DATE, at("2027-01-15T11:00"))
                .with(OxEventField.END_DATE, at("2027-01-15T12:00"))
                .with(OxEventField.CLASS, Classification.CONFIDENTIAL)
                .with(OxEventField.TRANSP, Transparency.OPAQUE)
                .with(
                    OxEventField.EXTENDED_PROPERTIES,
                    Map.of("X-MICROSOFT-CDO-BUSYSTATUS", "TENTATIVE"))
                .with(OxEventField.COLOR, "#B89AE9")
                .with(OxEventField.CATEGORIES, List.of("Red", "Blue"))
                .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(15))))
                .with(
                    OxEventField.ORGANIZER,
                    new OxCalendarUser("mailto:alice@ox.test", "", OptionalInt.of(3), ""))
                .with(
                    OxEventField.ATTENDEES,
                    List.of(
                        new OxAttendee(
                            alice.user(), alice.cuType(), alice.role(), OxPartStat.ACCEPTED, ""))));
  }

  @Test
  void wholeDaysAreDays() throws IOException {
    OxEvent event = event(LIFE, 24);
    assertThat(event.fields().get(OxEventField.START_DATE))
        .contains(new OxEventTime.Day(LocalDate.parse("2027-01-15")));
    assertThat(event.fields().get(OxEventField.END_DATE))
        .contains(new OxEventTime.Day(LocalDate.parse("2027-01-16")));
    assertThat(event(SERIES, 43).fields().get(OxEventField.RRULE)).contains("FREQ=DAILY;COUNT=3");
  }

  @Test
  void howTimeIsShown() throws IOException {
    assertThat(event(LIFE, 18).fields().get(OxEventField.EXTENDED_PROPERTIES))
        .contains(Map.of("X-MICROSOFT-CDO-BUSYSTATUS", "OOF"));
    assertThat(event(LIFE, 21).fields().get(OxEventField.TRANSP))
        .contains(Transparency.TRANSPARENT);
    assertThat(event(LIFE, 12).fields().get(OxEventField.EXTENDED_PROPERTIES)).isEmpty();
  }

  @Test
  void aSeriesHasItsRuleAndExceptions() throws IOException {
    OxEvent series = event(SERIES, 13);
    assertThat(series.seriesId()).isEqualTo("65");
    assertThat(series.recurrenceId()).isNull();
    assertThat(series.sequence()).isEqualTo(2);
    assertThat(series.fields().get(OxEventField.RRULE)).contains("FREQ=DAILY;COUNT=6");
    assertThat(series.changeExceptionDates())
        .containsExactly(at("2027-01-17T09:00"), at("2027-01-18T09:00"));
    assertThat(series.deleteExceptionDates())
        .containsExactly(at("2027-01-16T09:00"), at("2027-01-19T09:00"));
  }

  @Test
  void anExceptionKnowsWhichItIs() throws IOException {
    Appointment exception = appointment(SERIES, 9);
    assertThat(AppointmentReader.seriesOf(exception)).isEqualTo("65");
    OxEvent event = AppointmentReader.event(exception, appointment(SERIES, 10));
    assertThat(event.seriesId()).isEqualTo("65");
    assertThat(event.recurrenceId()).isEqualTo(at("2027-01-17T09:00"));
    assertThat(event.changeExceptionDates()).isEmpty();
    assertThat(event.fields().get(OxEventField.RRULE)).isEmpty();
    OxEvent occurrence = event(SERIES, 2);
    assertThat(occurrence.id()).isEqualTo("65");
    assertThat(occurrence.recurrenceId()).isEqualTo(at("2027-01-17T09:00"));
    assertThat(occurrence.fields().get(OxEventField.START_DATE)).contains(at("2027-01-17T09:00"));
  }

  @Test
  void whoTakesPartAndWhoSaidSo() throws IOException {
    List<OxAttendee> attendees =
        event(MEETING, 4).fields().get(OxEventField.ATTENDEES).orElseThrow();
    assertThat(attendees)
        .extracting(each -> each.user().entity().orElse(0), OxAttendee::partStat)
        .containsExactly(
            tuple(0, OxPartStat.NEEDS_ACTION),
            tuple(3, OxPartStat.ACCEPTED),
            tuple(4, OxPartStat.ACCEPTED),
            tuple(5, OxPartStat.NEEDS_ACTION));
    assertThat(attendees.getFirst().user())
        .isEqualTo(OxCalendarUser.external("mailto:ext@example.org", "Ext"));
    assertThat(attendees.get(2).comment()).isEqualTo("ok");
    assertThat(attendees.getLast().cuType()).isEqualTo(OxAttendee.CuType.RESOURCE);
    // Those of a group are there themselves.
    assertThat(event(MEETING, 9).fields().get(OxEventField.ATTENDEES).orElseThrow())
        .extracting(each -> each.cuType() + " " + each.user().entity().orElse(-1))
        .containsExactlyInAnyOrder("GROUP 0", "INDIVIDUAL 2", "INDIVIDUAL 3", "INDIVIDUAL 4");
  }

  @Test
  void aTimeThatIsTakenIsToldWithWhatIsThere() {
    OxException.TimeTaken soft = taken(LIFE, 33);
    assertThat(soft.conflicts())
        .containsExactly(
            new OxTimeConflict(
                false,
                List.of(OxAttendee.user(3).user()),
                "63",
                new OxEventTime.Day(LocalDate.parse("2027-01-15")),
                new OxEventTime.Day(LocalDate.parse("2027-01-16")),
                "Full day"));
    assertThat(taken(MEETING, 15).conflicts())
        .extracting(OxTimeConflict::isHard)
        .containsOnly(true);
  }

  private static OxException.TimeTaken taken(String file, int number) {
    return requireNonNull(
        catchThrowableOfType(
            OxException.TimeTaken.class,
            () -> RecordedAnswers.value(Operation.CALENDAR_NEW, file, number)));
  }

  @Test
  void whereExceptionsStandInTheirSeriesIsRead() throws IOException {
    assertThat(RecordedAnswers.value(Operation.CALENDAR_EXCEPTIONS, SERIES, 16))
        .isEqualTo(
            List.of(
                new AppointmentCalls.Place("66", 3, 1_800_144_000_000L),
                new AppointmentCalls.Place("67", 4, 1_800_230_400_000L)));
  }

  @Test
  void whatIsGoneIsToldByItsId() throws IOException {
    ItemCalls.Updates<?> updates =
        (ItemCalls.Updates<?>)
            requireNonNull(RecordedAnswers.value(Operation.CALENDAR_UPDATES, LIFE, 61));
    assertThat(updates.gone()).containsExactly("58", "63");
  }
}
