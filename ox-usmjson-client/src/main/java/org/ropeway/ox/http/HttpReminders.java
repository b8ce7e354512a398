package org.ropeway.ox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.http.wire.ReminderCalls;
import org.ropeway.ox.json.Reminder;

/**
 * Reminders: those of tasks, and those of appointments too where OX has no chronos, are in a module
 * of their own; chronos has those of events.
 */
final class HttpReminders implements OxReminders {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final Calendars calendars;

  HttpReminders(HttpConnection connection, Hierarchy hierarchy, Calendars calendars) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.calendars = calendars;
  }

  @Override
  public List<OxReminder> due(Instant until) {
    boolean chronos = calendars.hasChronos();
    List<Reminder> some = new ArrayList<>(connection.get(ReminderCalls.range(until)));
    if (chronos) {
      some.removeIf(each -> each.kind() == OxReminder.Kind.EVENT);
      some.addAll(connection.get(ReminderCalls.pending(until)));
    }
    return Reminder.due(some, until).map(this::told).flatMap(Optional::stream).toList();
  }

  /** Empty if OX does not list the folder. */
  private Optional<OxReminder> told(Reminder reminder) {
    return hierarchy.ofItems(reminder.folder()).map(folder -> reminder.told(folder.uuid()));
  }

  @Override
  public void dismiss(OxReminder reminder) {
    if (isAlarm(reminder)) {
      connection.ask(ReminderCalls.acknowledge(folder(reminder), reminder.itemId(), reminder.id()));
    } else {
      connection.ask(ReminderCalls.delete(Reminder.number(reminder)));
    }
  }

  @Override
  public void snooze(OxReminder reminder, Instant again) {
    if (!isAlarm(reminder)) {
      connection.ask(ReminderCalls.again(Long.toString(Reminder.number(reminder)), again));
      return;
    }
    Duration time = Duration.between(connection.line().time().now(), again);
    Duration wait = time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
    boolean found =
        connection.get(
            ReminderCalls.snooze(folder(reminder), reminder.itemId(), reminder.id(), wait));
    if (!found) {
      throw new OxException.NotFound("there is no such reminder");
    }
  }

  private boolean isAlarm(OxReminder reminder) {
    return reminder.kind() == OxReminder.Kind.EVENT && calendars.hasChronos();
  }

  private String folder(OxReminder reminder) {
    return Calendars.composite(hierarchy.folder(reminder.folderUuid()).id());
  }
}
