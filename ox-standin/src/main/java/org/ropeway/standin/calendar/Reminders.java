package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.TaskForm;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What reminds a user of his tasks and appointments (ox-http-api.md 15; recording tasks-03).
 *
 * @param ofEvents whether it tells of appointments, too, as where there is no chronos
 */
public record Reminders(Tx tx, UserRow user, boolean ofEvents) {
  private static final int APPOINTMENT = 1;
  private static final int TASK = 4;

  /**
   * One, whose number is made of that of the task or appointment.
   *
   * @param folder in which the user sees it
   * @param modified when the task or appointment changed last, ms
   * @param time when it goes off
   * @param task empty if it is of an appointment
   * @param due empty if it is of a task
   */
  public record Reminder(
      FolderRow folder,
      long modified,
      Instant time,
      Optional<ItemRow> task,
      Optional<Alarms.Due> due) {
    /** Its own number. */
    public long id() {
      return 2 * target() + (task.isPresent() ? 0 : 1);
    }

    /** The number of the task or appointment. */
    public long target() {
      return task.map(ItemRow::id).orElseGet(() -> due.orElseThrow().event().id());
    }
  }

  /** All that go off some time, by number. */
  public List<Reminder> all() throws SQLException {
    List<Reminder> out = new ArrayList<>();
    for (FolderRow folder : Folders.own(tx, user)) {
      if (folder.module().equals("tasks")) {
        for (ItemRow task : Items.inFolder(tx, folder.fid())) {
          JsonNode alarm = TaskForm.alarm(JsonMapper.shared().readTree(task.json()), user);
          if (alarm.isNumber()) {
            Instant time = Instant.ofEpochMilli(alarm.longValue());
            out.add(
                new Reminder(folder, task.modified(), time, Optional.of(task), Optional.empty()));
          }
        }
      }
    }
    if (ofEvents) {
      Set<Long> known = new HashSet<>();
      for (Alarms.Due due : Alarms.of(tx, user, Instant.MAX)) {
        if (known.add(due.event().id())) {
          out.add(
              new Reminder(
                  due.folder(),
                  due.event().modified(),
                  due.time(),
                  Optional.empty(),
                  Optional.of(due)));
        }
      }
    }
    out.sort(Comparator.comparingLong(Reminder::id));
    return out;
  }

  /** Those that go off by a time. */
  public List<Reminder> until(Instant time) throws SQLException {
    return all().stream().filter(each -> !each.time().isAfter(time)).toList();
  }

  /** The one with a number. */
  public Optional<Reminder> find(String id) throws SQLException {
    return all().stream().filter(each -> String.valueOf(each.id()).equals(id)).findFirst();
  }

  /** The same; refused if there is none. */
  public Reminder require(String id) throws SQLException {
    return find(id).orElseThrow(() -> unknown(user.context()).raise());
  }

  /** What OX says of one that is not there, whatever its number is. */
  private static Trouble unknown(int context) {
    String text = "Reminder with identifier %s can not be found in context %s.";
    return new Trouble(
        "REM-0009",
        Category.ERROR,
        text.formatted(-1, context),
        text.formatted(-1, context),
        List.of(-1, context));
  }

  /** The user has seen it; a series reminds again of what comes after. */
  public void dismiss(Reminder reminder, Instant now) throws SQLException {
    if (reminder.task().isPresent()) {
      setTask(reminder.task().get(), JsonNodeFactory.instance.nullNode());
    } else {
      setAlarms(reminder.due().orElseThrow(), seen(reminder, now));
    }
  }

  /** It goes off again at another time. */
  public void snooze(Reminder reminder, Instant again, Instant now) throws SQLException {
    if (reminder.task().isPresent()) {
      setTask(reminder.task().get(), JsonNodeFactory.instance.numberNode(again.toEpochMilli()));
      return;
    }
    Alarms.Due due = reminder.due().orElseThrow();
    setAlarms(due, Alarms.snoozed(seen(reminder, now), Alarms.id(due.alarm()), again));
  }

  private ArrayNode seen(Reminder reminder, Instant now) {
    Alarms.Due due = reminder.due().orElseThrow();
    Instant time = now.isAfter(reminder.time()) ? now : reminder.time();
    String owner = String.valueOf(user.id());
    return Alarms.seen(
            due.event().members().path(EventView.ALARMS).path(owner), Alarms.id(due.alarm()), time)
        .orElseThrow();
  }

  private void setTask(ItemRow task, JsonNode alarm) throws SQLException {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    given.set("alarm", alarm);
    Items.update(tx, task, new TaskForm().changed(tx, task, given, user), user, 0);
  }

  private void setAlarms(Alarms.Due due, ArrayNode alarms) throws SQLException {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    given.set("alarms", alarms);
    CalendarFolder folder = CalendarFolder.of(tx, due.folder(), user, due.folder().id());
    new EventWrites(tx, folder, Author.NOBODY)
        .update(String.valueOf(due.event().id()), Optional.empty(), given, Long.MAX_VALUE, false);
  }

  /**
   * As OX tells one. No recording shows what {@code recurrence_position} is for one of a series; it
   * is 0 as for all else.
   *
   * @param zone of whose clock times are told
   */
  public ObjectNode json(Reminder reminder, ZoneId zone, Instant now) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", reminder.id()).put("last_modified", reminder.modified());
    out.put("target_id", reminder.target());
    out.put("folder", Integer.parseInt(reminder.folder().id()));
    out.put("alarm", ClockTime.shown(reminder.time().toEpochMilli(), zone));
    out.put("module", reminder.task().isPresent() ? TASK : APPOINTMENT);
    out.put("user_id", user.id()).put("recurrence_position", 0);
    return out.put("server_time", ClockTime.shown(now.toEpochMilli(), zone));
  }
}
