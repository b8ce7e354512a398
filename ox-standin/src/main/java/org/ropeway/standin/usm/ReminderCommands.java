package org.ropeway.standin.usm;

import java.time.Instant;
import org.ropeway.standin.calendar.Reminders;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** getReminders, dismissReminder, snoozeReminder: additions to the profile. */
final class ReminderCommands {
  private final Backstage backstage;

  ReminderCommands(Backstage backstage) {
    this.backstage = backstage;
  }

  private static Reminders reminders(Tx tx, Call call) {
    return new Reminders(tx, call.user(), true);
  }

  /** Those of events and tasks that go off by a time, as module {@code reminder} tells them. */
  JsonNode get(Call call) {
    Instant until = Instant.ofEpochMilli(call.number("until"));
    return backstage
        .database()
        .read(tx -> {
          Reminders reminders = reminders(tx, call);
          ObjectNode out = backstage.mapper().createObjectNode();
          ArrayNode rows = out.putArray("reminders");
          for (Reminders.Reminder each : reminders.until(until)) {
            ItemRow item =
                each.task().isPresent()
                    ? each.task().get()
                    : Events.inFolder(tx, each.folder().fid(), each.target()).orElseThrow();
            rows.add(
                reminders
                    .json(each, EventObjects.UTC, backstage.clock().instant())
                    .put("uuid", item.uuid())
                    .put("folder_uuid", each.folder().uuid()));
          }
          return out;
        });
  }

  JsonNode dismiss(Call call) {
    return backstage
        .database()
        .write(tx -> {
          Reminders reminders = reminders(tx, call);
          reminders.dismiss(reminders.require(id(call)), backstage.clock().instant());
          return backstage.mapper().createObjectNode();
        });
  }

  JsonNode snooze(Call call) {
    Instant again = Instant.ofEpochMilli(call.number("alarm"));
    return backstage
        .database()
        .write(tx -> {
          Reminders reminders = reminders(tx, call);
          reminders.snooze(reminders.require(id(call)), again, backstage.clock().instant());
          return backstage.mapper().createObjectNode();
        });
  }

  /** A number, which may be written as a text. */
  private static String id(Call call) {
    JsonNode id = call.body().path("id");
    if (!id.isIntegralNumber() && !id.isString()) {
      throw UsmException.parameter("id");
    }
    return id.asString();
  }
}
