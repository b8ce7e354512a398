package org.ropeway.ox.usm;

import java.time.Instant;
import java.util.List;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.json.Reminder;
import org.ropeway.ox.usm.wire.ReminderCalls;

/** Reminders by USM-JSON. */
final class UsmReminders implements OxReminders {
  private final UsmConnection connection;

  UsmReminders(UsmConnection connection) {
    this.connection = connection;
  }

  /** An OX that does not know the command has none. */
  @Override
  public List<OxReminder> due(Instant until) {
    return Reminder.due(connection.call(ReminderCalls.due(until), List.of()), until)
        .map(each -> each.told(each.folder()))
        .toList();
  }

  @Override
  public void dismiss(OxReminder reminder) {
    try {
      connection.call(ReminderCalls.dismiss(Reminder.number(reminder)));
    } catch (OxException.NotFound e) {
      // As it was wanted.
    }
  }

  @Override
  public void snooze(OxReminder reminder, Instant again) {
    connection.call(ReminderCalls.snooze(Reminder.number(reminder), again));
  }
}
