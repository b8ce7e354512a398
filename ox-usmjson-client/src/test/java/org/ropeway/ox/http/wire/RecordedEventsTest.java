package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.value;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxPartStat;

/** Events of chronos, and when users are busy, as a real OX told them. */
class RecordedEventsTest {
  @Test
  void eventsAreReadAsTheyAre() throws IOException {
    OxEvent event =
        (OxEvent)
            requireNonNull(
                value(Operation.EVENT_GET, "chronos-01-new-get-all-update-delete.json", 1));
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    OxEventTime start = new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 1, 10, 0), berlin);
    OxEventTime end = new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 1, 11, 0), berlin);
    OxCalendarUser alice =
        new OxCalendarUser("mailto:alice@ox.test", "Alice Anderson", OptionalInt.of(3), "");
    OxAttendee attendee =
        new OxAttendee(
            alice,
            OxAttendee.CuType.INDIVIDUAL,
            OxAttendee.Role.REQ_PARTICIPANT,
            OxPartStat.ACCEPTED,
            "");
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "Simple")
            .with(OxEventField.LOCATION, "Room")
            .with(OxEventField.DESCRIPTION, "text äöü")
            .with(OxEventField.START_DATE, start)
            .with(OxEventField.END_DATE, end)
            .with(OxEventField.CLASS, OxEventField.Classification.PRIVATE)
            .with(OxEventField.TRANSP, OxEventField.Transparency.TRANSPARENT)
            .with(OxEventField.STATUS, OxEventField.Status.CONFIRMED)
            .with(OxEventField.COLOR, "#ff0000")
            .with(OxEventField.CATEGORIES, List.of("x"))
            .with(OxEventField.URL, "http://example.org")
            .with(OxEventField.ORGANIZER, alice)
            .with(OxEventField.ATTENDEES, List.of(attendee));
    Instant then = Instant.ofEpochMilli(1795441566361L);
    assertThat(event)
        .isEqualTo(
            new OxEvent(
                "1",
                "276cd2fc-327a-4071-825c-04685a50f0f0",
                "",
                null,
                0,
                then,
                then,
                List.of(),
                List.of(),
                fields));
    OxEvent master =
        (OxEvent) requireNonNull(value(Operation.EVENT_GET, "chronos-03-series.json", 13));
    assertThat(master.seriesId()).isEqualTo("15");
    assertThat(master.changeExceptionDates()).hasSize(2);
    assertThat(master.deleteExceptionDates())
        .containsExactly(new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 5, 10, 0), berlin));
  }

  @Test
  void whatSomebodyOutsideAnsweredIsRead() throws IOException {
    EventResult asked =
        (EventResult) requireNonNull(value(Operation.EVENT_NEW, "chronos-09-itip.json", 22));
    OxEvent answered =
        (OxEvent) requireNonNull(value(Operation.EVENT_GET, "chronos-09-itip.json", 26));
    assertThat(answer(asked.changed().getFirst())).isEqualTo(OxPartStat.NEEDS_ACTION);
    assertThat(answer(answered)).isEqualTo(OxPartStat.ACCEPTED);
  }

  private static OxPartStat answer(OxEvent event) {
    return event.fields().get(OxEventField.ATTENDEES).orElseThrow().stream()
        .filter(each -> each.user().uri().equals("mailto:ext@example.org"))
        .findFirst()
        .orElseThrow()
        .partStat();
  }

  @Test
  void whatAChangeOfACalendarDidIsUnderstood() throws IOException {
    EventResult made =
        (EventResult) requireNonNull(value(Operation.EVENT_UPDATE, "chronos-03-series.json", 7));
    assertThat(made.changed()).extracting(OxEvent::id).containsExactly("16", "15");
    assertThat(made.exceptions()).extracting(OxEvent::id).containsExactly("16");
    EventResult taken =
        (EventResult)
            requireNonNull(value(Operation.EVENT_NEW, "chronos-07-conflicts-freebusy.json", 5));
    assertThat(taken.conflicts()).hasSize(1);
    assertThat(taken.conflicts().getFirst().isHard()).isTrue();
    assertThat(taken.conflicts().getFirst().summary()).isEqualTo("Base");
    assertThat(taken.conflicts().getFirst().attendees()).hasSize(2);
    List<?> stale =
        (List<?>)
            requireNonNull(
                value(Operation.EVENT_DELETE, "chronos-01-new-get-all-update-delete.json", 52));
    assertThat(((EventResult) stale.getFirst()).failure())
        .isEqualTo(new HttpFailure("CAL-4120", HttpFailure.Category.CONFLICT));
    EventCalls.Updates updates =
        (EventCalls.Updates)
            requireNonNull(
                value(Operation.EVENT_UPDATES, "chronos-01-new-get-all-update-delete.json", 54));
    assertThat(updates.events()).isEmpty();
    assertThat(updates.gone())
        .containsExactly(new EventCalls.Gone("4", Instant.ofEpochMilli(1795441566753L)));
    assertThat(value(Operation.ATTACHMENT_ALL, "chronos-06-attachments.json", 8))
        .isEqualTo(
            List.of(
                new OxAttachment("7", "a.txt", "text/plain", 10),
                new OxAttachment("8", "b.txt", "text/plain", 6)));
    assertThat(value(Operation.ATTACHMENT_ATTACH, "chronos-06-attachments.json", 9)).isEqualTo("9");
  }

  /** Bob sees what his meetings with alice are, and of all others when they are. */
  @Test
  void whatOthersAreBusyWithIsToldAsFarAsOxShowsIt() throws IOException {
    Map<?, ?> busy =
        (Map<?, ?>)
            requireNonNull(
                value(Operation.EVENT_FREE_BUSY, "chronos-07-conflicts-freebusy.json", 10));
    List<OxBusy> alice =
        ((List<?>) requireNonNull(busy.get(3))).stream().map(OxBusy.class::cast).toList();
    assertThat(alice.stream().map(OxBusy::details).filter(details -> details != null))
        .contains(
            new OxBusy.Details("Series meeting", "", true, false, false),
            new OxBusy.Details("Base", "", false, false, false));
    assertThat(alice).filteredOn(time -> time.details() == null).isNotEmpty();
    assertThat(busy.get(5)).isNotNull();
  }

  @Test
  void busyTimesOfTheLegacyModelAreReadAsTheyAre() throws IOException {
    Instant begin = Instant.ofEpochMilli(1797843600000L);
    for (int exchange : new int[] {18, 19}) {
      assertThat(
              value(Operation.CALENDAR_FREE_BUSY, "chronos-07-conflicts-freebusy.json", exchange))
          .isEqualTo(
              List.of(
                  new OxBusy(
                      begin,
                      begin.plusSeconds(3600),
                      OxBusy.Kind.RESERVED,
                      new OxBusy.Details("Base", "", false, false, false))));
    }
  }
}
