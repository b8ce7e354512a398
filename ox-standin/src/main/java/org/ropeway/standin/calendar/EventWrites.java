package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * New events and changes of them in a calendar, whatever interface they come by (recordings
 * chronos-01 to chronos-08). What is given is made of the members of chronos.
 */
public final class EventWrites {
  private static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "folder",
          "seriesId",
          "created",
          "createdBy",
          "lastModified",
          "modifiedBy",
          "timestamp",
          "dtstamp",
          "calendarUser",
          "flags",
          "changeExceptionDates",
          "deleteExceptionDates",
          "recurrenceId",
          "sequence",
          "uid",
          "alarms",
          "attendees");

  private static final Map<String, String> USUAL = Map.of("transp", "OPAQUE", "class", "PUBLIC");

  private final Tx tx;
  private final CalendarFolder folder;
  private final Author author;

  /** Of a calendar. */
  public EventWrites(Tx tx, CalendarFolder folder, Author author) {
    this.tx = tx;
    this.folder = folder;
    this.author = author;
  }

  /** Makes an event. */
  public Outcome create(ObjectNode given, boolean checkConflicts) throws SQLException {
    EventInput.read(given);
    EventInput.check(given);
    if (!Rights.mayCreate(folder.rights())) {
      throw CalendarTroubles.mayNotWrite(folder.name()).raise();
    }
    String uid = EventView.text(given, "uid");
    for (EventRow other : Events.inFolder(tx, folder.row().fid())) {
      if (!uid.isEmpty() && EventView.text(other.members(), "uid").equals(uid)) {
        throw CalendarTroubles.uidTaken(uid, folder.name(), other.id()).raise();
      }
    }
    Outcome outcome = new Outcome(tx, folder);
    ObjectNode event = known(given);
    event.put("uid", uid.isEmpty() ? UUID.randomUUID().toString() : uid);
    event.put("sequence", 0).put("attendeePrivileges", "DEFAULT");
    for (Map.Entry<String, String> usual : USUAL.entrySet()) {
      if (EventView.text(event, usual.getKey()).isEmpty()) {
        event.put(usual.getKey(), usual.getValue());
      }
    }
    event.put(BusyTimes.CALENDAR_USER, folder.owner().id());
    event.set("attendees", invited(event).of(given.path("attendees")));
    if (!event.path("organizer").isObject()) {
      event.set("organizer", CalendarUsers.json(folder.owner()));
    }
    setAlarms(event, given);
    boolean series = followRule(event, outcome);
    ArrayNode conflicts = new Conflicts(tx, folder).of(event, 0, checkConflicts);
    if (!conflicts.isEmpty()) {
      outcome.conflicts(conflicts);
      return outcome;
    }
    EventRow made = Events.insert(tx, event, series ? -1 : 0, folder.by().id());
    Events.place(tx, made.id(), folder.row().fid(), author);
    placeAttendees(made.id(), event.path("attendees"), missing());
    outcome.is(made);
    outcome.created(made);
    return outcome;
  }

  /** Changes an event, or one of a series, unless it was changed after a time. */
  public Outcome update(
      String id,
      Optional<EventTime> recurrenceId,
      ObjectNode given,
      long known,
      boolean checkConflicts)
      throws SQLException {
    EventInput.read(given);
    EventRow event = folder.event(tx, id, known);
    if (recurrenceId.isPresent() && event.isSeries()) {
      return new Exceptions(tx, folder, author)
          .update(event, recurrenceId.get(), given, checkConflicts);
    }
    Outcome outcome = new Outcome(tx, folder);
    ObjectNode before = event.members();
    ObjectNode now = merged(event, given);
    ArrayNode conflicts = conflicts(event, given, now, checkConflicts);
    if (!conflicts.isEmpty()) {
      outcome.conflicts(conflicts);
      return outcome;
    }
    boolean series = !event.isException() && followRule(now, outcome);
    if (event.isSeries()) {
      now = new Exceptions(tx, folder, author).follow(event, now, outcome);
    }
    long seriesId = event.isException() ? event.series() : series ? event.id() : 0;
    EventRow after = Events.update(tx, event, now, seriesId, folder.by().id(), author);
    Set<Long> files = AttachedEvent.numbers(now);
    for (long file : AttachedEvent.numbers(before)) {
      if (!files.contains(file)) {
        Attachments.forget(tx, after, file);
      }
    }
    placeAttendees(event.id(), now.path("attendees"), before.path("attendees"));
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  /** Says whether somebody takes part. */
  public Outcome answer(String id, Optional<EventTime> recurrenceId, JsonNode answer, long known)
      throws SQLException {
    EventRow event = folder.event(tx, id, known);
    if (recurrenceId.isPresent() && event.isSeries()) {
      return new Exceptions(tx, folder, author).answer(event, recurrenceId.get(), answer);
    }
    Outcome outcome = new Outcome(tx, folder);
    ObjectNode now = answered(event, answer);
    EventRow after = Events.update(tx, event, now, event.series(), folder.by().id(), author);
    outcome.is(after);
    outcome.updated(after);
    return outcome;
  }

  /** The members of an event after an answer; who answers for nobody else is the owner. */
  ObjectNode answered(EventRow event, JsonNode answer) {
    ObjectNode now = event.members();
    JsonNode attendee = answer.path("attendee");
    int owner = folder.owner().id();
    JsonNode meant =
        attendee.path("entity").isNumber() ? number(now, attendee) : named(now, attendee);
    if (attendee.path("entity").isMissingNode() && attendee.path("uri").isMissingNode()) {
      meant = EventView.attendee(now.path("attendees"), owner);
    }
    if (!(meant instanceof ObjectNode found)) {
      throw CalendarTroubles.noAttendee(event.id()).raise();
    }
    boolean own = found.path("entity").asInt(-1) == owner;
    boolean organizer = now.path("organizer").path("entity").asInt(-1) == owner;
    if (!own && !(organizer && !found.has("entity"))) {
      throw CalendarTroubles.notOrganizer(folder.name(), event.id(), now.path("organizer")).raise();
    }
    for (String name : new String[] {"partStat", "comment"}) {
      if (attendee.has(name)) {
        found.set(name, attendee.path(name));
      }
    }
    if (EventView.text(found, "comment").isEmpty()) {
      found.remove("comment");
    }
    setAlarms(now, answer);
    return now;
  }

  private static JsonNode number(ObjectNode event, JsonNode attendee) {
    return EventView.attendee(event.path("attendees"), attendee.path("entity").asInt(-1));
  }

  private static JsonNode named(ObjectNode event, JsonNode attendee) {
    for (JsonNode each : event.path("attendees")) {
      if (Invited.address(each).equalsIgnoreCase(Invited.address(attendee))) {
        return each;
      }
    }
    return missing();
  }

  /** Puts an event into another calendar. */
  public Outcome move(String id, CalendarFolder target, long known) throws SQLException {
    EventRow event = folder.event(tx, id, known);
    if (event.series() != 0) {
      throw CalendarTroubles.seriesStays(event.id(), folder.name(), target.row().id()).raise();
    }
    if (!Rights.mayCreate(target.rights())) {
      throw CalendarTroubles.mayNotWrite(target.name()).raise();
    }
    Outcome outcome = new Outcome(tx, folder);
    outcome.deleted(EventView.of(tx, folder, event));
    ObjectNode now = event.members();
    JsonNode own = EventView.attendee(now.path("attendees"), folder.owner().id());
    if (own instanceof ObjectNode attendee) {
      attendee.put("folder", target.row().id());
    }
    Events.move(tx, event.id(), folder.row().fid(), target.row().fid(), author);
    EventRow after = Events.update(tx, event, now, event.series(), folder.by().id(), author);
    outcome.is(after);
    outcome.at(after.modified());
    return outcome;
  }

  ArrayNode conflicts(EventRow event, ObjectNode given, ObjectNode now, boolean checkConflicts)
      throws SQLException {
    boolean sooner =
        java.util.stream.Stream.of("startDate", "endDate", "rrule", "attendees", "transp")
            .anyMatch(given::has);
    long own = event.series() == 0 ? event.id() : event.series();
    return sooner
        ? new Conflicts(tx, folder).of(now, own, checkConflicts)
        : JsonNodeFactory.instance.arrayNode();
  }

  /** The members of an event after a change; who is not the organizer has his alarms only. */
  ObjectNode merged(EventRow event, ObjectNode given) throws SQLException {
    ObjectNode before = event.members();
    boolean organizer = before.path("organizer").path("entity").asInt(-1) == folder.owner().id();
    boolean foreign = given.propertyNames().stream().anyMatch(name -> !name.equals("alarms"));
    if (!organizer && foreign && before.path("attendees").size() > 1) {
      throw CalendarTroubles.notOrganizer(folder.name(), event.id(), before.path("organizer"))
          .raise();
    }
    ObjectNode now = event.members();
    for (Map.Entry<String, JsonNode> member : known(given).properties()) {
      if (member.getValue().isNull()) {
        now.remove(member.getKey());
      } else {
        now.set(member.getKey(), member.getValue());
      }
    }
    if (now.path("attachments").isEmpty()) {
      now.remove("attachments");
    }
    EventInput.check(now);
    if (given.has("attendees")) {
      now.set("attendees", invited(before).of(given.path("attendees")));
    }
    boolean moved =
        java.util.stream.Stream.of("startDate", "endDate", "rrule")
            .anyMatch(name -> !now.path(name).equals(before.path(name)));
    if (moved) {
      askAgain(now);
    }
    boolean news =
        given.propertyNames().stream().anyMatch(EventWrites::isNews) || given.has("attendees");
    if (news) {
      now.put("sequence", before.path("sequence").asInt(0) + 1);
    }
    setAlarms(now, given);
    return now;
  }

  private static boolean isNews(String member) {
    return !READ_ONLY.contains(member) && !Set.of("attachments", "description").contains(member);
  }

  /** At another time all have to say anew whether they come. */
  private void askAgain(ObjectNode event) {
    for (JsonNode each : event.path("attendees")) {
      String type = EventView.text(each, "cuType");
      boolean owner = each.path("entity").asInt(-1) == folder.owner().id();
      if (type.equals("INDIVIDUAL") && !owner) {
        ((ObjectNode) each).put("partStat", "NEEDS-ACTION");
      }
    }
  }

  private void setAlarms(ObjectNode event, JsonNode given) {
    if (!given.has("alarms")) {
      return;
    }
    String owner = String.valueOf(folder.owner().id());
    ObjectNode all =
        event.path(EventView.ALARMS) instanceof ObjectNode known
            ? known
            : event.putObject(EventView.ALARMS);
    all.set(owner, EventInput.alarms(given.path("alarms"), CalendarUsers.json(folder.owner())));
  }

  private Invited invited(ObjectNode event) {
    return new Invited(tx, folder, event.path("attendees"));
  }

  /** Those members that are stored as they come. */
  private static ObjectNode known(ObjectNode given) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      String name = member.getKey();
      boolean stored =
          (EventView.FIELDS.contains(name) && !READ_ONLY.contains(name))
              || name.equals(BusyTimes.SHOWN_AS);
      if (stored) {
        out.set(name, member.getValue());
      }
    }
    return out;
  }

  /** Moves a series to where its rule has it first; tells whether it is one. */
  private static boolean followRule(ObjectNode event, Outcome outcome) {
    String text = EventView.text(event, "rrule");
    if (text.isEmpty()) {
      event.remove("rrule");
      return false;
    }
    EventTime start = EventTime.of(event.path("startDate"));
    Recurrence rule =
        Recurrence.of(start, text).orElseThrow(() -> CalendarTroubles.noRule(text).raise());
    event.put("rrule", rule.text());
    Optional<EventTime> first = rule.first();
    if (first.isPresent() && !first.get().equals(start)) {
      Occurrences.Occurrence moved = Occurrences.occurrence(event, first.get());
      event.set("startDate", moved.start().json());
      event.set("endDate", moved.end().json());
      outcome.remark(CalendarTroubles.startMoved(start.value(), text));
    }
    return true;
  }

  /** Lets the calendars of attendees show an event who are new to it; and those who left not. */
  void placeAttendees(long id, JsonNode now, JsonNode before) throws SQLException {
    for (JsonNode each : now) {
      int entity = each.path("entity").asInt(-1);
      if (EventView.attendee(before, entity).isMissingNode()) {
        Optional<FolderRow> shown = calendar(each);
        if (shown.isPresent()) {
          Events.place(tx, id, shown.get().fid(), Author.NOBODY);
        }
      }
    }
    for (JsonNode each : before) {
      if (EventView.attendee(now, each.path("entity").asInt(-1)).isMissingNode()) {
        Optional<FolderRow> shown = calendar(each);
        if (shown.isPresent() && Events.shows(tx, shown.get().fid(), id)) {
          Events.displace(tx, id, shown.get().fid(), Author.NOBODY);
        }
      }
    }
  }

  private Optional<FolderRow> calendar(JsonNode attendee) throws SQLException {
    return Folders.byNumber(tx, folder.by().context(), EventView.text(attendee, "folder"));
  }

  static JsonNode missing() {
    return JsonNodeFactory.instance.missingNode();
  }
}
