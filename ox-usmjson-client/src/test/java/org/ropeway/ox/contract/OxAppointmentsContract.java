package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** Calendars of the legacy model, by both interfaces that have it, against the stand-in. */
public abstract class OxAppointmentsContract extends CalendarFixture {
  private static final int ALL = 4 | 4 << 7 | 4 << 14 | 4 << 21;

  @Override
  protected abstract StandinStage stage();

  /** What changes an appointment, as the stand-in counts it. */
  protected abstract String changing();

  /** That there is an exception by then does not say that it is ours. */
  @Test
  void whoIsSecondToChangeOneOfASeriesIsToldOfTheConflict() {
    String series = made(daily("Daily"));
    OxSyncState state = all(calendar, folder).state();
    OxSyncState there = all(elsewhere, folder).state();
    OxEventId fifth = OxEventId.occurrence(series, at(5, 10));
    StandinStage standins = (StandinStage) stage;
    long before = standins.standin().requestCount(changing());
    standins.standin().faults().delay(changing(), 1, Duration.ofMillis(500));
    CompletableFuture<OxApplied<OxEvent>> mine =
        CompletableFuture.supplyAsync(() -> changed(state, fifth, named("Mine")));
    await().until(() -> standins.standin().requestCount(changing()) > before);
    assertThat(elsewhere.update(folder, there, fifth, named("Theirs"), QUIETLY).refusal())
        .isEmpty();
    assertThat(mine.join().refusal()).containsInstanceOf(OxException.Conflict.class);
    assertThat(summary(calendar.get(folder, fifth))).isEqualTo("Theirs");
  }

  @Test
  void onlyTheOwnerOfACalendarIsOrganizerInIt() {
    OxFolder own =
        one.syncFolders(null, 0).created().stream()
            .filter(each -> each.uuid().equals(folder))
            .findFirst()
            .orElseThrow();
    List<OxPermission> more = new ArrayList<>(own.permissions());
    more.add(new OxPermission(ofBob.user().id(), false, ALL));
    OxFolderChange share = new OxFolderChange.Permit(folder, more);
    assertThat(one.changeFolder(one.syncFolders(null, 0).state(), share, 0).refusal()).isEmpty();
    String shared =
        ofBob.syncFolders(null, 0).created().stream()
            .filter(each -> each.owner() == one.user().id() && each.module().equals("calendar"))
            .map(OxFolder::uuid)
            .findFirst()
            .orElseThrow();
    OxSyncState state = all(ofBob.calendar(), shared).state();
    OxEventFields byBob = organized(ofBob.user().id());
    assertThatThrownBy(() -> ofBob.calendar().create(shared, state, uid(), byBob, QUIETLY))
        .isInstanceOf(OxException.Refused.class);
    OxEventFields byAlice = organized(one.user().id());
    String id = id(ofBob.calendar().create(shared, state, uid(), byAlice, QUIETLY));
    OxEvent made = ofBob.calendar().get(shared, OxEventId.of(id));
    assertThat(made.fields().get(OxEventField.ORGANIZER).orElseThrow().entity())
        .hasValue(one.user().id());
    assertThatThrownBy(() -> calendar.create(folder, empty, uid(), byBob, QUIETLY))
        .isInstanceOf(OxException.Refused.class);
  }

  private static OxEventFields organized(int by) {
    OxCalendarUser organizer = new OxCalendarUser("", "", OptionalInt.of(by), "");
    return hour("Organized", 4, 9).with(OxEventField.ORGANIZER, organizer);
  }

  /** The series is in nobody's calendar but its owner's. */
  @Test
  void whoIsInvitedToOneOfASeriesSeesThatAlone() {
    String bobs = emptied(ofBob);
    OxSyncState before = all(ofBob.calendar(), bobs).state();
    String series = made(daily("Series"));
    OxEventFields invitation = named("One").with(OxEventField.ATTENDEES, both());
    OxEventId third = OxEventId.occurrence(series, at(3, 10));
    id(changed(all(calendar, folder).state(), third, invitation));
    OxChanges<OxEvent> told = ofBob.calendar().sync(bobs, before, OxSyncRange.ALL, 0);
    assertThat(told.created()).hasSize(1);
    OxEvent seen = told.created().getFirst();
    assertThat(summary(seen)).isEqualTo("One");
    assertThat(seen.uid()).isEqualTo(get(series).uid());
    assertThat(moment(seen.recurrenceId())).isEqualTo(moment(at(3, 10)));
    assertThat(ofBob.calendar().get(bobs, OxEventId.of(seen.id()))).isEqualTo(seen);
  }

  @Test
  void whoIsInvitedDeclinesByDeleting() {
    String bobs = emptied(ofBob);
    String series = made(daily("Series").with(OxEventField.ATTENDEES, both()));
    OxCalendar his = ofBob.calendar();
    OxChanges<OxEvent> invited = all(his, bobs);
    String id = invited.created().getFirst().id();
    OxEventId second = OxEventId.occurrence(id, at(2, 10));
    assertThat(his.delete(bobs, invited.state(), second, Set.of()).refusal()).isEmpty();
    assertThatThrownBy(() -> his.get(bobs, second)).isInstanceOf(OxException.NotFound.class);
    OxEvent one = calendar.get(folder, OxEventId.occurrence(series, at(2, 10)));
    assertThat(partStat(one, ofBob.user().id())).isEqualTo(OxPartStat.DECLINED);
    assertThat(partStat(get(series), ofBob.user().id())).isEqualTo(OxPartStat.NEEDS_ACTION);
    OxSyncState now = all(his, bobs).state();
    assertThat(his.delete(bobs, now, OxEventId.of(id), Set.of()).refusal()).isEmpty();
    assertThat(all(his, bobs).created()).isEmpty();
    assertThat(partStat(get(series), ofBob.user().id())).isEqualTo(OxPartStat.DECLINED);
  }
}
