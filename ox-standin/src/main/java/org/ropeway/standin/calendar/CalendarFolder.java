package org.ropeway.standin.calendar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;

/**
 * A calendar that somebody uses.
 *
 * @param name as it was called, such as {@code cal://0/31}
 * @param owner whose calendar it is
 * @param by who uses it
 */
public record CalendarFolder(String name, FolderRow row, UserRow owner, UserRow by, int rights) {
  private static final String PREFIX = "cal://0/";
  private static final String PRIVATE = "PRIVATE";

  /** The one of a composite id, if the user may read it. */
  public static CalendarFolder named(Tx tx, UserRow by, String name) throws SQLException {
    if (!name.startsWith("cal://")) {
      throw CalendarTroubles.notComposite(name).raise();
    }
    String id = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    FolderRow row =
        Folders.byNumber(tx, by.context(), id)
            .filter(FolderRow::isCalendar)
            .orElseThrow(() -> CalendarTroubles.noFolder(name).raise());
    CalendarFolder folder = of(tx, row, by, name);
    if (!Rights.mayRead(folder.rights())) {
      throw CalendarTroubles.mayNotRead(name).raise();
    }
    return folder;
  }

  /** A folder that holds events. */
  public static CalendarFolder of(Tx tx, FolderRow row, UserRow by, String name)
      throws SQLException {
    UserRow owner = row.owner() == 0 ? by : Users.byId(tx, row.owner()).orElse(by);
    return new CalendarFolder(name, row, owner, by, Folders.rights(tx, row, by));
  }

  /** All that a user may read, his own first, named as chronos does. */
  public static List<CalendarFolder> readable(Tx tx, UserRow by) throws SQLException {
    List<CalendarFolder> out = new ArrayList<>();
    for (FolderRow row : Folders.readable(tx, by, "calendar")) {
      out.add(of(tx, row, by, PREFIX + row.id()));
    }
    return out;
  }

  /** The id by which chronos knows it. */
  public String compositeId() {
    return PREFIX + row.id();
  }

  /** Whether the user acts for another one. */
  public boolean isOfAnother() {
    return owner.id() != by.id();
  }

  /** Whether an event is private to its owner. */
  public boolean hides(EventRow event) {
    return isOfAnother() && event.members().path("class").asString("").equals(PRIVATE);
  }

  /** The class of the events that it hides; empty if it hides none. */
  public String hidden() {
    return isOfAnother() ? PRIVATE : "";
  }

  /** The exceptions of a series that it shows. */
  public List<EventRow> exceptions(Tx tx, EventRow series) throws SQLException {
    List<EventRow> out = new ArrayList<>();
    for (EventRow each : Events.exceptions(tx, series.id())) {
      if (Events.shows(tx, row.fid(), each.id())) {
        out.add(each);
      }
    }
    return out;
  }

  /** An event that it shows. */
  public EventRow event(Tx tx, String id) throws SQLException {
    Optional<EventRow> known =
        id.matches("[0-9]{1,18}") ? Events.byId(tx, Long.parseLong(id)) : Optional.empty();
    EventRow event = known.orElseThrow(() -> CalendarTroubles.noEvent(id).raise());
    if (!Events.shows(tx, row.fid(), event.id()) || hides(event)) {
      throw CalendarTroubles.notInFolder(name, id).raise();
    }
    return event;
  }

  /** An event that the user may change, unless it was changed after a time. */
  public EventRow event(Tx tx, String id, long known) throws SQLException {
    EventRow event = event(tx, id);
    if (!Rights.mayWrite(rights)) {
      throw CalendarTroubles.mayNotWrite(name).raise();
    }
    String classification = event.members().path("class").asString("");
    if (isOfAnother() && classification.equals("CONFIDENTIAL")) {
      throw CalendarTroubles.classified(name, event.id(), classification).raise();
    }
    if (event.modified() > known) {
      throw CalendarTroubles.conflict(event.id(), known, event.modified()).raise();
    }
    return event;
  }
}
