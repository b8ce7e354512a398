package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.EventInput;
import org.ropeway.standin.calendar.EventRemoval;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.EventView;
import org.ropeway.standin.calendar.EventWrites;
import org.ropeway.standin.calendar.Outcome;
import org.ropeway.standin.calendar.SeriesSplit;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Module {@code chronos}: calendars (ox-http-api.md 12; recordings chronos-01 to chronos-08). */
public final class ChronosModule implements Module {
  private static final Set<String> SCHEDULING =
      Set.of("all", "none", "internal-only", "external-only");
  private final AjaxBackstage backstage;
  private final EventReads reads;

  /** The module. */
  public ChronosModule(AjaxBackstage backstage) {
    this.backstage = backstage;
    this.reads = new EventReads(backstage);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.ofEntries(
        Map.entry("all", Action.json(reads::all)),
        Map.entry("get", Action.json(reads::get)),
        Map.entry("list", Action.json(reads::list)),
        Map.entry("updates", Action.json(reads::updates)),
        Map.entry("new", Action.upload(this::create)),
        Map.entry("update", Action.upload(this::update)),
        Map.entry("updateAttendee", Action.json(this::updateAttendee)),
        Map.entry("delete", Action.json(this::delete)),
        Map.entry("move", Action.json(this::move)),
        Map.entry("freeBusy", Action.json(this::freeBusy)),
        Map.entry("getAttachment", Action.file(this::getAttachment)));
  }

  private Reply freeBusy(Call call) {
    JsonNode attendees = FreeBusy.attendees(call);
    long from = time(call, "from");
    long until = time(call, "until");
    return backstage.database().read(tx -> new FreeBusy(call, tx, from, until).of(attendees));
  }

  private static long time(Call call, String name) {
    return moment(name, call.params().get(name).orElse("null")).toEpochMilli();
  }

  /** A time in UTC, such as {@code 20240501T000000Z}. */
  static Instant moment(String name, String value) {
    try {
      if (value.endsWith("Z")) {
        return EventTime.of(value, "").instant(ZoneId.of("UTC"));
      }
    } catch (DateTimeException e) {
      throw Troubles.invalid(name, value).raise();
    }
    throw Troubles.invalid(name, value).raise();
  }

  private interface Change {
    Outcome make(Tx tx, CalendarFolder folder) throws SQLException;
  }

  private Reply change(Call call, Change change) {
    String folder = call.params().require("folder");
    String scheduling = call.params().get("scheduling").orElse("all");
    if (!SCHEDULING.contains(scheduling)) {
      throw Troubles.invalid("scheduling", scheduling).raise();
    }
    Optional<Set<String>> fields = EventReads.fields(call.params());
    return backstage
        .database()
        .write(tx -> reply(change.make(tx, CalendarFolder.named(tx, call.user(), folder)), fields));
  }

  /** What happened, as chronos tells it. */
  static Reply.Data reply(Outcome outcome, Optional<Set<String>> fields) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    outcome.addTo(out, fields);
    return Reply.data(out, outcome.time()).with(outcome.remarks());
  }

  private Reply create(Call call) {
    call.params().require("folder");
    ObjectNode given = EventFiles.object(call);
    boolean check = call.params().flag("checkConflicts");
    EventInput.read(given);
    return change(
        call,
        (tx, folder) -> {
          EventFiles.keep(tx, call, given);
          return new EventWrites(tx, folder, Author.NOBODY).create(given, check);
        });
  }

  private static Optional<EventTime> recurrenceId(Call call) {
    return call.params().get("recurrenceId").map(EventInput::recurrenceId);
  }

  private Reply update(Call call) {
    String id = call.params().require("id");
    long known = call.params().timestamp();
    Optional<EventTime> recurrenceId = recurrenceId(call);
    boolean future = call.params().get("recurrenceRange").orElse("").equals("THISANDFUTURE");
    boolean check = call.params().flag("checkConflicts");
    ObjectNode body = EventFiles.object(call);
    ObjectNode given = body.path("event") instanceof ObjectNode event ? event : body;
    return change(
        call,
        (tx, folder) -> {
          EventFiles.keep(tx, call, given);
          if (future && recurrenceId.isPresent()) {
            EventRow series = folder.event(tx, id, known);
            return new SeriesSplit(tx, folder).update(series, recurrenceId.get(), given, check);
          }
          return new EventWrites(tx, folder, Author.NOBODY)
              .update(id, recurrenceId, given, known, check);
        });
  }

  private Reply updateAttendee(Call call) {
    String id = call.params().require("id");
    long known = call.params().timestamp();
    Optional<EventTime> recurrenceId = recurrenceId(call);
    ObjectNode body = call.body().object();
    return change(
        call,
        (tx, folder) ->
            new EventWrites(tx, folder, Author.NOBODY).answer(id, recurrenceId, body, known));
  }

  private Reply getAttachment(Call call) {
    String folder = call.params().require("folder");
    String id = call.params().require("id");
    int file = call.params().integer("managedId").orElse(-1);
    return backstage
        .database()
        .read(tx ->
            EventFiles.load(tx, CalendarFolder.named(tx, call.user(), folder).event(tx, id), file));
  }

  private Reply move(Call call) {
    String id = call.params().require("id");
    long known = call.params().timestamp();
    String target = call.params().require("targetFolder");
    return change(
        call,
        (tx, folder) ->
            new EventWrites(tx, folder, Author.NOBODY)
                .move(id, CalendarFolder.named(tx, call.user(), target), known));
  }

  /** Each event by itself: those that cannot be deleted stand last, with why. */
  private Reply delete(Call call) {
    long known = call.params().timestamp();
    JsonNode body = call.body().json();
    JsonNode events = body.isArray() ? body : body.path("events");
    Optional<Set<String>> fields = EventReads.fields(call.params());
    List<ObjectNode> done = new ArrayList<>();
    List<ObjectNode> refused = new ArrayList<>();
    long newest = 0;
    for (JsonNode each : events) {
      ObjectNode entry = JsonNodeFactory.instance.objectNode();
      entry.put("folderId", EventView.text(each, "folder"));
      entry.put("id", EventView.text(each, "id"));
      if (each.has("recurrenceId")) {
        entry.set("recurrenceId", each.path("recurrenceId"));
      }
      try {
        long time =
            backstage
                .database()
                .write(tx -> {
                  Outcome outcome = delete(tx, call, each, known);
                  entry.put("timestamp", outcome.time());
                  outcome.addTo(entry, fields);
                  return outcome.time();
                });
        newest = Math.max(newest, time);
        done.add(entry);
      } catch (TroubleException e) {
        entry.put("timestamp", 0);
        e.trouble().addTo(entry.putObject("error"));
        refused.add(entry);
      }
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    done.forEach(out::add);
    refused.forEach(out::add);
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("data", out);
    return new Reply.Bare(envelope.put("timestamp", newest));
  }

  private static Outcome delete(Tx tx, Call call, JsonNode each, long known) throws SQLException {
    String recurrenceId = EventView.text(each, "recurrenceId");
    Optional<EventTime> time =
        recurrenceId.isEmpty()
            ? Optional.empty()
            : Optional.of(EventInput.recurrenceId(recurrenceId));
    CalendarFolder folder = CalendarFolder.named(tx, call.user(), EventView.text(each, "folder"));
    return new EventRemoval(tx, folder, Author.NOBODY)
        .delete(
            EventView.text(each, "id"),
            time,
            EventView.text(each, "recurrenceRange").equals("THISANDFUTURE"),
            known);
  }
}
