package org.ropeway.standin.calendar;

import java.sql.SQLException;
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

  /** The one of a composite id, if the user may read it. */
  public static CalendarFolder named(Tx tx, UserRow by, String name) throws SQLException {
    if (!name.startsWith("cal://")) {
      throw CalendarTroubles.notComposite(name).raise();
    }
    String id = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    FolderRow row =
        Folders.byNumber(tx, by.context(), id)
            .filter(folder -> folder.module().equals("calendar"))
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

  /** The id by which chronos knows it. */
  public String compositeId() {
    return PREFIX + row.id();
  }

  /** Whether the user acts for another one. */
  public boolean isOfAnother() {
    return owner.id() != by.id();
  }

  /** An event that it shows. */
  public EventRow event(Tx tx, String id) throws SQLException {
    Optional<EventRow> known =
        id.matches("[0-9]{1,18}") ? Events.byId(tx, Long.parseLong(id)) : Optional.empty();
    EventRow event = known.orElseThrow(() -> CalendarTroubles.noEvent(id).raise());
    boolean hidden = isOfAnother() && event.members().path("class").asString("").equals("PRIVATE");
    if (!Events.shows(tx, row.fid(), event.id()) || hidden) {
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
