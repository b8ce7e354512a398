package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When users and resources have something to do, and what; as their events say. */
public final class BusyTimes {
  /** Member of what is stored: how the legacy module shows it, where chronos has no such value. */
  public static final String SHOWN_AS = "_shownAs";

  /** Member of what is stored: the number of the user whose calendar it was made in. */
  public static final String CALENDAR_USER = "_calendarUser";

  private static final int CALENDAR = 2;
  private static final int TEMPORARY = 2;
  static final int FREE = 4;

  private BusyTimes() {}

  /**
   * A time.
   *
   * @param shownAs 1 reserved, 2 temporary, 3 absent, 4 free
   */
  public record Busy(EventRow event, Occurrences.Occurrence occurrence, int shownAs) {
    /** When it begins, ms. */
    public long begin(ZoneId zone) {
      return occurrence.start().instant(zone).toEpochMilli();
    }

    /** When it is over, ms. */
    public long end(ZoneId zone) {
      return occurrence.end().instant(zone).toEpochMilli();
    }
  }

  /** Those of a user or resource that take some of a time, event by event. */
  public static List<Busy> of(Tx tx, int entity, long from, long until, ZoneId zone)
      throws SQLException {
    List<Busy> out = new ArrayList<>();
    for (EventRow event : Events.containing(tx, "\"entity\":" + entity)) {
      ObjectNode members = event.members();
      if (takesPart(members, entity)) {
        int shownAs = shownAs(members);
        Occurrences.within(event, Instant.ofEpochMilli(from), Instant.ofEpochMilli(until), zone)
            .forEach(each -> out.add(new Busy(event, each, shownAs)));
      }
    }
    return out;
  }

  private static boolean takesPart(JsonNode event, int entity) {
    for (JsonNode attendee : event.path("attendees")) {
      if (attendee.path("entity").asInt(-1) == entity) {
        return !attendee.path("partStat").asString("").equals("DECLINED");
      }
    }
    return false;
  }

  /** How the legacy module shows it. */
  public static int shownAs(JsonNode event) {
    if (event.path("transp").asString("").equals("TRANSPARENT")) {
      return FREE;
    }
    int usual = event.path("status").asString("").equals("TENTATIVE") ? TEMPORARY : 1;
    return event.path(SHOWN_AS).asInt(usual);
  }

  /** The calendar that a user has from the beginning. */
  public static Optional<FolderRow> calendar(Tx tx, UserRow owner) throws SQLException {
    return Folders.standard(tx, owner, CALENDAR);
  }

  /** The id of a user's calendar; empty if another user may not read it. */
  public static Optional<String> readable(Tx tx, UserRow owner, UserRow by) throws SQLException {
    Optional<FolderRow> calendar = calendar(tx, owner);
    return calendar.isPresent() && Rights.mayRead(Folders.rights(tx, calendar.get(), by))
        ? Optional.of(calendar.get().id())
        : Optional.empty();
  }

  /** Puts an event of his own into the calendar of a user. */
  public static void add(Tx tx, UserRow user, Instant begin, Instant end, ObjectNode more)
      throws SQLException {
    FolderRow calendar = calendar(tx, user).orElseThrow();
    ObjectNode event = event(begin, end, CalendarUsers.attendee(user, calendar.id()));
    event.set("organizer", CalendarUsers.json(user));
    event.put(CALENDAR_USER, user.id());
    event.setAll(more);
    Events.place(tx, Events.insert(tx, event, 0, user.id()).id(), calendar.fid(), Author.NOBODY);
  }

  /** Books a resource, for an event that no calendar shows. */
  public static void book(Tx tx, int resource, Instant begin, Instant end) throws SQLException {
    ObjectNode attendee =
        JsonNodeFactory.instance.objectNode().put("entity", resource).put("cuType", "RESOURCE");
    Events.insert(tx, event(begin, end, attendee.put("partStat", "ACCEPTED")), 0, 0);
  }

  private static ObjectNode event(Instant begin, Instant end, ObjectNode attendee) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("uid", UUID.randomUUID().toString());
    event.set("startDate", EventTime.utc(begin).json());
    event.set("endDate", EventTime.utc(end).json());
    event.put("class", "PUBLIC").put("transp", "OPAQUE").put("sequence", 0);
    event.put("attendeePrivileges", "DEFAULT");
    event.putArray("attendees").add(attendee);
    return event;
  }
}
