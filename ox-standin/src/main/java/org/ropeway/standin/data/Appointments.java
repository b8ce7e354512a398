package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** When users and resources are busy, and with what. */
public final class Appointments {
  private static final int CALENDAR = 2;

  private Appointments() {}

  /** A time in ms. */
  public record Row(
      long begin, long end, int shownAs, String title, String location, boolean isPrivate) {}

  /** Makes a user or resource busy. */
  public static void add(Tx tx, int entity, Row row) throws SQLException {
    tx.update(
        "INSERT INTO busy VALUES(?,?,?,?,?,?,?)",
        entity,
        row.begin(),
        row.end(),
        row.shownAs(),
        row.title(),
        row.location(),
        row.isPrivate() ? 1 : 0);
  }

  /** Those of a user or resource that touch a time. */
  public static List<Row> of(Tx tx, int entity, long from, long until) throws SQLException {
    return tx.list(
        "SELECT begin, end, shown_as, title, location, is_private FROM busy WHERE user = ?"
            + " AND begin < ? AND end > ? ORDER BY begin",
        row ->
            new Row(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6) == 1),
        entity,
        until,
        from);
  }

  /** The id of a user's calendar; empty if another user may not read it. */
  public static Optional<String> readable(Tx tx, UserRow owner, UserRow by) throws SQLException {
    Optional<FolderRow> calendar = Folders.standard(tx, owner, CALENDAR);
    return calendar.isPresent() && Rights.mayRead(Folders.rights(tx, calendar.get(), by))
        ? Optional.of(calendar.get().id())
        : Optional.empty();
  }
}
