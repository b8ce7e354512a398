package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.util.Optional;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Occurrences;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events that go; for who is no organizer only his calendar ceases to show them. */
public final class EventRemoval {
  private final Tx tx;
  private final CalendarFolder folder;
  private final long device;

  /** Of a calendar; {@code device} need not hear of it. */
  public EventRemoval(Tx tx, CalendarFolder folder, long device) {
    this.tx = tx;
    this.folder = folder;
    this.device = device;
  }

  /** Deletes an event, or some of a series, unless it was changed after a time. */
  public Outcome delete(
      String id, Optional<EventTime> recurrenceId, boolean thisAndFuture, long known)
      throws SQLException {
    EventRow event = folder.event(tx, id, known);
    if (!Rights.mayDelete(folder.rights())) {
      throw CalendarTroubles.mayNotDelete(folder.name()).raise();
    }
    if (recurrenceId.isEmpty() || event.series() == 0) {
      return delete(event);
    }
    if (event.isException()) {
      return delete(event);
    }
    return thisAndFuture
        ? new SeriesSplit(tx, folder, device).delete(event, recurrenceId.get())
        : deleteOne(event, recurrenceId.get());
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
        return deleteOne(series.get(), recurrenceId);
      }
    }
    Outcome outcome = new Outcome(tx, folder);
    outcome.is(event);
    if (event.isSeries()) {
      for (EventRow each : Events.exceptions(tx, event.id())) {
        if (Events.shows(tx, folder.row().fid(), each.id())) {
          remove(each, outcome);
        }
      }
    }
    remove(event, outcome);
    return outcome;
  }

  private void remove(EventRow event, Outcome outcome) throws SQLException {
    outcome.deleted(EventView.of(tx, folder, event));
    if (isOrganizer(event.members())) {
      Events.delete(tx, event.id(), device);
    } else {
      Events.displace(tx, event.id(), folder.row().fid(), device);
      ObjectNode declined = new EventWrites(tx, folder, device).answered(event, decline());
      Events.update(tx, event, declined, event.series(), folder.by().id(), device);
    }
    for (Events.Gone gone : Events.goneAfter(tx, folder.row().fid(), event.modified())) {
      outcome.at(gone.at());
    }
  }

  private static JsonNode decline() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.putObject("attendee").put("partStat", "DECLINED");
    return out;
  }

  /** One of a series. */
  private Outcome deleteOne(EventRow series, EventTime asked) throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, device);
    EventTime recurrenceId = exceptions.require(series, asked);
    if (!isOrganizer(series.members())) {
      return declineOne(series, recurrenceId);
    }
    Outcome outcome = new Outcome(tx, folder);
    Optional<EventRow> exception = exceptions.exception(series, recurrenceId);
    if (exception.isPresent()) {
      outcome.deleted(EventView.of(tx, folder, exception.get()));
      Events.delete(tx, exception.get().id(), device);
    }
    ObjectNode now = series.members();
    exceptions.removeDate(now, Exceptions.CHANGED, recurrenceId);
    exceptions.addDate(now, Exceptions.DELETED, recurrenceId);
    now.put("sequence", now.path("sequence").asInt(0) + 1);
    EventRow after = exceptions.touched(series, now);
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  private Outcome declineOne(EventRow series, EventTime recurrenceId) throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, device);
    Outcome outcome = new Outcome(tx, folder);
    Optional<EventRow> known = exceptions.exception(series, recurrenceId);
    outcome.deleted(
        known.isPresent()
            ? EventView.of(tx, folder, known.get())
            : EventView.of(
                tx, folder, series, Occurrences.occurrence(series.members(), recurrenceId)));
    exceptions.answer(series, recurrenceId, decline());
    EventRow exception = exceptions.exception(series, recurrenceId).orElseThrow();
    Events.displace(tx, exception.id(), folder.row().fid(), device);
    EventRow after = Events.byId(tx, series.id()).orElseThrow();
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }
}
