package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.ropeway.standin.calendar.AppointmentView;
import org.ropeway.standin.calendar.AttachedEvent;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Exceptions;
import org.ropeway.standin.calendar.Occurrences;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of a calendar as objects on the wire: appointments of the legacy model, in UTC. */
record EventObjects(Tx tx, CalendarFolder folder) {
  static final ZoneId UTC = ZoneId.of("UTC");

  AppointmentView view() {
    return new AppointmentView(tx, folder, UTC);
  }

  /** What the calendar shows by a uuid. */
  ItemRow place(String uuid) throws SQLException {
    return Events.byUuid(tx, uuid)
        .filter(place -> place.fid() == folder.row().fid())
        .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid));
  }

  /** The event of a place, if the user may see it. */
  EventRow event(ItemRow place) throws SQLException {
    return folder.event(tx, String.valueOf(place.id()));
  }

  /** When the one of a series is that begins on a day of UTC; empty if its rule has none. */
  Optional<EventTime> time(EventRow series, long day) {
    return series.isSeries()
        ? view().recurrenceId(series, Optional.empty(), Optional.of(day))
        : Optional.empty();
  }

  /** What takes place then of a series: itself or an exception; empty if the user sees none. */
  Optional<EventRow> taking(EventRow series, EventTime time) throws SQLException {
    return new Exceptions(tx, folder, Author.NOBODY).taking(series, time);
  }

  /** An event. */
  ObjectNode of(ItemRow place) throws SQLException {
    EventRow event = Events.byId(tx, place.id()).orElseThrow();
    ObjectNode out = view().of(event);
    if (event.isException()) {
      Events.inFolder(tx, place.fid(), event.series())
          .ifPresent(series -> out.put("recurrence_id_uuid", series.uuid()));
    }
    return described(place, out);
  }

  private ObjectNode described(ItemRow place, ObjectNode out) throws SQLException {
    String id = String.valueOf(place.id());
    ItemFiles.describe(new AttachedEvent(tx, folder, id, Author.NOBODY).files(), out);
    ItemLog.envelope(place, folder.row(), out);
    return out;
  }

  /** The one of a series that begins on a day of UTC, by its rule or otherwise. */
  ObjectNode of(ItemRow place, long day) throws SQLException {
    EventRow series = event(place);
    Optional<EventTime> time = time(series, day);
    Optional<EventRow> found = time.isEmpty() ? Optional.empty() : taking(series, time.get());
    if (found.isEmpty()) {
      throw UsmException.uuid(UsmStatus.UNKNOWN_UUID, place.uuid());
    }
    if (found.get().isException()) {
      return of(Events.inFolder(tx, place.fid(), found.get().id()).orElseThrow());
    }
    ObjectNode out =
        view().of(series, Occurrences.occurrence(series.members(), time.orElseThrow()));
    return described(place, out);
  }

  /** What is at a time already, with the uuids of those that the user may see. */
  ArrayNode conflicts(ArrayNode found) throws SQLException {
    ArrayNode out = view().conflicts(found);
    for (JsonNode each : out) {
      Optional<FolderRow> shown =
          Folders.byNumber(tx, folder.row().context(), each.path("folder_id").asString(""));
      if (shown.isPresent()) {
        Events.inFolder(tx, shown.get().fid(), each.path("id").longValue())
            .ifPresent(place -> ((ObjectNode) each).put("uuid", place.uuid()));
      }
    }
    return out;
  }
}
