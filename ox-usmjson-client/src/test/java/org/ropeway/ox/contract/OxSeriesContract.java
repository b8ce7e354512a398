package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSyncState;

/** Series of events and what differs in them, by every adapter of {@link OxServer}. */
public abstract class OxSeriesContract extends CalendarFixture {
  /** Whether this OX can change one of a series and all after it. */
  protected boolean splits() {
    return true;
  }

  @Test
  void oneOfASeriesDiffersAndTheSeriesKnows() {
    String series = madeElsewhere(daily("Daily"));
    OxSyncState before = all(calendar, folder).state();
    assertThat(get(series).seriesId()).isEqualTo(series);
    OxEvent third = calendar.get(folder, OxEventId.occurrence(series, at(3, 10)));
    assertThat(moment(third, OxEventField.START_DATE)).isEqualTo(moment(at(3, 10)));
    OxSyncState there = all(elsewhere, folder).state();
    String exception =
        id(
            elsewhere.update(
                folder,
                there,
                OxEventId.occurrence(series, at(3, 10)),
                hour("Other", 3, 15),
                QUIETLY));
    assertThat(exception).isNotEqualTo(series);
    OxChanges<OxEvent> told = since(before);
    assertThat(names(told.created())).isEqualTo(Map.of(exception, "Other"));
    assertThat(names(told.modified())).isEqualTo(Map.of(series, "Daily"));
    OxEvent other = told.created().getFirst();
    assertThat(other.seriesId()).isEqualTo(series);
    assertThat(moment(other.recurrenceId())).isEqualTo(moment(at(3, 10)));
    assertThat(moment(other, OxEventField.START_DATE)).isEqualTo(moment(at(3, 15)));
    assertThat(get(series).changeExceptionDates())
        .extracting(CalendarFixture::moment)
        .containsExactly(moment(at(3, 10)));
    assertHas(get(series), OxEventField.RRULE, "FREQ=DAILY;COUNT=10");
  }

  @Test
  void ownExceptionsAreToldByTheSeriesAlone() {
    String series = made(daily("Daily"));
    OxSyncState state = all(calendar, folder).state();
    OxApplied<OxEvent> made =
        changed(state, OxEventId.occurrence(series, at(3, 10)), named("Other"));
    String exception = id(made);
    assertThat(names(made.changes().modified())).isEqualTo(Map.of(series, "Daily"));
    assertThat(made.changes().created()).isEmpty();
    OxApplied<OxEvent> again =
        changed(made.changes().state(), OxEventId.of(exception), named("Another"));
    assertThat(id(again)).isEqualTo(exception);
    assertHas(get(exception), OxEventField.SUMMARY, "Another");
  }

  @Test
  void oneOfASeriesCanBeDeleted() {
    String series = made(daily("Daily"));
    OxSyncState state = all(calendar, folder).state();
    OxEventId fifth = OxEventId.occurrence(series, at(5, 10));
    OxApplied<OxEvent> deleted = calendar.delete(folder, state, fifth, Set.of());
    assertThat(deleted.refusal()).isEmpty();
    assertThat(get(series).deleteExceptionDates())
        .extracting(CalendarFixture::moment)
        .containsExactly(moment(at(5, 10)));
    assertThatThrownBy(() -> calendar.get(folder, fifth)).isInstanceOf(OxException.NotFound.class);
    OxSyncState now = all(calendar, folder).state();
    OxEventId never = OxEventId.occurrence(series, at(25, 10));
    assertThat(changed(now, never, named("Never")).refusal())
        .containsInstanceOf(OxException.NotFound.class);
    assertThat(calendar.delete(folder, now, OxEventId.of(series), Set.of()).refusal()).isEmpty();
    assertThat(all(calendar, folder).created()).isEmpty();
  }

  @Test
  void someOfASeriesAndAllAfterThemBecomeOther() {
    String series = made(daily("Daily"));
    OxSyncState state = all(calendar, folder).state();
    OxEventId fromSeventh = OxEventId.thisAndFuture(series, at(7, 10));
    if (!splits()) {
      assertThatThrownBy(() -> changed(state, fromSeventh, named("Future")))
          .isInstanceOf(OxException.Refused.class);
      assertThatThrownBy(() -> calendar.delete(folder, state, fromSeventh, QUIETLY))
          .isInstanceOf(OxException.Refused.class);
      assertThat(names(all(calendar, folder).created())).isEqualTo(Map.of(series, "Daily"));
      return;
    }
    OxApplied<OxEvent> split = changed(state, fromSeventh, named("Future"));
    OxEvent future = get(id(split));
    assertHas(future, OxEventField.SUMMARY, "Future");
    assertThat(moment(future, OxEventField.START_DATE)).isEqualTo(moment(at(7, 10)));
    OxChanges<OxEvent> all = all(calendar, folder);
    assertThat(names(all.created())).containsValues("Daily", "Future").hasSize(2);
    OxEventId rest = OxEventId.thisAndFuture(future.id(), at(9, 10));
    assertThat(calendar.delete(folder, all.state(), rest, Set.of()).refusal()).isEmpty();
    assertThatThrownBy(() -> calendar.get(folder, OxEventId.occurrence(future.id(), at(9, 10))))
        .isInstanceOf(OxException.NotFound.class);
    assertHas(
        calendar.get(folder, OxEventId.occurrence(future.id(), at(8, 10))),
        OxEventField.SUMMARY,
        "Future");
  }

  /** The first of December 2026 is a Tuesday. */
  @Test
  void whereASeriesBeginsByItsRuleIsTold() {
    OxEventFields fields = hour("Mondays", 1, 10).with(OxEventField.RRULE, "FREQ=WEEKLY;BYDAY=MO");
    OxApplied<OxEvent> made = calendar.create(folder, empty, uid(), fields, QUIETLY);
    assertThat(names(made.changes().created())).isEqualTo(Map.of(id(made), "Mondays"));
    assertThat(moment(made.changes().created().getFirst(), OxEventField.START_DATE))
        .isEqualTo(moment(at(7, 10)));
  }

  @Test
  void answersThatAreLostDoubleNothing() {
    stage.loseAnswers(1);
    String id = id(calendar.create(folder, empty, uid(), daily("Before"), QUIETLY));
    OxChanges<OxEvent> all = all(calendar, folder);
    assertThat(names(all.created())).isEqualTo(Map.of(id, "Before"));
    stage.loseAnswers(1);
    OxApplied<OxEvent> renamed = changed(all.state(), OxEventId.of(id), named("After"));
    assertThat(renamed.refusal()).isEmpty();
    assertHas(get(id), OxEventField.SUMMARY, "After");
    OxSyncState state = all(calendar, folder).state();
    stage.loseAnswers(1);
    String exception = id(changed(state, OxEventId.occurrence(id, at(3, 10)), named("Exception")));
    assertThat(names(all(calendar, folder).created()))
        .isEqualTo(Map.of(id, "After", exception, "Exception"));
    stage.loseAnswers(1);
    OxEventId fourth = OxEventId.occurrence(id, at(4, 10));
    assertThat(calendar.delete(folder, all(calendar, folder).state(), fourth, Set.of()).refusal())
        .isEmpty();
    assertThat(get(id).deleteExceptionDates()).hasSize(1);
    stage.loseAnswers(1);
    OxSyncState last = all(calendar, folder).state();
    assertThat(calendar.delete(folder, last, OxEventId.of(id), Set.of()).refusal()).isEmpty();
    assertThat(all(calendar, folder).created()).isEmpty();
  }
}
