package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Groups and resources of the contexts, and pictures of users. Users, groups and resources have
 * numbers of one sequence, which begins with 3: 2 is the context's admin in OX.
 */
public final class Principals {
  private static final int FIRST_ID = 3;
  private static final String GROUPS =
      "SELECT id, name, display_name, members, modified FROM principal_group WHERE context = ? ";
  private static final String RESOURCES =
      "SELECT id, name, display_name, email, description, available, modified FROM resource"
          + " WHERE context = ? ";

  private Principals() {}

  /** A group; its members are numbers of users or groups. */
  public record Group(
      int id, String name, String displayName, List<Integer> members, long modified) {}

  /** A room or another thing that can be booked. */
  public record Resource(
      int id,
      String name,
      String displayName,
      String email,
      @Nullable String description,
      boolean available,
      long modified) {}

  /** A picture. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  public record Picture(String type, byte[] bytes) {}

  static long next(Tx tx) throws SQLException {
    long highest =
        tx.number(
            "SELECT max(coalesce((SELECT max(id) FROM user), 0),"
                + " coalesce((SELECT max(id) FROM principal_group), 0),"
                + " coalesce((SELECT max(id) FROM resource), 0))");
    return Math.max(FIRST_ID, highest + 1);
  }

  /** The groups of a context but for those that every one has, by number. */
  public static List<Group> groups(Tx tx, int context) throws SQLException {
    return tx.list(GROUPS + "ORDER BY id", Principals::group, context);
  }

  /** A group. */
  public static Optional<Group> group(Tx tx, int context, int id) throws SQLException {
    return tx.first(GROUPS + "AND id = ?", Principals::group, context, id);
  }

  /** Adds a group, or brings that of the same name up to date; returns its number. */
  public static int putGroup(
      Tx tx, int context, String name, String displayName, List<Integer> members, long now)
      throws SQLException {
    Optional<Group> old = tx.first(GROUPS + "AND name = ?", Principals::group, context, name);
    int id = old.isPresent() ? old.get().id() : (int) next(tx);
    long modified = old.isPresent() ? Math.max(now, old.get().modified() + 1) : now;
    List<String> numbers = members.stream().map(String::valueOf).toList();
    tx.update(
        "INSERT OR REPLACE INTO principal_group VALUES(?,?,?,?,?,?)",
        context,
        id,
        name,
        displayName,
        String.join(",", numbers),
        modified);
    return id;
  }

  /** The resources of a context, by number. */
  public static List<Resource> resources(Tx tx, int context) throws SQLException {
    return tx.list(RESOURCES + "ORDER BY id", Principals::resource, context);
  }

  /** Adds a resource, or brings that of the same name up to date; returns its number. */
  public static int putResource(Tx tx, int context, Resource resource, long now)
      throws SQLException {
    Optional<Resource> old =
        tx.first(RESOURCES + "AND name = ?", Principals::resource, context, resource.name());
    int id = old.isPresent() ? old.get().id() : (int) next(tx);
    tx.update(
        "INSERT OR REPLACE INTO resource VALUES(?,?,?,?,?,?,?,?)",
        context,
        id,
        resource.name(),
        resource.displayName(),
        resource.email(),
        resource.description(),
        resource.available() ? 1 : 0,
        now);
    return id;
  }

  /** The picture of a user. */
  public static Optional<Picture> picture(Tx tx, int user) throws SQLException {
    return tx.first(
        "SELECT type, bytes FROM picture WHERE user = ?",
        row -> new Picture(row.getString(1), row.getBytes(2)),
        user);
  }

  /** The picture of somebody in the context of who asks. */
  public static Optional<Picture> picture(Tx tx, UserRow asking, int user) throws SQLException {
    boolean known =
        Users.byId(tx, user).filter(each -> each.context() == asking.context()).isPresent();
    return known ? picture(tx, user) : Optional.empty();
  }

  /** Gives a user a picture. */
  public static void setPicture(Tx tx, int user, Picture picture) throws SQLException {
    tx.update(
        "INSERT OR REPLACE INTO picture VALUES(?,?,?)", user, picture.type(), picture.bytes());
    GlobalBook.touch(tx, user);
  }

  private static Group group(ResultSet row) throws SQLException {
    List<Integer> members = new ArrayList<>();
    for (String number : row.getString(4).split(",")) {
      if (!number.isEmpty()) {
        members.add(Integer.parseInt(number));
      }
    }
    return new Group(
        row.getInt(1), row.getString(2), row.getString(3), List.copyOf(members), row.getLong(5));
  }

  private static Resource resource(ResultSet row) throws SQLException {
    return new Resource(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6) != 0,
        row.getLong(7));
  }
}
