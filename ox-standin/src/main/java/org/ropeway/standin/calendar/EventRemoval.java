package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events that go; for who is no organizer only his calendar ceases to show them. */
public final class EventRemoval {
  private final Tx tx;
  private final CalendarFolder folder;
  private final Author author;

  /** Of a calendar. */
  public EventRemoval(Tx tx, CalendarFolder folder, Author author) {
    this.tx = tx;
    this.folder = folder;
    this.author = author;
  }

  /** Deletes an event, or some of a series, unless it was changed after a time. */
  public Outcome delete(
      String id, Optional<EventTime> recurrenceId, boolean thisAndFuture, long known)
      throws SQLException {
    EventRow event = folder.event(tx, id, known);
    if (!Rights.mayDelete(folder.rights())) {
      throw CalendarTroubles.mayNotDelete(folder.name()).raise();
    }
    if (recurrenceId.isEmpty() || !event.isSeries()) {
      return delete(event);
    }
    return thisAndFuture
        ? new SeriesSplit(tx, folder).delete(event, recurrenceId.get())
        : deleteOne(event, recurrenceId.get(), event);
  }

  private boolean isOrganizer(JsonNode event) {
    return event.path("organizer").path("entity").asInt(-1) == folder.owner().id()
        || event.path("attendees").size() <= 1;
  }

  /** All of an event; one that differs from its series takes the time of it with it. */
  Outcome delete(EventRow event) throws SQLException {
    if (event.isException()) {
      EventTime recurrenceId = EventTime.ofId(EventView.text(event.members(), "recurrenceId"));
      Optional<EventRow> series = Events.byId(tx, event.series());
      if (series.isPresent() && Events.shows(tx, folder.row().fid(), series.get().id())) {
        return deleteOne(series.get(), recurrenceId, event);
      }
    }
    Outcome outcome = new Outcome(tx, folder);
    outcome.is(event);
    if (event.isSeries()) {
      for (EventRow each : folder.exceptions(tx, event)) {
        remove(each, outcome, Author.NOBODY);
      }
    }
    remove(event, outcome, author);
    return outcome;
  }

  private void remove(EventRow event, Outcome outcome, Author by) throws SQLException {
    outcome.deleted(EventView.of(tx, folder, event));
    if (isOrganizer(event.members())) {
      Events.delete(tx, event.id(), by);
    } else {
      Events.displace(tx, event.id(), folder.row().fid(), by);
      ObjectNode declined = new EventWrites(tx, folder, by).answered(event, decline());
      Events.update(tx, event, declined, event.series(), folder.by().id(), by);
    }
    for (Gone gone : Events.goneAfter(tx, folder.row().fid(), event.modified())) {
      outcome.at(gone.at());
    }
  }

  private static JsonNode decline() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.putObject("attendee").put("partStat", "DECLINED");
    return out;
  }

  /**
   * One of a series.
   *
   * @param meant what the author was asked to change: the series or its exception
   */
  private Outcome deleteOne(EventRow series, EventTime asked, EventRow meant) throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, Author.NOBODY);
    EventTime recurrenceId = exceptions.require(series, asked);
    if (!isOrganizer(series.members())) {
      return declineOne(series, recurrenceId, meant);
    }
    Outcome outcome = new Outcome(tx, folder);
    Optional<EventRow> exception = exceptions.exception(series, recurrenceId);
    if (exception.isPresent()) {
      outcome.deleted(EventView.of(tx, folder, exception.get()));
      Events.delete(tx, exception.get().id(), authorOf(exception.get(), meant));
    }
    ObjectNode now = series.members();
    exceptions.removeDate(now, Exceptions.CHANGED, recurrenceId);
    exceptions.addDate(now, Exceptions.DELETED, recurrenceId);
    now.put("sequence", now.path("sequence").asInt(0) + 1);
    EventRow after =
        Events.update(tx, series, now, series.id(), folder.by().id(), authorOf(series, meant));
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  private Author authorOf(EventRow changed, EventRow meant) {
    return changed.id() == meant.id() ? author : Author.NOBODY;
  }

  private Outcome declineOne(EventRow series, EventTime recurrenceId, EventRow meant)
      throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, Author.NOBODY);
    Outcome outcome = new Outcome(tx, folder);
    Optional<EventRow> known = exceptions.exception(series, recurrenceId);
    outcome.deleted(
        known.isPresent()
            ? EventView.of(tx, folder, known.get())
            : EventView.of(
                tx, folder, series, Occurrences.occurrence(series.members(), recurrenceId)));
    exceptions.answer(series, recurrenceId, decline());
    EventRow exception = exceptions.exception(series, recurrenceId).orElseThrow();
    Events.displace(tx, exception.id(), folder.row().fid(), authorOf(exception, meant));
    EventRow after = Events.byId(tx, series.id()).orElseThrow();
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }
}
