package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Those of a series that differ from it (recording chronos-03). */
public final class Exceptions {
  static final String CHANGED = "changeExceptionDates";
  static final String DELETED = "deleteExceptionDates";

  private final Tx tx;
  private final CalendarFolder folder;
  private final Author author;
  private final ZoneId zone;

  /** In a calendar. */
  public Exceptions(Tx tx, CalendarFolder folder, Author author) {
    this.tx = tx;
    this.folder = folder;
    this.author = author;
    this.zone = ZoneId.of(folder.by().timeZone());
  }

  /** Changes one of a series. */
  Outcome update(EventRow series, EventTime asked, ObjectNode given, boolean checkConflicts)
      throws SQLException {
    EventTime recurrenceId = require(series, asked);
    Outcome outcome = new Outcome(tx, folder);
    EventWrites writes = new EventWrites(tx, folder, author);
    Optional<EventRow> known = exception(series, recurrenceId);
    EventRow base = known.orElseGet(() -> asException(series, recurrenceId));
    ObjectNode now = writes.merged(base, given);
    now.remove("rrule");
    ArrayNode conflicts = writes.conflicts(series, given, now, checkConflicts);
    if (!conflicts.isEmpty()) {
      outcome.conflicts(conflicts);
      return outcome;
    }
    store(series, recurrenceId, known, now, outcome);
    return outcome;
  }

  /** Says whether somebody comes to one of a series. */
  Outcome answer(EventRow series, EventTime asked, JsonNode answer) throws SQLException {
    EventTime recurrenceId = require(series, asked);
    Outcome outcome = new Outcome(tx, folder);
    Optional<EventRow> known = exception(series, recurrenceId);
    EventRow base = known.orElseGet(() -> asException(series, recurrenceId));
    ObjectNode now = new EventWrites(tx, folder, author).answered(base, answer);
    store(series, recurrenceId, known, now, outcome);
    return outcome;
  }

  private void store(
      EventRow series,
      EventTime recurrenceId,
      Optional<EventRow> known,
      ObjectNode now,
      Outcome outcome)
      throws SQLException {
    EventWrites writes = new EventWrites(tx, folder, author);
    if (known.isPresent()) {
      ObjectNode before = known.get().members();
      EventRow after = Events.update(tx, known.get(), now, series.id(), folder.by().id(), author);
      writes.placeAttendees(after.id(), now.path("attendees"), before.path("attendees"));
      outcome.is(after);
      outcome.updated(after);
      outcome.updated(touched(series, series.members()));
      return;
    }
    EventRow made = Events.insert(tx, now, series.id(), series.createdBy(), folder.by().id());
    for (long fid : Events.places(tx, series.id())) {
      Events.place(tx, made.id(), fid, author);
    }
    writes.placeAttendees(made.id(), now.path("attendees"), series.members().path("attendees"));
    ObjectNode master = series.members();
    addDate(master, CHANGED, recurrenceId);
    outcome.is(made);
    outcome.created(made);
    outcome.updated(touched(series, master));
  }

  /** A series as it is with what differs from it. */
  EventRow touched(EventRow series, ObjectNode members) throws SQLException {
    return Events.update(tx, series, members, series.series(), folder.by().id(), Author.NOBODY);
  }

  /** The recurrence id as the series has it; refused if there is no such one. */
  public EventTime require(EventRow series, EventTime asked) {
    ObjectNode members = series.members();
    EventTime start = EventTime.of(members.path("startDate"));
    EventTime recurrenceId = asked.as(start, zone);
    boolean there =
        Occurrences.rule(members).map(rule -> rule.contains(recurrenceId, zone)).orElse(false);
    if (!there) {
      throw CalendarTroubles.notOfSeries(asked.id(), members).raise();
    }
    return recurrenceId;
  }

  /** The event that takes the place of one of a series. */
  Optional<EventRow> exception(EventRow series, EventTime recurrenceId) throws SQLException {
    Instant moment = recurrenceId.instant(zone);
    for (EventRow each : Events.exceptions(tx, series.id())) {
      EventTime id = EventTime.ofId(EventView.text(each.members(), "recurrenceId"));
      if (id.instant(zone).equals(moment)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** What takes place then: the series itself, or its exception; empty if the user sees neither. */
  public Optional<EventRow> taking(EventRow series, EventTime recurrenceId) throws SQLException {
    Optional<EventRow> exception = exception(series, recurrenceId);
    if (exception.isPresent() && Events.shows(tx, folder.row().fid(), exception.get().id())) {
      return exception;
    }
    Instant moment = recurrenceId.instant(zone);
    boolean gone =
        dates(series.members(), DELETED).containsKey(moment)
            || dates(series.members(), CHANGED).containsKey(moment);
    return gone ? Optional.empty() : Optional.of(series);
  }

  private static EventRow asException(EventRow series, EventTime recurrenceId) {
    ObjectNode members = series.members();
    Occurrences.Occurrence occurrence = Occurrences.occurrence(members, recurrenceId);
    members.set("startDate", occurrence.start().json());
    members.set("endDate", occurrence.end().json());
    members.put("recurrenceId", recurrenceId.id());
    members.remove(List.of("rrule", DELETED));
    members.putArray(CHANGED).add(recurrenceId.id());
    return series.with(members);
  }

  /** Adds to the dates of a series at which it is otherwise. */
  void addDate(ObjectNode series, String name, EventTime recurrenceId) {
    Map<Instant, String> dates = dates(series, name);
    dates.put(recurrenceId.instant(zone), recurrenceId.id());
    setDates(series, name, dates);
  }

  void removeDate(ObjectNode series, String name, EventTime recurrenceId) {
    Map<Instant, String> dates = dates(series, name);
    dates.remove(recurrenceId.instant(zone));
    setDates(series, name, dates);
  }

  Map<Instant, String> dates(ObjectNode series, String name) {
    Map<Instant, String> out = new TreeMap<>();
    for (JsonNode each : series.path(name)) {
      out.put(EventTime.ofId(each.asString()).instant(zone), each.asString());
    }
    return out;
  }

  static void setDates(ObjectNode series, String name, Map<Instant, String> dates) {
    series.remove(name);
    if (!dates.isEmpty()) {
      ArrayNode array = series.putArray(name);
      dates.values().forEach(array::add);
    }
  }

  /** Lets exceptions follow a series that changes; those that are none of it any more go. */
  ObjectNode follow(EventRow before, ObjectNode now, Outcome outcome) throws SQLException {
    ObjectNode old = before.members();
    EventTime oldStart = EventTime.of(old.path("startDate"));
    EventTime newStart = EventTime.of(now.path("startDate"));
    boolean sameRule = EventView.text(old, "rrule").equals(EventView.text(now, "rrule"));
    if (sameRule && oldStart.equals(newStart)) {
      return now;
    }
    Duration shift =
        sameRule && oldStart.isDay() == newStart.isDay()
            ? Duration.between(oldStart.local(), newStart.local())
            : Duration.ZERO;
    Optional<Recurrence> rule = Occurrences.rule(now);
    now.remove(List.of(CHANGED, DELETED));
    for (String each : dates(old, DELETED).values()) {
      EventTime id = EventTime.ofId(each).as(oldStart, zone).plus(shift).as(newStart, zone);
      if (rule.isPresent() && rule.get().contains(id, zone)) {
        addDate(now, DELETED, id);
      }
    }
    for (EventRow each : Events.exceptions(tx, before.id())) {
      ObjectNode members = each.members();
      EventTime was = EventTime.ofId(EventView.text(members, "recurrenceId")).as(oldStart, zone);
      EventTime id = was.plus(shift).as(newStart, zone);
      if (rule.isEmpty() || !rule.get().contains(id, zone)) {
        outcome.deleted(EventView.of(tx, folder, each));
        Events.delete(tx, each.id(), Author.NOBODY);
        continue;
      }
      addDate(now, CHANGED, id);
      outcome.deleted(EventView.of(tx, folder, each));
      EventTime start = EventTime.of(members.path("startDate"));
      if (start.instant(zone).equals(was.instant(zone))) {
        Duration length = Occurrences.length(now);
        members.set("startDate", id.json());
        members.set("endDate", id.plus(length).json());
      }
      members.put("recurrenceId", id.id());
      members.putArray(CHANGED).add(id.id());
      members.put("sequence", members.path("sequence").asInt(0) + 1);
      outcome.created(
          Events.update(tx, each, members, before.id(), folder.by().id(), Author.NOBODY));
    }
    return now;
  }
}
