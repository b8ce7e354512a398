package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.node.ObjectNode;

/** Changes of one of a series and all after it (recording chronos-03, THISANDFUTURE). */
public final class SeriesSplit {
  private final Tx tx;
  private final CalendarFolder folder;
  private final ZoneId zone;

  /** In a calendar. */
  public SeriesSplit(Tx tx, CalendarFolder folder) {
    this.tx = tx;
    this.folder = folder;
    this.zone = ZoneId.of(folder.by().timeZone());
  }

  /** What was before becomes a series of its own; the series goes on with the change. */
  public Outcome update(EventRow series, EventTime asked, ObjectNode given, boolean checkConflicts)
      throws SQLException {
    EventInput.read(given);
    Exceptions exceptions = new Exceptions(tx, folder, Author.NOBODY);
    EventTime split = exceptions.require(series, asked);
    EventWrites writes = new EventWrites(tx, folder, Author.NOBODY);
    ObjectNode before = series.members();
    Recurrence rule = Occurrences.rule(before).orElseThrow();
    Occurrences.Occurrence first = Occurrences.occurrence(before, split);
    ObjectNode rest = before.deepCopy();
    rest.set("startDate", first.start().json());
    rest.set("endDate", first.end().json());
    rest.put("rrule", rule.from(split, zone));
    ObjectNode now = writes.merged(series.with(rest), given);
    Outcome outcome = new Outcome(tx, folder);
    var conflicts = writes.conflicts(series, given, now, checkConflicts);
    if (!conflicts.isEmpty()) {
      outcome.conflicts(conflicts);
      return outcome;
    }
    if (split.equals(EventTime.of(before.path("startDate")))) {
      EventRow after = exceptions.touched(series, exceptions.follow(series, now, outcome));
      outcome.is(after);
      outcome.updated(after);
      return outcome;
    }
    Instant moment = split.instant(zone);
    String splitFrom = UUID.randomUUID().toString();
    ObjectNode past = before.deepCopy();
    past.put("uid", UUID.randomUUID().toString());
    past.put("rrule", rule.until(split, zone));
    for (ObjectNode each : new ObjectNode[] {past, now}) {
      each.withObject("/extendedProperties").putObject("X-OX-SPLIT-FROM").put("value", splitFrom);
    }
    for (String name : new String[] {Exceptions.CHANGED, Exceptions.DELETED}) {
      TreeMap<Instant, String> dates = new TreeMap<>(exceptions.dates(before, name));
      Exceptions.setDates(past, name, new TreeMap<>(dates.headMap(moment)));
      Exceptions.setDates(now, name, new TreeMap<>(dates.tailMap(moment)));
    }
    EventRow made = Events.insert(tx, past, -1, series.createdBy(), folder.by().id());
    for (long fid : Events.places(tx, series.id())) {
      Events.place(tx, made.id(), fid, Author.NOBODY);
    }
    outcome.created(made);
    for (EventRow each : Events.exceptions(tx, series.id())) {
      if (recurrenceId(each).isBefore(moment)) {
        outcome.updated(
            Events.update(tx, each, each.members(), made.id(), folder.by().id(), Author.NOBODY));
      }
    }
    EventRow cut = exceptions.touched(series, cut(rest, now));
    ObjectNode followed = exceptions.follow(cut, now, outcome);
    EventRow after = exceptions.touched(cut, followed);
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  /** The rest as it is before the change, with the exceptions that stay with it. */
  private static ObjectNode cut(ObjectNode rest, ObjectNode now) {
    ObjectNode out = rest.deepCopy();
    for (String name : new String[] {Exceptions.CHANGED, Exceptions.DELETED}) {
      out.remove(name);
      if (now.has(name)) {
        out.set(name, now.path(name));
      }
    }
    return out;
  }

  /** The series ends before. */
  Outcome delete(EventRow series, EventTime asked) throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, Author.NOBODY);
    EventTime split = exceptions.require(series, asked);
    Outcome outcome = new Outcome(tx, folder);
    ObjectNode now = series.members();
    if (split.equals(EventTime.of(now.path("startDate")))) {
      return new EventRemoval(tx, folder, Author.NOBODY).delete(series);
    }
    Instant moment = split.instant(zone);
    now.put("rrule", Occurrences.rule(now).orElseThrow().until(split, zone));
    now.put("sequence", now.path("sequence").asInt(0) + 1);
    for (String name : new String[] {Exceptions.CHANGED, Exceptions.DELETED}) {
      Map<Instant, String> dates = new TreeMap<>(exceptions.dates(now, name)).headMap(moment);
      Exceptions.setDates(now, name, new TreeMap<>(dates));
    }
    for (EventRow each : Events.exceptions(tx, series.id())) {
      if (!recurrenceId(each).isBefore(moment)) {
        outcome.deleted(EventView.of(tx, folder, each));
        Events.delete(tx, each.id(), Author.NOBODY);
      }
    }
    EventRow after = exceptions.touched(series, now);
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  private Instant recurrenceId(EventRow exception) {
    return EventTime.ofId(EventView.text(exception.members(), "recurrenceId")).instant(zone);
  }
}
