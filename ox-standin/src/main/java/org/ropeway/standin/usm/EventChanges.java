package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.calendar.Appointments;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.EventRemoval;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Outcome;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events that a client creates, changes and deletes, by the members of the legacy model. Additions
 * to the profile: {@code ignore_conflicts}; {@code confirmation} with {@code confirmmessage} alone
 * says whether the user takes part; a new object with {@code recurrence_id_uuid} and {@code
 * recurrence_date_position} takes the place of one of a series.
 */
final class EventChanges implements ObjectChanges {
  private static final String SERIES = "recurrence_id_uuid";
  private static final String DAY = "recurrence_date_position";
  private static final String DELETED = "delete_exceptions";
  private static final String ANSWER = "confirmation";
  private static final String INSISTS = "ignore_conflicts";

  /** Members that say how a change is made, or which event is meant. */
  private static final Set<String> NO_FIELDS =
      Set.of(
          SERIES,
          DAY,
          DELETED,
          INSISTS,
          "notification",
          "recurrence_id",
          "recurrence_position",
          "change_exceptions");

  private final Backstage backstage;

  /** Series that changed along with what the client just did, of which it cannot know yet. */
  private final Set<String> along = new HashSet<>();

  EventChanges(Backstage backstage) {
    this.backstage = backstage;
  }

  private static EventObjects objects(Tx tx, Change change) throws SQLException {
    FolderRow row = change.folder();
    return new EventObjects(tx, CalendarFolder.of(tx, row, change.call().user(), row.id()));
  }

  private static Appointments appointments(EventObjects objects, Author author) {
    return new Appointments(objects.tx(), objects.folder(), EventObjects.UTC, author);
  }

  private static String id(ItemRow place) {
    return String.valueOf(place.id());
  }

  /** Once for each uuid: a repeated one is what is there. */
  @Override
  public void create(Change change, JsonNode object) {
    String uuid = FolderChanges.uuid(Call.text(object, "uuid"));
    ObjectNode given = ItemChanges.given(object);
    ItemRow made =
        backstage
            .database()
            .write(tx -> {
              EventObjects objects = objects(tx, change);
              Optional<ItemRow> known = Events.byUuid(tx, uuid);
              if (known.filter(row -> row.fid() != change.folder().fid()).isPresent()) {
                throw UsmException.parameter("uuid");
              }
              if (known.isEmpty()) {
                Author author = new Author(change.folder().fid(), change.call().device(), uuid);
                if (given.has(SERIES)) {
                  except(change, objects, given, author);
                } else {
                  Appointments.requireTimes(given);
                  requireFree(objects, appointments(objects, author).create(given));
                }
              }
              return objects.place(uuid);
            });
    change.result().created(uuid, ItemChanges.accepted(made));
  }

  private void except(Change change, EventObjects objects, ObjectNode given, Author author)
      throws SQLException {
    Call named = new Call(change.call().session(), given);
    ItemRow place = objects.place(named.text(SERIES));
    EventRow series = objects.event(place);
    EventTime time =
        objects
            .time(series, named.number(DAY))
            .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, place.uuid()));
    EventRow taking =
        objects
            .taking(series, time)
            .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, place.uuid()));
    if (taking.isException()) {
      throw UsmException.uuid(UsmStatus.CONFLICT, author.uuid());
    }
    requireKnown(change, place);
    Appointments appointments = appointments(objects, author);
    Outcome outcome =
        given.has(ANSWER)
            ? appointments.answer(id(place), Optional.of(time), given, Long.MAX_VALUE)
            : appointments.update(id(place), given, Long.MAX_VALUE);
    requireFree(objects, outcome);
    along.add(place.uuid());
  }

  private void requireKnown(Change change, ItemRow place) {
    if (!along.contains(place.uuid())) {
      change.requireKnown(place);
    }
  }

  private static void requireFree(EventObjects objects, Outcome outcome) throws SQLException {
    if (!outcome.conflicts().isEmpty()) {
      throw UsmException.timesTaken(objects.conflicts(outcome.conflicts()));
    }
  }

  @Override
  public void modify(Change change, JsonNode object) {
    String uuid = Call.text(object, "uuid");
    ObjectNode given = ItemChanges.given(object);
    ItemRow changed =
        backstage
            .database()
            .write(tx -> {
              EventObjects objects = objects(tx, change);
              ItemRow place = objects.place(uuid);
              modify(change, objects, place, given);
              return objects.place(uuid);
            });
    change.result().modified(uuid, ItemChanges.accepted(changed));
  }

  private void modify(Change change, EventObjects objects, ItemRow place, ObjectNode given)
      throws SQLException {
    List<EventTime> gone = gone(objects, place, given);
    ObjectNode fields = given.deepCopy();
    fields.remove(NO_FIELDS);
    if (gone.isEmpty() && fields.isEmpty()) {
      return;
    }
    requireKnown(change, place);
    Tx tx = objects.tx();
    long device = Access.author(tx, change.call(), change.folder(), place.seq(), place.device());
    Author author = new Author(change.folder().fid(), device, "");
    Appointments appointments = appointments(objects, author);
    if (fields.has(ANSWER)) {
      appointments.answer(id(place), Optional.empty(), fields, Long.MAX_VALUE);
      return;
    }
    for (EventTime each : gone) {
      new EventRemoval(tx, objects.folder(), author)
          .delete(id(place), Optional.of(each), false, Long.MAX_VALUE);
    }
    if (!fields.isEmpty()) {
      if (given.has(INSISTS)) {
        fields.set(INSISTS, given.path(INSISTS));
      }
      requireFree(objects, appointments.update(id(place), fields, Long.MAX_VALUE));
    }
  }

  /** Those of a series that shall not take place any more; none comes back. */
  private static List<EventTime> gone(EventObjects objects, ItemRow place, ObjectNode given)
      throws SQLException {
    if (!given.has(DELETED)) {
      return List.of();
    }
    EventRow series = objects.event(place);
    Set<Long> days = new HashSet<>();
    given.path(DELETED).forEach(each -> days.add(each.asLong(-1)));
    for (JsonNode before : objects.view().of(series).path(DELETED)) {
      if (!days.contains(before.longValue())) {
        throw UsmException.parameter(DELETED);
      }
    }
    List<EventTime> out = new ArrayList<>();
    for (long day : days) {
      EventTime time =
          objects
              .time(series, day)
              .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, place.uuid()));
      if (objects.taking(series, time).isPresent()) {
        out.add(time);
      }
    }
    return out;
  }

  @Override
  public void delete(Change change, String uuid) {
    long fid = change.folder().fid();
    long device = change.call().device();
    Optional<ItemRow> series =
        backstage
            .database()
            .write(tx -> {
              EventObjects objects = objects(tx, change);
              boolean there = Events.byUuid(tx, uuid).filter(row -> row.fid() == fid).isPresent();
              if (!there && Events.wasDeletedBy(tx, fid, uuid, device)) {
                return Optional.empty();
              }
              ItemRow place = objects.place(uuid);
              requireKnown(change, place);
              long id = objects.event(place).series();
              new EventRemoval(tx, objects.folder(), new Author(fid, device, ""))
                  .delete(id(place), Optional.empty(), false, Long.MAX_VALUE);
              return Events.inFolder(tx, fid, id);
            });
    series.ifPresent(row -> along.add(row.uuid()));
    change.result().deleted(uuid);
  }

  /** Puts an event into another calendar, where it keeps its uuid; told what its id is there. */
  static long move(Tx tx, Call call, String uuid, FolderRow source, FolderRow target)
      throws SQLException {
    Optional<ItemRow> there = Events.byUuid(tx, uuid).filter(row -> row.fid() == target.fid());
    if (there.isPresent()) {
      return there.get().id();
    }
    CalendarFolder from = CalendarFolder.of(tx, source, call.user(), source.id());
    CalendarFolder to = CalendarFolder.of(tx, target, call.user(), target.id());
    EventObjects objects = new EventObjects(tx, from);
    Author author = new Author(source.fid(), call.device(), "");
    return appointments(objects, author).move(id(objects.place(uuid)), to, Long.MAX_VALUE).id();
  }
}
