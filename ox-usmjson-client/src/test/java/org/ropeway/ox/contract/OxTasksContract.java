package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import org.ropeway.ox.OxTaskRecurrence;
import org.ropeway.ox.OxTasks;

/** Tasks, by every adapter of {@link OxServer}. */
public abstract class OxTasksContract extends OxItemsContract<OxTask, OxTaskChange> {
  private static final Map<OxTaskField, String> FULL =
      Map.ofEntries(
          Map.entry(OxTaskField.TITLE, "Full task"),
          Map.entry(OxTaskField.NOTE, "n äöü\n日本"),
          Map.entry(OxTaskField.START_TIME, "2026-11-23T12:00:00Z"),
          Map.entry(OxTaskField.END_TIME, "2026-11-24T12:00:00Z"),
          Map.entry(OxTaskField.FULL_TIME, "false"),
          Map.entry(OxTaskField.STATUS, "2"),
          Map.entry(OxTaskField.PERCENT_COMPLETED, "30"),
          Map.entry(OxTaskField.PRIORITY, "3"),
          Map.entry(OxTaskField.CATEGORIES, "Red,Blue"),
          Map.entry(OxTaskField.PRIVATE_FLAG, "true"),
          Map.entry(OxTaskField.COLOR_LABEL, "4"),
          Map.entry(OxTaskField.ALARM, "2026-11-24T10:00:00Z"),
          Map.entry(OxTaskField.ACTUAL_COSTS, "10.5"),
          Map.entry(OxTaskField.TARGET_COSTS, "20"),
          Map.entry(OxTaskField.ACTUAL_DURATION, "90"),
          Map.entry(OxTaskField.TARGET_DURATION, "120"),
          Map.entry(OxTaskField.BILLING_INFORMATION, "bill"),
          Map.entry(OxTaskField.COMPANIES, "ACME"),
          Map.entry(OxTaskField.TRIP_METER, "5 km"),
          Map.entry(OxTaskField.CURRENCY, "EUR"));

  /** Tasks. */
  protected OxTasksContract() {
    super("tasks", 1);
  }

  @Override
  OxItems<OxTask, OxTaskChange> items(OxSession session) {
    return session.tasks();
  }

  @Override
  OxTaskChange named(String name) {
    return OxTaskChange.of(Map.of(OxTaskField.TITLE, name));
  }

  @Override
  OxTaskChange full() {
    return OxTaskChange.of(FULL);
  }

  @Override
  String id(OxTask task) {
    return task.id();
  }

  @Override
  String name(OxTask task) {
    return task.get(OxTaskField.TITLE);
  }

  @Override
  String files(OxTask task) {
    return task.get(OxTaskField.NUMBER_OF_ATTACHMENTS);
  }

  @Override
  void assertFull(OxTask task, String uid) {
    Map<OxTaskField, String> all = new EnumMap<>(FULL);
    all.put(OxTaskField.UID, uid);
    all.put(OxTaskField.NUMBER_OF_ATTACHMENTS, "0");
    assertThat(task.fields()).isEqualTo(all);
  }

  private String make(Map<OxTaskField, String> fields, OxTaskRecurrence recurrence) {
    OxTaskChange content = new OxTaskChange(fields, Optional.of(recurrence), Optional.empty());
    OxSyncState state = items.sync(folder, null, 0).state();
    return made(items.create(folder, state, uuid(), content));
  }

  private OxApplied<OxTask> changed(String id, Map<OxTaskField, String> fields) {
    OxSyncState state = items.sync(folder, null, 0).state();
    return items.update(folder, state, id, OxTaskChange.of(fields));
  }

  @Test
  void anEmptyValueTakesAFieldAway() {
    String id = made(items.create(folder, empty, uuid(), full()));
    Map<OxTaskField, String> none =
        Map.of(
            OxTaskField.START_TIME, "",
            OxTaskField.END_TIME, "",
            OxTaskField.ALARM, "",
            OxTaskField.PRIORITY, "");
    assertThat(changed(id, none).refusal()).isEmpty();
    assertThat(items.get(folder, id).fields())
        .doesNotContainKeys(none.keySet().toArray(OxTaskField[]::new))
        .containsEntry(OxTaskField.NOTE, "n äöü\n日本");
  }

  @Test
  void timesOfATaskWithoutTimesAreDays() {
    Map<OxTaskField, String> fields =
        Map.of(
            OxTaskField.TITLE, "x",
            OxTaskField.FULL_TIME, "true",
            OxTaskField.END_TIME, "2026-11-23T13:00:00Z");
    String id = make(fields, OxTaskRecurrence.NONE);
    assertThat(items.get(folder, id).get(OxTaskField.END_TIME)).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(items.sync(folder, null, 0).created().getFirst().get(OxTaskField.END_TIME))
        .isEqualTo("2026-11-23T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS, 1, PERCENT_COMPLETED, 50, TSK-0031",
    "STATUS, 2, PERCENT_COMPLETED, 150, TSK-0030",
    "PRIORITY, 0, TITLE, x, TSK-0057",
    "ACTUAL_DURATION, abc, TITLE, x, TSK-0055",
    "START_TIME, 2026-11-24T12:00:00Z, END_TIME, 2026-11-23T12:00:00Z, TSK-0040"
  })
  void whatATaskCannotBeIsRefused(
      OxTaskField one, String value, OxTaskField other, String otherValue, String code) {
    OxApplied<OxTask> applied =
        items.create(folder, empty, uuid(), OxTaskChange.of(Map.of(one, value, other, otherValue)));
    assertThat(applied.refusal())
        .get()
        .isInstanceOfSatisfying(
            OxException.Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(items.sync(folder, null, 0).created()).isEmpty();
  }

  @Test
  void whoDoesWhatComesAgainGetsTheNext() {
    OxTaskRecurrence daily =
        new OxTaskRecurrence(new OxTaskRecurrence.Daily(1), Optional.empty(), 3);
    Map<OxTaskField, String> fields =
        Map.of(
            OxTaskField.TITLE, "Roll",
            OxTaskField.FULL_TIME, "false",
            OxTaskField.START_TIME, "2026-11-23T12:00:00Z",
            OxTaskField.END_TIME, "2026-11-23T13:00:00Z");
    String id = make(fields, daily);
    assertThat(items.get(folder, id).recurrence()).isEqualTo(daily);
    Map<OxTaskField, String> done =
        Map.of(OxTaskField.STATUS, "3", OxTaskField.PERCENT_COMPLETED, "100");
    OxApplied<OxTask> applied = changed(id, done);
    assertThat(applied.refusal()).isEmpty();
    List<OxTask> next =
        items.sync(folder, null, 0).created().stream().filter(t -> !t.id().equals(id)).toList();
    assertThat(next).hasSize(1);
    assertThat(next.getFirst().get(OxTaskField.START_TIME)).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(next.getFirst().recurrence().occurrences()).isEqualTo(2);
    assertThat(Stream.of(applied.changes().created(), applied.changes().modified())).contains(next);
  }

  @Test
  void recurrencesAreKeptAndTakenAway() {
    Map<OxTaskField, String> fields =
        Map.of(OxTaskField.TITLE, "x", OxTaskField.START_TIME, "2026-11-23T00:00:00Z");
    Optional<LocalDate> until = Optional.of(LocalDate.of(2027, 3, 3));
    for (OxTaskRecurrence.Pattern pattern :
        List.of(
            new OxTaskRecurrence.Weekly(1, 62),
            new OxTaskRecurrence.Monthly(2, 15, 0),
            new OxTaskRecurrence.Monthly(1, 2, 4),
            new OxTaskRecurrence.Yearly(1, 11, 24, 0),
            new OxTaskRecurrence.Yearly(1, 11, 5, 2))) {
      OxTaskRecurrence recurrence = new OxTaskRecurrence(pattern, until, 0);
      String id = make(fields, recurrence);
      OxChanges<OxTask> all = items.sync(folder, null, 0);
      assertThat(all.created()).extracting(OxTask::recurrence).containsExactly(recurrence);
      OxTaskChange once =
          new OxTaskChange(Map.of(), Optional.of(OxTaskRecurrence.NONE), Optional.empty());
      OxApplied<OxTask> applied = items.update(folder, all.state(), id, once);
      assertThat(applied.refusal()).isEmpty();
      assertThat(items.get(folder, id).recurrence()).isEqualTo(OxTaskRecurrence.NONE);
      assertThat(items.delete(folder, items.sync(folder, null, 0).state(), id).refusal()).isEmpty();
    }
  }

  @Test
  void whoIsGivenATaskSeesAndAnswersIt() {
    try (OxSession session = stage.server().login(stage.bob().credentials(), "outlook-3")) {
      OxTasks tasks = session.tasks();
      String own = standardFolder(session);
      OxSyncState before = tasks.sync(own, null, 0).state();
      int bob = session.user().id();
      List<OxTaskParticipant> participants =
          List.of(
              new OxTaskParticipant.User(bob),
              new OxTaskParticipant.External("ext@example.org", "Ext"));
      OxTaskChange given =
          new OxTaskChange(
              Map.of(OxTaskField.TITLE, "Delegated", OxTaskField.ALARM, "2026-11-24T10:00:00Z"),
              Optional.empty(),
              Optional.of(participants));
      String id = made(items.create(folder, empty, uuid(), given));
      assertThat(items.get(folder, id).participants())
          .containsExactlyInAnyOrderElementsOf(participants);
      assertThat(items.get(folder, id).answers())
          .containsExactly(new OxTaskAnswer(bob, Confirmation.NONE, ""));

      OxChanges<OxTask> told = tasks.sync(own, before, 0);
      OxTask task = told.created().getFirst();
      assertThat(task.get(OxTaskField.TITLE)).isEqualTo("Delegated");
      assertThat(task.fields()).doesNotContainKey(OxTaskField.ALARM);
      OxSyncState here = items.sync(folder, null, 0).state();
      OxApplied<OxTask> answered =
          tasks.confirm(own, told.state(), task.id(), Confirmation.ACCEPTED, "ok");
      assertThat(answered.refusal()).isEmpty();
      OxTask now = items.sync(folder, here, 0).modified().getFirst();
      assertThat(now.id()).isEqualTo(id);
      assertThat(now.answers()).containsExactly(new OxTaskAnswer(bob, Confirmation.ACCEPTED, "ok"));
      assertThat(now.get(OxTaskField.ALARM)).isEqualTo("2026-11-24T10:00:00Z");

      OxSyncState after = tasks.sync(own, null, 0).state();
      OxTaskChange none = new OxTaskChange(Map.of(), Optional.empty(), Optional.of(List.of()));
      OxSyncState newest = items.sync(folder, null, 0).state();
      assertThat(items.update(folder, newest, id, none).refusal()).isEmpty();
      assertThat(gone(tasks, own, after, task.id())).isTrue();
      assertThatThrownBy(() -> tasks.get(own, task.id())).isInstanceOf(OxException.NotFound.class);
      assertThat(
              tasks
                  .confirm(
                      own, tasks.sync(own, null, 0).state(), task.id(), Confirmation.DECLINED, "")
                  .refusal())
          .containsInstanceOf(OxException.NotFound.class);
    }
  }

  private static boolean gone(OxTasks tasks, String folder, OxSyncState state, String id) {
    try {
      return tasks.sync(folder, state, 0).deletedUuids().contains(id);
    } catch (OxException.OutOfSync e) {
      return tasks.sync(folder, null, 0).created().stream().noneMatch(t -> t.id().equals(id));
    }
  }
}
