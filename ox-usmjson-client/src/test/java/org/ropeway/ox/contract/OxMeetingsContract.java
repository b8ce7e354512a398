package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** Who takes part, answers, and times that are taken, by every adapter of {@link OxServer}. */
public abstract class OxMeetingsContract extends CalendarFixture {
  private OxEventFields meeting(String summary, int day, int hour) {
    return hour(summary, day, hour).with(OxEventField.ATTENDEES, both());
  }

  @Test
  void whoIsInvitedSeesItAndAnswers() {
    String bobs = emptied(ofBob);
    OxSyncState before = all(ofBob.calendar(), bobs).state();
    String id = made(meeting("Meeting", 15, 10));
    int bob = ofBob.user().id();
    assertThat(partStat(get(id), bob)).isEqualTo(OxPartStat.NEEDS_ACTION);
    assertThat(partStat(get(id), one.user().id())).isEqualTo(OxPartStat.ACCEPTED);
    OxChanges<OxEvent> told = ofBob.calendar().sync(bobs, before, OxSyncRange.ALL, 0);
    assertThat(names(told.created())).containsValues("Meeting").hasSize(1);
    OxEventId his = OxEventId.of(told.created().getFirst().id());
    assertThat(ofBob.calendar().update(bobs, told.state(), his, named("By bob"), QUIETLY).refusal())
        .containsInstanceOf(OxException.AccessDenied.class);
    OxSyncState mine = all(calendar, folder).state();
    OxApplied<OxEvent> answer =
        ofBob.calendar().answer(bobs, told.state(), his, OxPartStat.TENTATIVE, "perhaps", Set.of());
    assertThat(answer.refusal()).isEmpty();
    assertNothing(answer.changes());
    OxChanges<OxEvent> heard = since(mine);
    assertThat(names(heard.modified())).isEqualTo(Map.of(id, "Meeting"));
    assertThat(partStat(heard.modified().getFirst(), bob)).isEqualTo(OxPartStat.TENTATIVE);
    assertThat(heard.modified().getFirst().fields().get(OxEventField.ATTENDEES).orElseThrow())
        .filteredOn(each -> each.user().entity().orElse(-1) == bob)
        .extracting(OxAttendee::comment)
        .containsExactly("perhaps");
  }

  @Test
  void oneOfASeriesCanBeDeclined() {
    String bobs = emptied(ofBob);
    String series = made(meeting("Series", 1, 16).with(OxEventField.RRULE, "FREQ=WEEKLY;COUNT=4"));
    OxChanges<OxEvent> his = all(ofBob.calendar(), bobs);
    OxEventId second = OxEventId.occurrence(his.created().getFirst().id(), at(8, 16));
    OxApplied<OxEvent> answer =
        ofBob.calendar().answer(bobs, his.state(), second, OxPartStat.DECLINED, "", Set.of());
    assertThat(answer.refusal()).isEmpty();
    int bob = ofBob.user().id();
    OxEvent one = calendar.get(folder, OxEventId.occurrence(series, at(8, 16)));
    assertThat(partStat(one, bob)).isEqualTo(OxPartStat.DECLINED);
    assertThat(partStat(get(series), bob)).isEqualTo(OxPartStat.NEEDS_ACTION);
  }

  @Test
  void whatIsAtThatTimeAlreadyIsToldUnlessItDoesNotMatter() {
    String base = made(hour("Base", 21, 10));
    OxSyncState state = all(calendar, folder).state();
    OxEventFields overlap = hour("Overlap", 21, 10);
    OxApplied<OxEvent> refused = calendar.create(folder, state, uid(), overlap, Set.of());
    assertThat(refused.id()).isEmpty();
    assertThat(refused.refusal()).containsInstanceOf(OxException.TimeTaken.class);
    OxException.TimeTaken taken = (OxException.TimeTaken) refused.refusal().orElseThrow();
    assertThat(taken.conflicts()).hasSize(1);
    assertThat(taken.conflicts().getFirst().eventId()).isEqualTo(base);
    assertThat(taken.conflicts().getFirst().summary()).isEqualTo("Base");
    assertThat(taken.conflicts().getFirst().isHard()).isFalse();
    assertThat(names(all(elsewhere, folder).created())).isEqualTo(Map.of(base, "Base"));
    assertThat(calendar.create(folder, state, uid(), overlap, QUIETLY).refusal()).isEmpty();
    String later = made(hour("Later", 21, 14));
    OxEventFields onto =
        OxEventFields.NONE
            .with(OxEventField.START_DATE, at(21, 10))
            .with(OxEventField.END_DATE, at(21, 11));
    OxSyncState now = all(calendar, folder).state();
    assertThat(calendar.update(folder, now, OxEventId.of(later), onto, Set.of()).refusal())
        .containsInstanceOf(OxException.TimeTaken.class);
    assertHas(get(later), OxEventField.START_DATE, at(21, 14));
  }

  @Test
  void roomsAreTakenForWhoeverInsistsToo() {
    stage.furnish();
    int room = one.resources().getFirst().id();
    OxEventFields fields =
        hour("Room", 22, 10)
            .with(
                OxEventField.ATTENDEES,
                List.of(OxAttendee.user(one.user().id()), OxAttendee.resource(room)));
    made(fields);
    OxSyncState state = all(calendar, folder).state();
    OxApplied<OxEvent> refused = calendar.create(folder, state, uid(), fields, QUIETLY);
    assertThat(refused.refusal()).containsInstanceOf(OxException.TimeTaken.class);
    assertThat(((OxException.TimeTaken) refused.refusal().orElseThrow()).conflicts())
        .isNotEmpty()
        .allMatch(each -> each.isHard());
  }

  @Test
  void lostAnswersOfMovesAndInvitationsDoubleNothing() {
    String second = secondCalendar();
    String id = made(hour("Mover", 23, 10));
    OxSyncState state = all(calendar, folder).state();
    stage.loseAnswers(1);
    assertThat(calendar.move(folder, state, id, second).refusal()).isEmpty();
    assertThat(all(calendar, second).created()).hasSize(1);
    String bobs = emptied(ofBob);
    String meeting = made(meeting("Meeting", 15, 10));
    OxChanges<OxEvent> his = all(ofBob.calendar(), bobs);
    OxEventId invitation = OxEventId.of(his.created().getFirst().id());
    stage.loseAnswers(1);
    assertThat(
            ofBob
                .calendar()
                .answer(bobs, his.state(), invitation, OxPartStat.ACCEPTED, "", Set.of())
                .refusal())
        .isEmpty();
    assertThat(partStat(get(meeting), ofBob.user().id())).isEqualTo(OxPartStat.ACCEPTED);
  }
}
