package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** A calendar without events: two devices of its owner, and bob whom he meets. */
@Timeout(60)
abstract class CalendarFixture {
  static final int CALENDAR = 2;
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Set<OxEventOption> QUIETLY = Set.of(OxEventOption.IGNORE_CONFLICTS);

  OxStage stage;
  OxSession one;
  OxSession two;
  OxSession ofBob;
  OxCalendar calendar;
  OxCalendar elsewhere;
  String folder;
  OxSyncState empty;

  /** A new stage. */
  protected abstract OxStage stage();

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

  /** The user's calendar. */
  static String calendarOf(OxSession session) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.module().equals("calendar") && f.standardFolderType() == CALENDAR)
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow();
  }

  /** The user's calendar, without events. */
  static String emptied(OxSession session) {
    String uuid = calendarOf(session);
    OxChanges<OxEvent> before = all(session.calendar(), uuid);
    before.created().stream()
        .filter(event -> event.recurrenceId() == null)
        .forEach(event ->
            session.calendar().delete(uuid, before.state(), OxEventId.of(event.id()), Set.of()));
    assertThat(all(session.calendar(), uuid).created()).isEmpty();
    return uuid;
  }

  static OxChanges<OxEvent> all(OxCalendar calendar, String folder) {
    return calendar.sync(folder, null, OxSyncRange.ALL, 0);
  }

  OxChanges<OxEvent> since(OxSyncState state) {
    return calendar.sync(folder, state, OxSyncRange.ALL, 0);
  }

  static String uid() {
    return UUID.randomUUID().toString();
  }

  static OxEventTime at(int day, int hour) {
    return new OxEventTime.Zoned(LocalDateTime.of(2026, 12, day, hour, 0), BERLIN);
  }

  /** An hour of December 2026. */
  static OxEventFields hour(String summary, int day, int hour) {
    return OxEventFields.NONE
        .with(OxEventField.SUMMARY, summary)
        .with(OxEventField.START_DATE, at(day, hour))
        .with(OxEventField.END_DATE, at(day, hour + 1));
  }

  static OxEventFields named(String summary) {
    return OxEventFields.NONE.with(OxEventField.SUMMARY, summary);
  }

  static OxEventFields daily(String summary) {
    return hour(summary, 1, 10).with(OxEventField.RRULE, "FREQ=DAILY;COUNT=10");
  }

  static String id(OxApplied<OxEvent> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.id().orElseThrow();
  }

  String made(OxEventFields fields) {
    return id(calendar.create(folder, all(calendar, folder).state(), uid(), fields, QUIETLY));
  }

  /** An event that the other device made. */
  String madeElsewhere(OxEventFields fields) {
    return id(elsewhere.create(folder, all(elsewhere, folder).state(), uid(), fields, QUIETLY));
  }

  OxApplied<OxEvent> changed(OxSyncState state, OxEventId id, OxEventFields fields) {
    return calendar.update(folder, state, id, fields, QUIETLY);
  }

  void changeElsewhere(String id, OxEventFields fields) {
    OxSyncState state = all(elsewhere, folder).state();
    assertThat(elsewhere.update(folder, state, OxEventId.of(id), fields, QUIETLY).refusal())
        .isEmpty();
  }

  OxEvent get(String id) {
    return calendar.get(folder, OxEventId.of(id));
  }

  static String summary(OxEvent event) {
    return event.fields().get(OxEventField.SUMMARY).orElse("");
  }

  static Map<String, String> names(Iterable<OxEvent> events) {
    Map<String, String> out = new HashMap<>();
    events.forEach(event -> out.put(event.id(), summary(event)));
    return out;
  }

  static void assertNothing(OxChanges<OxEvent> changes) {
    assertThat(names(changes.created())).isEmpty();
    assertThat(names(changes.modified())).isEmpty();
    assertThat(changes.deletedUuids()).isEmpty();
  }

  static <T> void assertHas(OxEvent event, OxEventField<T> field, T value) {
    assertThat(event.fields().get(field)).as(field.field()).contains(value);
  }

  static Instant moment(OxEvent event, OxEventField<OxEventTime> field) {
    return event.fields().get(field).orElseThrow().instant(ZoneOffset.UTC);
  }

  static Instant moment(OxEventTime time) {
    return time.instant(ZoneOffset.UTC);
  }

  /** Alice and bob as those who take part. */
  List<OxAttendee> both() {
    return List.of(OxAttendee.user(one.user().id()), OxAttendee.user(ofBob.user().id()));
  }

  static OxPartStat partStat(OxEvent event, int entity) {
    return event.fields().get(OxEventField.ATTENDEES).orElseThrow().stream()
        .filter(each -> each.user().entity().orElse(-1) == entity)
        .map(OxAttendee::partStat)
        .findFirst()
        .orElseThrow();
  }

  String secondCalendar() {
    String uuid = UUID.randomUUID().toString();
    String title = "Second " + uuid.substring(0, 8);
    OxFolderChange change = new OxFolderChange.Create(uuid, folder, title, "calendar");
    OxSyncState state = one.syncFolders(null, 0).state();
    assertThat(one.changeFolder(state, change, 0).refusal()).isEmpty();
    return uuid;
  }
}
