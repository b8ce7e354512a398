package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxBusy.Details;
import org.ropeway.ox.OxBusy.Kind;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxSession;

/** When users are busy, as their calendars say, by adapters that tell with what. */
public abstract class OxFreeBusyContract extends CalendarFixture {
  private static final Duration HOUR = Duration.ofHours(1);

  private List<OxBusy> busy(OxSession asking, int from, int until) {
    int alice = one.user().id();
    Instant begin = moment(at(from, 0));
    Map<Integer, List<OxBusy>> all =
        asking.freeBusy(Set.of(alice, 999_999), Set.of(), begin, moment(at(until, 0)));
    assertThat(all.getOrDefault(999_999, List.of())).isEmpty();
    return all.get(alice);
  }

  private static OxBusy hour(int day, int hour, Details details) {
    Instant begin = moment(at(day, hour));
    return new OxBusy(begin, begin.plus(HOUR), Kind.RESERVED, details);
  }

  @Test
  void whoMayReadTheCalendarSeesWithWhat() {
    made(hour("Lunch", 3, 12).with(OxEventField.LOCATION, "Kantine"));
    made(hour("Free", 3, 13).with(OxEventField.TRANSP, Transparency.TRANSPARENT));
    made(hour("Secret", 3, 14).with(OxEventField.CLASS, Classification.CONFIDENTIAL));
    made(hour("Before", 2, 22));
    made(hour("After", 4, 0));
    assertThat(busy(two, 3, 4))
        .containsExactly(
            hour(3, 12, new Details("Lunch", "Kantine", false, false, false)),
            hour(3, 14, new Details("Secret", "", false, false, true)));
  }

  @Test
  void othersSeeTheTimeAlone() {
    made(hour("Lunch", 3, 12));
    OxEventFields meeting =
        hour("Meeting", 3, 15)
            .with(
                OxEventField.ATTENDEES,
                List.of(OxAttendee.user(one.user().id()), OxAttendee.user(ofBob.user().id())));
    made(meeting);
    List<OxBusy> seen = busy(ofBob, 3, 4);
    assertThat(seen).hasSize(2);
    Instant noon = moment(at(3, 12));
    assertThat(seen.getFirst()).isEqualTo(new OxBusy(noon, noon.plus(HOUR), Kind.RESERVED));
    assertThat(seen.getLast())
        .isEqualTo(hour(3, 15, new Details("Meeting", "", false, false, false)));
  }

  @Test
  void seriesAndWholeDaysTakeTheirTimes() {
    String series = made(daily("Daily"));
    id(
        changed(
            all(calendar, folder).state(),
            OxEventId.occurrence(series, at(3, 10)),
            named("Other")));
    assertThat(
            calendar
                .delete(
                    folder,
                    all(calendar, folder).state(),
                    OxEventId.occurrence(series, at(4, 10)),
                    Set.of())
                .refusal())
        .isEmpty();
    LocalDate day = LocalDate.of(2026, 12, 3);
    made(
        named("Holiday")
            .with(OxEventField.START_DATE, new OxEventTime.Day(day))
            .with(OxEventField.END_DATE, new OxEventTime.Day(day.plusDays(1))));
    Instant midnight = moment(at(3, 0));
    Details holiday = new Details("Holiday", "", false, false, false);
    assertThat(busy(two, 2, 5))
        .containsExactly(
            hour(2, 10, new Details("Daily", "", true, false, false)),
            new OxBusy(midnight, midnight.plus(Duration.ofDays(1)), Kind.RESERVED, holiday),
            hour(3, 10, new Details("Other", "", true, true, false)));
  }
}
