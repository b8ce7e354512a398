package org.ropeway.standin;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.calendar.BusyTimes;
import org.ropeway.standin.data.Database;
import org.ropeway.standin.data.GlobalBook;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;

/** Groups, resources, pictures and who is hidden, from behind the stage. */
public final class Directory {
  private static final int CONTEXT = 1;
  private final Database database;
  private final Clock clock;

  Directory(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds many users who are in the address book and have mail addresses, but no mailboxes, and
   * never log in.
   */
  public void addColleagues(List<StandinUser> colleagues) {
    database.write(tx -> {
      List<UserRow> rows = new ArrayList<>();
      for (StandinUser colleague : colleagues) {
        rows.add(Mailboxes.row(colleague, CONTEXT));
      }
      Users.addColleagues(tx, rows);
      return 0;
    });
  }

  /**
   * Adds a group, or brings that of the same name up to date; returns its number.
   *
   * @param members logins of users, or names of groups
   */
  public int putGroup(String name, String displayName, List<String> members) {
    return database.write(tx -> {
      List<Integer> numbers = new ArrayList<>();
      for (String member : members) {
        numbers.add(number(tx, member));
      }
      return Principals.putGroup(tx, CONTEXT, name, displayName, numbers, clock.millis());
    });
  }

  /** The numbers of the members of a group. */
  public List<Integer> members(String group) {
    return database.read(tx ->
        Principals.groups(tx, CONTEXT).stream()
            .filter(each -> each.name().equals(group))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no group " + group))
            .members());
  }

  /** Adds a resource, or brings that of the same name up to date; returns its number. */
  public int putResource(StandinResource resource) {
    Principals.Resource row =
        new Principals.Resource(
            0,
            resource.name(),
            resource.displayName(),
            resource.email(),
            resource.description(),
            resource.available(),
            0);
    return database.write(tx -> Principals.putResource(tx, CONTEXT, row, clock.millis()));
  }

  /** Books a resource. */
  public void book(String resource, Instant begin, Instant end) {
    database.write(tx -> {
      int id =
          Principals.resources(tx, CONTEXT).stream()
              .filter(each -> each.name().equals(resource))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no resource " + resource))
              .id();
      BusyTimes.book(tx, id, begin, end);
      return 0;
    });
  }

  /** Gives a user a picture of a media type. */
  public void setPicture(String login, String type, byte[] bytes) {
    database.write(tx -> {
      Principals.setPicture(tx, user(tx, login).id(), new Principals.Picture(type, bytes));
      return 0;
    });
  }

  /** Hides a user from the global address book, or shows him again. */
  public void hide(String login, boolean hidden) {
    database.write(tx -> {
      UserRow user = user(tx, login);
      GlobalBook.hide(tx, user.id(), hidden);
      return 0;
    });
  }

  private static int number(Tx tx, String member) throws SQLException {
    for (Principals.Group group : Principals.groups(tx, CONTEXT)) {
      if (group.name().equals(member)) {
        return group.id();
      }
    }
    return user(tx, member).id();
  }

  private static UserRow user(Tx tx, String login) throws SQLException {
    return Users.byLogin(tx, login)
        .orElseThrow(() -> new IllegalArgumentException("no user " + login));
  }
}
