package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** Single events of a calendar, by every adapter of {@link OxServer}. */
public abstract class OxEventsContract extends CalendarFixture {
  @Test
  void whatIsMadeIsThereAndIsToldToOthers() {
    OxEventFields fields =
        hour("Lunch", 3, 12)
            .with(OxEventField.LOCATION, "Kantine äöü")
            .with(OxEventField.DESCRIPTION, "line 1\nline 2 日本")
            .with(OxEventField.TRANSP, Transparency.TRANSPARENT)
            .with(OxEventField.CLASS, Classification.CONFIDENTIAL)
            .with(OxEventField.CATEGORIES, List.of("Red", "Blue"))
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(15))));
    String uid = uid();
    OxSyncState there = all(elsewhere, folder).state();
    OxApplied<OxEvent> applied = calendar.create(folder, empty, uid, fields, Set.of());
    String id = id(applied);
    assertNothing(applied.changes());
    OxChanges<OxEvent> told = elsewhere.sync(folder, there, OxSyncRange.ALL, 0);
    assertThat(told.created()).hasSize(1);
    assertThat(told.modified()).isEmpty();
    for (OxEvent event : List.of(get(id), told.created().getFirst())) {
      assertThat(event.id()).isEqualTo(id);
      assertThat(event.uid()).isEqualTo(uid);
      assertThat(event.seriesId()).isEmpty();
      assertHas(event, OxEventField.SUMMARY, "Lunch");
      assertHas(event, OxEventField.LOCATION, "Kantine äöü");
      assertHas(event, OxEventField.DESCRIPTION, "line 1\nline 2 日本");
      assertHas(event, OxEventField.START_DATE, at(3, 12));
      assertHas(event, OxEventField.END_DATE, at(3, 13));
      assertHas(event, OxEventField.TRANSP, Transparency.TRANSPARENT);
      assertHas(event, OxEventField.CLASS, Classification.CONFIDENTIAL);
      assertHas(event, OxEventField.CATEGORIES, List.of("Red", "Blue"));
      assertThat(event.fields().get(OxEventField.ALARMS).orElseThrow())
          .extracting(OxAlarm::trigger)
          .containsExactly(new OxAlarm.Relative(Duration.ofMinutes(-15), false));
      assertThat(event.fields().get(OxEventField.ORGANIZER).orElseThrow().entity())
          .hasValue(one.user().id());
    }
    assertThat(told.created().getFirst().lastModified()).isEqualTo(get(id).lastModified());
  }

  @Test
  void daysAndTimesInUtcStayWhatTheyAre() {
    OxEventFields day =
        named("Day")
            .with(OxEventField.START_DATE, new OxEventTime.Day(LocalDate.of(2026, 12, 10)))
            .with(OxEventField.END_DATE, new OxEventTime.Day(LocalDate.of(2026, 12, 12)));
    OxEventTime noon = OxEventTime.utc(Instant.parse("2026-12-10T12:00:00Z"));
    OxEventFields utc =
        named("UTC")
            .with(OxEventField.START_DATE, noon)
            .with(OxEventField.END_DATE, OxEventTime.utc(Instant.parse("2026-12-10T13:00:00Z")));
    OxEvent whole = get(made(day));
    assertHas(whole, OxEventField.START_DATE, new OxEventTime.Day(LocalDate.of(2026, 12, 10)));
    assertHas(whole, OxEventField.END_DATE, new OxEventTime.Day(LocalDate.of(2026, 12, 12)));
    assertThat(moment(get(made(utc)), OxEventField.START_DATE)).isEqualTo(moment(noon));
  }

  @Test
  void whatOthersChangeIsToldOnce() {
    String id = madeElsewhere(hour("Before", 4, 9));
    OxChanges<OxEvent> came = since(empty);
    assertThat(names(came.created())).isEqualTo(Map.of(id, "Before"));
    changeElsewhere(id, named("After"));
    OxChanges<OxEvent> told = since(came.state());
    assertThat(names(told.modified())).isEqualTo(Map.of(id, "After"));
    assertThat(told.created()).isEmpty();
    OxChanges<OxEvent> after = since(told.state());
    assertNothing(after);
    assertThat(after.state()).isEqualTo(told.state());
  }

  @Test
  void ownChangesAreNotTold() {
    String id = made(hour("Before", 4, 9).with(OxEventField.LOCATION, "here"));
    OxSyncState state = all(calendar, folder).state();
    OxEventFields change =
        named("After")
            .with(OxEventField.START_DATE, at(5, 9))
            .with(OxEventField.END_DATE, at(5, 11));
    OxApplied<OxEvent> applied = changed(state, OxEventId.of(id), change);
    assertThat(id(applied)).isEqualTo(id);
    assertNothing(applied.changes());
    assertNothing(since(applied.changes().state()));
    assertHas(get(id), OxEventField.SUMMARY, "After");
    assertHas(get(id), OxEventField.LOCATION, "here");
    assertHas(get(id), OxEventField.END_DATE, at(5, 11));
  }

  @Test
  void aFieldCanBeTakenAway() {
    OxEventFields full =
        hour("Full", 4, 9)
            .with(OxEventField.LOCATION, "here")
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofHours(1))));
    String id = made(full);
    OxEventFields none =
        OxEventFields.NONE.without(OxEventField.LOCATION).without(OxEventField.ALARMS);
    assertThat(changed(all(calendar, folder).state(), OxEventId.of(id), none).refusal()).isEmpty();
    assertThat(get(id).fields().get(OxEventField.LOCATION)).isEmpty();
    assertThat(get(id).fields().get(OxEventField.ALARMS)).isEmpty();
    assertHas(get(id), OxEventField.SUMMARY, "Full");
  }

  @Test
  void whoDoesNotKnowTheOthersChangeIsRefusedAndTold() {
    String id = madeElsewhere(hour("Minimal", 4, 9));
    OxSyncState state = all(calendar, folder).state();
    changeElsewhere(id, named("Theirs"));
    OxApplied<OxEvent> mine = changed(state, OxEventId.of(id), named("Mine"));
    assertThat(mine.refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(names(mine.changes().modified())).isEqualTo(Map.of(id, "Theirs"));
    OxApplied<OxEvent> gone = calendar.delete(folder, state, OxEventId.of(id), Set.of());
    assertThat(gone.refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(names(gone.changes().modified())).isEqualTo(Map.of(id, "Theirs"));
    assertHas(get(id), OxEventField.SUMMARY, "Theirs");
    assertThat(changed(gone.changes().state(), OxEventId.of(id), named("Mine")).refusal())
        .isEmpty();
    assertHas(get(id), OxEventField.SUMMARY, "Mine");
  }

  @Test
  void whatIsDeletedIsToldAndGone() {
    String first = madeElsewhere(hour("First", 4, 9));
    String second = madeElsewhere(hour("Second", 4, 11));
    OxSyncState state = all(calendar, folder).state();
    OxSyncState there = all(elsewhere, folder).state();
    assertThat(elsewhere.delete(folder, there, OxEventId.of(first), Set.of()).refusal()).isEmpty();
    OxChanges<OxEvent> told = since(state);
    assertThat(told.deletedUuids()).containsExactly(first);
    assertThat(told.modified()).isEmpty();
    assertNothing(since(told.state()));
    assertThatThrownBy(() -> get(first)).isInstanceOf(OxException.NotFound.class);
    assertThat(changed(told.state(), OxEventId.of(first), named("Zombie")).refusal())
        .containsInstanceOf(OxException.NotFound.class);
    OxApplied<OxEvent> own = calendar.delete(folder, told.state(), OxEventId.of(second), Set.of());
    assertThat(own.refusal()).isEmpty();
    assertNothing(own.changes());
    assertThat(all(calendar, folder).created()).isEmpty();
  }

  @Test
  void whatTouchesTheRangeIsToldFirstAndAllChangesLater() {
    String inside = made(hour("Inside", 10, 9));
    String outside = made(hour("Outside", 20, 9));
    String series = made(daily("Series"));
    OxSyncRange range =
        new OxSyncRange(
            Instant.parse("2026-12-08T00:00:00Z"), Instant.parse("2026-12-15T00:00:00Z"));
    OxChanges<OxEvent> some = calendar.sync(folder, null, range, 0);
    assertThat(names(some.created())).isEqualTo(Map.of(inside, "Inside", series, "Series"));
    changeElsewhere(outside, named("Changed"));
    OxChanges<OxEvent> told = calendar.sync(folder, some.state(), range, 0);
    assertThat(names(told.modified())).isEqualTo(Map.of(outside, "Changed"));
  }

  @Test
  void eventsMoveAndSeriesDoNot() {
    String second = secondCalendar();
    String id = made(hour("Mover", 23, 10));
    String series = made(daily("Series"));
    OxSyncState state = all(calendar, folder).state();
    OxSyncState there = all(elsewhere, folder).state();
    OxApplied<OxEvent> moved = calendar.move(folder, state, id, second);
    assertNothing(moved.changes());
    assertThat(names(all(calendar, second).created())).isEqualTo(Map.of(id(moved), "Mover"));
    assertThat(names(all(calendar, folder).created())).isEqualTo(Map.of(series, "Series"));
    assertThat(elsewhere.sync(folder, there, OxSyncRange.ALL, 0).deletedUuids())
        .containsExactly(id);
    assertThat(calendar.move(folder, all(calendar, folder).state(), series, second).refusal())
        .containsInstanceOf(OxException.Refused.class);
  }

  @Test
  void aUidIsMadeOnce() {
    String uid = uid();
    String id = id(calendar.create(folder, empty, uid, hour("Once", 4, 9), QUIETLY));
    OxApplied<OxEvent> again = calendar.create(folder, empty, uid, hour("Once", 4, 9), QUIETLY);
    assertThat(id(again)).isEqualTo(id);
    OxApplied<OxEvent> other =
        calendar.create(folder, all(calendar, folder).state(), uid, hour("Twice", 5, 9), QUIETLY);
    assertThat(other.refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(names(all(calendar, folder).created())).isEqualTo(Map.of(id, "Once"));
  }

  @Test
  void statesAreThoseOfTheFolder() {
    OxSyncState other = new OxSyncState("no such state");
    assertThatThrownBy(() -> since(other)).isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(() -> calendar.create(folder, other, uid(), hour("Never", 4, 9), QUIETLY))
        .isInstanceOf(OxException.OutOfSync.class);
    assertThatThrownBy(() -> all(calendar, uid())).isInstanceOf(OxException.NotFound.class);
    assertThat(all(calendar, folder).created()).isEmpty();
  }
}
