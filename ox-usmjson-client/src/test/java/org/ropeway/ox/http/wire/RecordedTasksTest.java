package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.ox.http.wire.RecordedAnswers.value;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import org.ropeway.ox.OxTaskRecurrence;
import org.ropeway.ox.json.Reminder;

/** Tasks and reminders as a real OX told them. */
class RecordedTasksTest {
  @Test
  void remindersAreReadAsTheyAre() throws IOException {
    assertThat(value(Operation.REMINDER_RANGE, "tasks-03-participants-confirm-reminder.json", 18))
        .isEqualTo(
            List.of(
                reminder("2", OxReminder.Kind.TASK, "33", "15", 1795435201000L),
                reminder("3", OxReminder.Kind.TASK, "33", "27", 1795438800000L)));
    List<?> alarms =
        (List<?>) requireNonNull(value(Operation.ALARM_PENDING, "chronos-05-alarms.json", 11));
    assertThat(alarms).hasSize(5);
    assertThat(alarms.getFirst())
        .isEqualTo(reminder("7", OxReminder.Kind.EVENT, "cal://0/31", "39", 1797411600000L));
    assertThat(value(Operation.ALARM_SNOOZE, "chronos-05-alarms.json", 13)).isEqualTo(true);
    assertThat(value(Operation.ALARM_ACK, "chronos-05-alarms.json", 16)).isEqualTo(false);
  }

  private static Reminder reminder(
      String id, OxReminder.Kind kind, String folder, String item, long time) {
    return new Reminder(id, kind, folder, item, null, Instant.ofEpochMilli(time));
  }

  @Test
  void tasksAreReadAsTheyAre() throws IOException {
    OxTask task = task("tasks-01-new-get-update-delete.json", 2);
    assertThat(task.id()).isEqualTo("4");
    assertThat(task.fields())
        .containsEntry(OxTaskField.UID, "task-uid-1")
        .containsEntry(OxTaskField.START_TIME, "2026-11-23T12:00:00Z")
        .containsEntry(OxTaskField.FULL_TIME, "false")
        .containsEntry(OxTaskField.ACTUAL_COSTS, "10.5")
        .containsEntry(OxTaskField.TARGET_COSTS, "20")
        .containsEntry(OxTaskField.TARGET_DURATION, "120")
        .containsEntry(OxTaskField.ALARM, "2026-11-24T10:13:20Z");
    assertThat(task("tasks-02-recurrence.json", 5).recurrence())
        .isEqualTo(
            new OxTaskRecurrence(
                new OxTaskRecurrence.Monthly(1, 15, 0), Optional.of(LocalDate.of(2027, 3, 3)), 0));
    assertThat(task("tasks-02-recurrence.json", 11).recurrence().pattern())
        .isEqualTo(new OxTaskRecurrence.Yearly(1, 0, 5, 2));
    OxTask given = task("tasks-03-participants-confirm-reminder.json", 6);
    assertThat(given.participants())
        .containsExactly(
            new OxTaskParticipant.External("ext@example.org", "Ext"),
            new OxTaskParticipant.User(3),
            new OxTaskParticipant.User(4));
    assertThat(given.answers())
        .containsExactly(
            new OxTaskAnswer(3, Confirmation.NONE, ""),
            new OxTaskAnswer(4, Confirmation.ACCEPTED, "ok"));
    ItemCalls.Updates<?> updates =
        requireNonNull(
            (ItemCalls.Updates<?>)
                value(Operation.TASK_UPDATES, "tasks-01-new-get-update-delete.json", 59));
    assertThat(updates.items()).isEmpty();
    assertThat(updates.gone()).containsExactly("4", "5");
  }

  private static OxTask task(String file, int number) throws IOException {
    return (OxTask) requireNonNull((HttpItem<?>) value(Operation.TASK_GET, file, number)).item();
  }
}
