package org.ropeway.standin.ajax.calendar;

import java.time.Duration;
import java.time.Instant;
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
import org.ropeway.standin.calendar.EventView;
import org.ropeway.standin.calendar.EventWrites;
import org.ropeway.standin.calendar.Outcome;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code chronos/alarm}: the user's alarms of events (recording chronos-05). */
public final class AlarmModule implements Module {
  private final AjaxBackstage backstage;

  /** The module. */
  public AlarmModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "pending", Action.json(this::pending),
        "ack", Action.json(this::acknowledge),
        "snooze", Action.json(this::snooze),
        "updateAlarms", Action.json(this::update));
  }

  private Reply pending(Call call) {
    Instant until = ChronosModule.moment("rangeEnd", call.params().require("rangeEnd"));
    Optional<List<String>> actions =
        call.params().get("actions").map(names -> List.of(names.split(",")));
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (Alarms.Due due : Alarms.of(tx, call.user(), until)) {
            String action = EventView.text(due.alarm(), "action");
            if (actions.isEmpty() || actions.get().contains(action)) {
              ObjectNode one = out.addObject();
              one.put("action", action).put("alarmId", due.alarm().path("id").asInt(0));
              one.put("folder", "cal://0/" + due.folder().id());
              one.put("eventId", String.valueOf(due.event().id()));
              due.recurrenceId().ifPresent(id -> one.put("recurrenceId", id.id()));
              one.put("time", EventTime.utc(due.time()).value());
            }
          }
          return Reply.data(out);
        });
  }

  private interface Change {
    /** Other alarms; empty if the one that is meant is not there. */
    Optional<ArrayNode> make(JsonNode alarms);
  }

  private Reply.Data changed(Call call, Change change) {
    String folderId = call.params().require("folder");
    String id = call.params().require("id");
    return backstage
        .database()
        .write(tx -> {
          CalendarFolder folder = CalendarFolder.named(tx, call.user(), folderId);
          EventRow event = folder.event(tx, id);
          String owner = String.valueOf(folder.owner().id());
          JsonNode before = event.members().path(EventView.ALARMS).path(owner);
          Optional<ArrayNode> now = change.make(before);
          if (now.isEmpty()) {
            return ChronosModule.reply(new Outcome(tx, folder), Optional.empty());
          }
          ObjectNode given = JsonNodeFactory.instance.objectNode();
          given.set("alarms", now.get());
          Outcome outcome =
              new EventWrites(tx, folder, Author.NOBODY)
                  .update(id, Optional.empty(), given, Long.MAX_VALUE, false);
          return ChronosModule.reply(outcome, Optional.empty());
        });
  }

  private int alarmId(Call call) {
    String value = call.params().require("alarmId");
    return call.params()
        .integer("alarmId")
        .orElseThrow(() -> Troubles.invalid("alarmId", value).raise());
  }

  private Reply acknowledge(Call call) {
    int id = alarmId(call);
    return Reply.data(
        changed(call, alarms -> Alarms.seen(alarms, id, backstage.clock().instant())).data());
  }

  /** Another alarm in its place, and in that of those before. */
  private Reply snooze(Call call) {
    int id = alarmId(call);
    long millis = call.params().number("snoozeTime");
    Instant now = backstage.clock().instant();
    Instant again = now.plus(Duration.ofMillis(millis));
    Change change =
        alarms -> Alarms.seen(alarms, id, now).map(some -> Alarms.snoozed(some, id, again));
    return Reply.data(changed(call, change).data());
  }

  private Reply update(Call call) {
    ArrayNode given = call.body().array();
    return changed(call, alarms -> Optional.of(given));
  }
}
