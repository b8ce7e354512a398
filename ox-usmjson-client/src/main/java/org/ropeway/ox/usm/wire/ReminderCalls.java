package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.Reminder;

/** Reminders of events and tasks: commands that are additions to the profile. */
public final class ReminderCalls {
  private ReminderCalls() {}

  /** getReminders: those that go off by a time, with uuids. */
  public static UsmCall<List<Reminder>> due(Instant until) {
    return new UsmCall<>(
        UsmProfile.GET_REMINDERS,
        out -> out.writeNumberProperty("until", until.toEpochMilli()),
        ReminderCalls::read);
  }

  private static List<Reminder> read(JsonInput json) {
    List<Reminder> out = new ArrayList<>();
    json.object(
        "data",
        (name, in) -> {
          if (name.equals("reminders")) {
            out.addAll(Reminder.list(in, UsmProfile.FOLDER_UUID, UsmProfile.UUID));
          }
        });
    return out;
  }

  /** dismissReminder: one goes off no more. */
  public static UsmCall<Boolean> dismiss(long id) {
    return new UsmCall<>(
        UsmProfile.DISMISS_REMINDER, out -> out.writeNumberProperty("id", id), in -> true);
  }

  /** snoozeReminder: one goes off again. */
  public static UsmCall<Boolean> snooze(long id, Instant again) {
    return new UsmCall<>(
        UsmProfile.SNOOZE_REMINDER,
        out -> {
          out.writeNumberProperty("id", id);
          out.writeNumberProperty("alarm", again.toEpochMilli());
        },
        in -> true);
  }
}
