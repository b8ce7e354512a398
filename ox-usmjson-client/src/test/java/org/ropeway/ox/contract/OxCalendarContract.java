package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/**
 * Calendars, by every adapter of {@link OxServer}: two devices of a user, one folder, and bob whom
 * he meets.
 */
@Timeout(60)
public abstract class OxCalendarContract {
  private static final int CALENDAR = 2;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<OxEventOption> QUIETLY = Set.of(OxEventOption.IGNORE_CONFLICTS);

  private OxStage stage;
  private OxSession one;
  private OxSession two;
  private OxSession ofBob;
  private OxCalendar calendar;
  private OxCalendar elsewhere;
  private String folder;
  private OxSyncState empty;

  /** A new stage. */
  protected abstract OxStage stage();

  /** Whether this OX can change one of a series and all after it. */
  protected boolean splits() {
    return true;
  }

  @BeforeEach
  void begin() {
    stage = stage();
    one = stage.server().login(stage.alice().credentials(), "outlook-1");
    two = stage.server().login(stage.alice().credentials(), "outlook-2");
    ofBob = stage.server().login(stage.bob().credentials(), "outlook-3");
    calendar = one.calendar();
    elsewhere = two.calendar();
    folder = emptied(one);
    empty = all(calendar, folder).state();
  }

  @AfterEach
  void end() {
    one.close();
    two.close();
    ofBob.close();
    stage.close();
  }

  /** The user's calendar, without events. */
  private static String emptied(OxSession session) {
    String uuid =
        session.syncFolders(null, 0).created().stream()
            .filter(f -> f.module().equals("calendar") && f.standardFolderType() == CALENDAR)
            .map(OxFolder::uuid)
            .findFirst()
            .orElseThrow();
    OxChanges<OxEvent> before = all(session.calendar(), uuid);
    before.created().stream()
        .filter(event -> event.recurrenceId() == null)
        .forEach(event ->
            session.calendar().delete(uuid, before.state(), OxEventId.of(event.id()), Set.of()));
    assertThat(all(session.calendar(), uuid).created()).isEmpty();
    return uuid;
  }

  private static OxChanges<OxEvent> all(OxCalendar calendar, String folder) {
    return calendar.sync(folder, null, OxSyncRange.ALL, 0);
  }

  private OxChanges<OxEvent> since(OxSyncState state) {
    return calendar.sync(folder, state, OxSyncRange.ALL, 0);
  }

  private static String uid() {
    return UUID.randomUUID().toString();
  }

  private static OxEventTime at(int day, int hour) {
    return new OxEventTime.Zoned(LocalDateTime.of(2026, 12, day, hour, 0), BERLIN);
  }

  /** An hour of December 2026. */
  private static OxEventFields hour(String summary, int day, int hour) {
    return OxEventFields.NONE
        .with(OxEventField.SUMMARY, summary)
        .with(OxEventField.START_DATE, at(day, hour))
        .with(OxEventField.END_DATE, at(day, hour + 1));
  }

  private static OxEventFields named(String summary) {
    return OxEventFields.NONE.with(OxEventField.SUMMARY, summary);
  }

  private static OxEventFields daily(String summary) {
    return hour(summary, 1, 10).with(OxEventField.RRULE, "FREQ=DAILY;COUNT=10");
  }

  private static String id(OxApplied<OxEvent> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.id().orElseThrow();
  }

  private String made(OxEventFields fields) {
    return id(calendar.create(folder, all(calendar, folder).state(), uid(), fields, QUIETLY));
  }

  /** An event that the other device made. */
  private String madeElsewhere(OxEventFields fields) {
    return id(elsewhere.create(folder, all(elsewhere, folder).state(), uid(), fields, QUIETLY));
  }

  private OxApplied<OxEvent> changed(OxSyncState state, OxEventId id, OxEventFields fields) {
    return calendar.update(folder, state, id, fields, QUIETLY);
  }

  private void changeElsewhere(String id, OxEventFields fields) {
    OxSyncState state = all(elsewhere, folder).state();
    assertThat(elsewhere.update(folder, state, OxEventId.of(id), fields, QUIETLY).refusal())
        .isEmpty();
  }

  private OxEvent get(String id) {
    return calendar.get(folder, OxEventId.of(id));
  }

  private static String summary(OxEvent event) {
    return event.fields().get(OxEventField.SUMMARY).orElse("");
  }

  private static Map<String, String> names(Iterable<OxEvent> events) {
    Map<String, String> out = new HashMap<>();
    events.forEach(event -> out.put(event.id(), summary(event)));
    return out;
  }

  private static void assertNothing(OxChanges<OxEvent> changes) {
    assertThat(names(changes.created())).isEmpty();
    assertThat(names(changes.modified())).isEmpty();
    assertThat(changes.deletedUuids()).isEmpty();
  }

  private static <T> void assertHas(OxEvent event, OxEventField<T> field, T value) {
    assertThat(event.fields().get(field)).as(field.field()).contains(value);
  }

  private static Instant moment(OxEvent event, OxEventField<OxEventTime> field) {
    return event.fields().get(field).orElseThrow().instant(ZoneOffset.UTC);
  }

  private static Instant moment(OxEventTime time) {
    return time.instant(ZoneOffset.UTC);
  }

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
    assertThat(calendar.delete(folder, state, OxEventId.of(id), Set.of()).refusal())
        .containsInstanceOf(OxException.Conflict.class);
    assertHas(get(id), OxEventField.SUMMARY, "Theirs");
    assertThat(changed(mine.changes().state(), OxEventId.of(id), named("Mine")).refusal())
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
        .extracting(OxCalendarContract::moment)
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
        .extracting(OxCalendarContract::moment)
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

  private OxEventFields meeting(String summary, int day, int hour) {
    return hour(summary, day, hour)
        .with(
            OxEventField.ATTENDEES,
            List.of(OxAttendee.user(one.user().id()), OxAttendee.user(ofBob.user().id())));
  }

  private static OxPartStat partStat(OxEvent event, int entity) {
    return event.fields().get(OxEventField.ATTENDEES).orElseThrow().stream()
        .filter(each -> each.user().entity().orElse(-1) == entity)
        .map(OxAttendee::partStat)
        .findFirst()
        .orElseThrow();
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
    assertThat(names(all(calendar, folder).created())).isEqualTo(Map.of(base, "Base"));
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
        .allMatch(each -> each.isHard());
  }

  private String secondCalendar() {
    String uuid = UUID.randomUUID().toString();
    String title = "Second " + uuid.substring(0, 8);
    OxFolderChange change = new OxFolderChange.Create(uuid, folder, title, "calendar");
    OxSyncState state = one.syncFolders(null, 0).state();
    assertThat(one.changeFolder(state, change, 0).refusal()).isEmpty();
    return uuid;
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
