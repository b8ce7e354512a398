package org.ropeway.standin.ajax.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.calendar.Reminders;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Module {@code reminder}: what reminds a user of his tasks, and of appointments where there is no
 * chronos (ox-http-api.md 15; recording tasks-03).
 */
public final class ReminderModule implements Module {
  private final AjaxBackstage backstage;

  /** The module. */
  public ReminderModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "range", Action.json(this::range),
        "remindAgain", Action.json(this::again),
        "delete", Action.json(this::delete));
  }

  private Reminders reminders(Tx tx, Call call) {
    return new Reminders(tx, call.user(), !backstage.settings().chronos());
  }

  private JsonNode json(Call call, Reminders reminders, Reminders.Reminder reminder) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    return reminders.json(reminder, zone, backstage.clock().instant());
  }

  private Reply range(Call call) {
    Instant until = Instant.ofEpochMilli(call.params().number("end"));
    return backstage
        .database()
        .read(tx -> {
          Reminders reminders = reminders(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          reminders.until(until).forEach(each -> out.add(json(call, reminders, each)));
          return Reply.data(out);
        });
  }

  private Reply again(Call call) {
    String id = call.params().require("id");
    JsonNode alarm = call.body().object().path("alarm");
    ZoneId zone = call.params().zone(call.user().timeZone());
    Instant time = ClockTime.moment(alarm.asLong(0), zone);
    return backstage
        .database()
        .write(tx -> {
          Reminders reminders = reminders(tx, call);
          Reminders.Reminder meant = reminders.require(id);
          reminders.snooze(meant, time, backstage.clock().instant());
          Reminders.Reminder now = reminders.find(id).orElse(meant);
          return Reply.data(json(call, reminders, now), now.modified());
        });
  }

  /** Tells those that were not there. */
  private Reply delete(Call call) {
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .write(tx -> {
          Reminders reminders = reminders(tx, call);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (JsonNode each : wanted) {
            Optional<Reminders.Reminder> meant =
                reminders.find(String.valueOf(each.path("id").asLong(0)));
            if (meant.isPresent()) {
              reminders.dismiss(meant.get(), backstage.clock().instant());
            } else {
              out.add(each.path("id"));
            }
          }
          return Reply.data(out);
        });
  }
}
