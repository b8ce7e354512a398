package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of a calendar by the legacy model, whatever interface they come by (recordings
 * calendar-01 to calendar-04).
 */
public final class Appointments {
  private final Tx tx;
  private final CalendarFolder folder;
  private final ZoneId zone;
  private final Author author;

  /**
   * Of a calendar.
   *
   * @param zone of whose clock times are told
   */
  public Appointments(Tx tx, CalendarFolder folder, ZoneId zone, Author author) {
    this.tx = tx;
    this.folder = folder;
    this.zone = zone;
    this.author = author;
  }

  /** Refuses a new appointment that does not say when it is. */
  public static void requireTimes(JsonNode given) {
    for (String name : new String[] {"start_date", "end_date"}) {
      if (!given.path(name).isNumber()) {
        throw Troubles.missingField(name).raise();
      }
    }
  }

  /** How they are told. */
  public AppointmentView view() {
    return new AppointmentView(tx, folder, zone);
  }

  private ObjectNode members(JsonNode given, Optional<ObjectNode> before) {
    return AppointmentInput.of(given, before, zone, ZoneId.of(folder.by().timeZone()));
  }

  private static boolean checksConflicts(JsonNode given) {
    return !given.path("ignore_conflicts").asBoolean(false);
  }

  /** Makes an appointment. */
  public Outcome create(ObjectNode given) throws SQLException {
    try {
      ObjectNode event = members(given, Optional.empty());
      return new EventWrites(tx, folder, author).create(event, checksConflicts(given));
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, "", given.path("uid").asString(""));
    }
  }

  /** Changes an appointment, or the one of a series that it names. */
  public Outcome update(String id, ObjectNode given, long known) throws SQLException {
    try {
      EventRow event = folder.event(tx, id);
      Optional<EventTime> recurrenceId = named(event, given);
      ObjectNode members = members(given, Optional.of(event.members()));
      return new EventWrites(tx, folder, author)
          .update(id, recurrenceId, members, known, checksConflicts(given));
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  /** Puts an appointment into another calendar. */
  public Outcome move(String id, CalendarFolder target, long known) throws SQLException {
    try {
      return new EventWrites(tx, folder, author).move(id, target, known);
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  /** Says whether somebody takes part, in all of a series or in one of it. */
  public Outcome answer(String id, Optional<EventTime> recurrenceId, JsonNode given, long known)
      throws SQLException {
    ObjectNode answer = AppointmentInput.answer(given);
    try {
      return new EventWrites(tx, folder, author).answer(id, recurrenceId, answer, known);
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  /** Deletes an appointment, or the one of a series that is named. */
  public Outcome delete(String id, JsonNode named, long known) throws SQLException {
    try {
      Optional<EventTime> recurrenceId = named(folder.event(tx, id), named);
      return new EventRemoval(tx, folder, author).delete(id, recurrenceId, false, known);
    } catch (TroubleException e) {
      throw AppointmentTroubles.of(e, id, "");
    }
  }

  private Optional<EventTime> named(EventRow event, JsonNode given) {
    JsonNode number = given.has("pos") ? given.path("pos") : given.path("recurrence_position");
    JsonNode day = given.path("recurrence_date_position");
    if (!event.isSeries() || !(number.isNumber() || day.isNumber())) {
      return Optional.empty();
    }
    Optional<EventTime> found =
        view()
            .recurrenceId(
                event,
                number.isNumber() ? Optional.of(number.intValue()) : Optional.empty(),
                day.isNumber() ? Optional.of(day.longValue()) : Optional.empty());
    return Optional.of(
        found.orElseThrow(() ->
            CalendarTroubles.notOfSeries(number.asString("") + day.asString(""), event.members())
                .raise()));
  }
}
