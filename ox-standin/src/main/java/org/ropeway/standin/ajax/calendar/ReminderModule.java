package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.Alarms;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.EventWrites;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.TaskForm;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code reminder}: what reminds a user of his tasks, and of appointments where there is no
 * chronos (ox-http-api.md 15; recording tasks-03). Its number is made of that of the task or
 * appointment.
 */
public final class ReminderModule implements Module {
  private static final int APPOINTMENT = 1;
  private static final int TASK = 4;
  private final AjaxBackstage backstage;

  /** The module. */
  public ReminderModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  /** Of a task or an appointment, in the folder in which the user sees it. */
  private record Reminder(
      long target, int module, String folder, long modified, Instant time, Optional<ItemRow> task) {
    long id() {
      return 2 * target + (module == TASK ? 0 : 1);
    }
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "range", Action.json(this::range),
        "remindAgain", Action.json(this::again),
        "delete", Action.json(this::delete));
  }

  private Reply range(Call call) {
    String value = call.params().require("end");
    if (!value.matches("[0-9]{1,18}")) {
      throw Troubles.invalid("end", value).raise();
    }
    Instant until = Instant.ofEpochMilli(Long.parseLong(value));
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (Reminder each : of(tx, call.user())) {
            if (!each.time().isAfter(until)) {
              out.add(json(call, each));
            }
          }
          return Reply.data(out);
        });
  }

  private List<Reminder> of(Tx tx, UserRow user) throws SQLException {
    List<Reminder> out = new ArrayList<>();
    for (FolderRow folder : Folders.own(tx, user)) {
      if (folder.module().equals("tasks")) {
        for (ItemRow task : Items.inFolder(tx, folder.fid())) {
          JsonNode alarm = TaskForm.alarm(JsonMapper.shared().readTree(task.json()), user);
          if (alarm.isNumber()) {
            Instant time = Instant.ofEpochMilli(alarm.longValue());
            out.add(
                new Reminder(
                    task.id(), TASK, folder.id(), task.modified(), time, Optional.of(task)));
          }
        }
      }
    }
    if (!backstage.settings().chronos()) {
      for (Alarms.Due due : Alarms.of(tx, user, Instant.MAX)) {
        EventRow event = due.event();
        out.add(
            new Reminder(
                event.id(),
                APPOINTMENT,
                due.folder().id(),
                event.modified(),
                due.time(),
                Optional.empty()));
      }
    }
    out.sort(Comparator.comparingLong(Reminder::id));
    return out;
  }

  private ObjectNode json(Call call, Reminder reminder) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", reminder.id()).put("last_modified", reminder.modified());
    out.put("target_id", reminder.target()).put("folder", Integer.parseInt(reminder.folder()));
    out.put("alarm", shifted(reminder.time().toEpochMilli(), zone));
    out.put("module", reminder.module()).put("user_id", call.user().id());
    out.put("recurrence_position", 0);
    return out.put("server_time", shifted(backstage.clock().millis(), zone));
  }

  private static long shifted(long time, ZoneId zone) {
    return time + zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
  }

  private Reply again(Call call) {
    String id = call.params().require("id");
    JsonNode alarm = call.body().object().path("alarm");
    ZoneId zone = call.params().zone(call.user().timeZone());
    Instant clock = Instant.ofEpochMilli(alarm.asLong(0));
    Instant time = clock.minusSeconds(zone.getRules().getOffset(clock).getTotalSeconds());
    return backstage
        .database()
        .write(tx -> {
          Reminder meant =
              of(tx, call.user()).stream()
                  .filter(each -> String.valueOf(each.id()).equals(id))
                  .findFirst()
                  .orElseThrow(() -> unknown(call.user().context()).raise());
          set(tx, call, meant, Optional.of(time));
          Reminder now =
              of(tx, call.user()).stream()
                  .filter(each -> each.id() == meant.id())
                  .findFirst()
                  .orElse(meant);
          return Reply.data(json(call, now), now.modified());
        });
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

  /** Tells those that were not there. */
  private Reply delete(Call call) {
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .write(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (JsonNode each : wanted) {
            Optional<Reminder> meant =
                of(tx, call.user()).stream()
                    .filter(known -> known.id() == each.path("id").asLong(0))
                    .findFirst();
            if (meant.isPresent()) {
              set(tx, call, meant.get(), Optional.empty());
            } else {
              out.add(each.path("id"));
            }
          }
          return Reply.data(out);
        });
  }

  private static void set(Tx tx, Call call, Reminder reminder, Optional<Instant> time)
      throws SQLException {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    if (reminder.task().isPresent()) {
      ItemRow task = reminder.task().get();
      time.ifPresentOrElse(
          moment -> given.put("alarm", moment.toEpochMilli()), () -> given.putNull("alarm"));
      String json = new TaskForm().changed(tx, task, given, call.user());
      Items.update(tx, task, json, call.user(), 0);
      return;
    }
    FolderRow row = Folders.byNumber(tx, call.user().context(), reminder.folder()).orElseThrow();
    CalendarFolder folder = CalendarFolder.of(tx, row, call.user(), row.id());
    EventRow event = Events.byId(tx, reminder.target()).orElseThrow();
    if (time.isEmpty()) {
      given.putNull("alarms");
    } else {
      ObjectNode alarm = given.putArray("alarms").addObject();
      alarm.put("action", "DISPLAY").put("description", "Reminder");
      alarm.putObject("trigger").put("dateTime", EventTime.utc(time.get()).value());
    }
    new EventWrites(tx, folder, Author.NOBODY)
        .update(String.valueOf(event.id()), Optional.empty(), given, Long.MAX_VALUE, false);
  }
}
