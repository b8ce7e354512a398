package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.contract.PortOperations.Operation;
import org.ropeway.ox.contract.PortOperations.Trial;

/** Those of {@link PortOperations} on reminders, each of a task or an event of its own. */
final class ReminderOperations {
  private final Instant end = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);
  private final Instant time = end.minus(Duration.ofDays(1));
  private final OxSession alice;

  ReminderOperations(OxSession alice) {
    this.alice = alice;
  }

  List<Operation> all() {
    List<Operation> out = new ArrayList<>();
    out.add(new Operation("dueReminders", "getReminders", "reminder.range", () -> due(this::task)));
    out.add(
        new Operation(
            "snoozeReminder", "snoozeReminder", "reminder.remindagain", () -> snooze(this::task)));
    out.add(
        new Operation(
            "dismissReminder", "dismissReminder", "reminder.delete", () -> dismiss(this::task)));
    out.add(
        new Operation(
            "dueAlarms", "getReminders", "chronos/alarm.pending", () -> due(this::event)));
    out.add(
        new Operation(
            "snoozeAlarm", "snoozeReminder", "chronos/alarm.snooze", () -> snooze(this::event)));
    out.add(
        new Operation(
            "dismissAlarm", "dismissReminder", "chronos/alarm.ack", () -> dismiss(this::event)));
    return out;
  }

  private String folder(String module, int type) {
    return alice.syncFolders(null, 0).created().stream()
        .filter(f -> f.module().equals(module) && f.standardFolderType() == type)
        .findFirst()
        .orElseThrow()
        .uuid();
  }

  private OxReminder task() {
    String folder = folder("tasks", 1);
    OxSyncState state = alice.tasks().sync(folder, null, 0).state();
    OxTaskChange content =
        OxTaskChange.of(Map.of(OxTaskField.TITLE, "t", OxTaskField.ALARM, time.toString()));
    String uuid = UUID.randomUUID().toString();
    String id = alice.tasks().create(folder, state, uuid, content).id().orElseThrow();
    return one(OxReminder.Kind.TASK, id);
  }

  private OxReminder event() {
    String folder = folder("calendar", 2);
    OxSyncState state = alice.calendar().sync(folder, null, OxSyncRange.ALL, 0).state();
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "e")
            .with(OxEventField.START_DATE, OxEventTime.utc(time))
            .with(OxEventField.END_DATE, OxEventTime.utc(time.plusSeconds(60)))
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(5))));
    Set<OxEventOption> quietly = Set.of(OxEventOption.IGNORE_CONFLICTS);
    String uid = UUID.randomUUID().toString();
    String id = alice.calendar().create(folder, state, uid, fields, quietly).id().orElseThrow();
    return one(OxReminder.Kind.EVENT, id);
  }

  private List<OxReminder> of(OxReminder.Kind kind, String id) {
    return alice.reminders().due(end).stream()
        .filter(each -> each.kind() == kind && each.itemId().equals(id))
        .toList();
  }

  private OxReminder one(OxReminder.Kind kind, String id) {
    return of(kind, id).getFirst();
  }

  private Trial due(Supplier<OxReminder> made) {
    OxReminder reminder = made.get();
    List<OxReminder> told = new ArrayList<>();
    return new Trial(
        () -> told.addAll(alice.reminders().due(end)), () -> assertThat(told).contains(reminder));
  }

  private Trial snooze(Supplier<OxReminder> made) {
    OxReminder reminder = made.get();
    Instant again = time.minus(Duration.ofDays(2));
    return new Trial(
        () -> alice.reminders().snooze(reminder, again),
        () ->
            assertThat(of(reminder.kind(), reminder.itemId()))
                .singleElement()
                .satisfies(each ->
                    assertThat(each.time())
                        .isBetween(again.minusSeconds(60), again.plusSeconds(60))));
  }

  private Trial dismiss(Supplier<OxReminder> made) {
    OxReminder reminder = made.get();
    return new Trial(
        () -> alice.reminders().dismiss(reminder),
        () -> assertThat(of(reminder.kind(), reminder.itemId())).isEmpty());
  }
}
