package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The users of all contexts. */
public final class Users {
  private static final String SELECT =
      "SELECT id, context, uuid, login, email, display_name, password, locale, timezone,"
          + " permission_bits, contact FROM user ";

  private static final String INSERT = "INSERT INTO user VALUES(?,?,?,?,?,?,?,?,?,?,?)";

  private Users() {}

  /** Adds a user, or brings an existing one up to date, and returns it. */
  public static UserRow put(Tx tx, UserRow user, String password) throws SQLException {
    Optional<UserRow> old = byLogin(tx, user.email());
    if (old.isEmpty()) {
      long id = Principals.next(tx);
      tx.update(
          INSERT,
          id,
          user.context(),
          UUID.randomUUID().toString(),
          user.login().toLowerCase(Locale.ROOT),
          user.email().toLowerCase(Locale.ROOT),
          user.displayName(),
          PasswordHash.of(password),
          user.locale(),
          user.timeZone(),
          user.permissionBits(),
          user.contact());
      GlobalBook.touch(tx, (int) id);
      return byId(tx, (int) id).orElseThrow();
    }
    UserRow known = old.get();
    tx.update(
        "UPDATE user SET display_name=?, password=?, locale=?, timezone=?, permission_bits=?,"
            + " contact=? WHERE id=?",
        user.displayName(),
        known.hasPassword(password) ? known.password() : PasswordHash.of(password),
        user.locale(),
        user.timeZone(),
        user.permissionBits(),
        user.contact(),
        known.id());
    GlobalBook.touch(tx, known.id());
    return byId(tx, known.id()).orElseThrow();
  }

  /** Adds users who never log in. */
  public static void addColleagues(Tx tx, List<UserRow> users) throws SQLException {
    long id = Principals.next(tx);
    long time = Math.max(GlobalBook.now(tx), System.currentTimeMillis() - users.size());
    String nobodysPassword = PasswordHash.of(UUID.randomUUID().toString());
    for (UserRow user : users) {
      tx.update(
          INSERT,
          id,
          user.context(),
          UUID.randomUUID().toString(),
          user.login().toLowerCase(Locale.ROOT),
          user.email().toLowerCase(Locale.ROOT),
          user.displayName(),
          nobodysPassword,
          user.locale(),
          user.timeZone(),
          user.permissionBits(),
          user.contact());
      GlobalBook.touch(tx, id++, time++);
    }
  }

  /** The user with a mail address or login name, whatever the case. */
  public static Optional<UserRow> byLogin(Tx tx, String name) throws SQLException {
    String key = name.toLowerCase(Locale.ROOT);
    Optional<UserRow> byEmail = tx.first(SELECT + "WHERE email = ?", Users::read, key);
    return byEmail.isPresent()
        ? byEmail
        : tx.first(SELECT + "WHERE login = ? ORDER BY context LIMIT 1", Users::read, key);
  }

  /** The user whom mail to an address reaches, aliases included; the address is in lower case. */
  public static Optional<UserRow> byAddress(Tx tx, String address) throws SQLException {
    Optional<UserRow> byEmail = tx.first(SELECT + "WHERE email = ?", Users::read, address);
    return byEmail.isPresent()
        ? byEmail
        : tx.first(
            SELECT + "WHERE id = (SELECT user FROM sender WHERE address = ? AND on_behalf = 0)",
            Users::read,
            address);
  }

  /** The addresses from which a user may send beside the primary one: aliases, or others'. */
  public static List<String> senders(Tx tx, int user, boolean onBehalf) throws SQLException {
    return tx.list(
        "SELECT address FROM sender WHERE user = ? AND on_behalf = ? ORDER BY address",
        row -> row.getString(1),
        user,
        onBehalf ? 1 : 0);
  }

  /** Lets a user send from an address: an alias, or one of somebody else. */
  public static void addSender(Tx tx, int user, String address, boolean onBehalf)
      throws SQLException {
    tx.update(
        "INSERT OR REPLACE INTO sender VALUES(?,?,?)",
        user,
        address.toLowerCase(Locale.ROOT),
        onBehalf ? 1 : 0);
  }

  /** Sets the time zone of a user; returns the number of users changed. */
  public static int setTimeZone(Tx tx, int user, String zone) throws SQLException {
    return tx.update("UPDATE user SET timezone = ? WHERE id = ?", zone, user);
  }

  /** The user with an id. */
  public static Optional<UserRow> byId(Tx tx, int id) throws SQLException {
    return tx.first(SELECT + "WHERE id = ?", Users::read, id);
  }

  /** The user whose contact in the global address book has an id. */
  static Optional<UserRow> byContactId(Tx tx, long id) throws SQLException {
    return byId(tx, (int) id + 1).filter(user -> user.contactId() == id);
  }

  /** The user with a uuid. */
  static Optional<UserRow> byUuid(Tx tx, String uuid) throws SQLException {
    return tx.first(SELECT + "WHERE uuid = ?", Users::read, uuid);
  }

  /** All users of a context, by name. */
  public static List<UserRow> all(Tx tx, int context) throws SQLException {
    return tx.list(SELECT + "WHERE context = ? ORDER BY display_name, id", Users::read, context);
  }

  /** Those whom the global address book shows, by name. */
  public static List<UserRow> listed(Tx tx, int context) throws SQLException {
    return tx.list(
        SELECT
            + "WHERE context = ? AND id NOT IN (SELECT user FROM hidden)"
            + " ORDER BY display_name, id",
        Users::read,
        context);
  }

  private static UserRow read(ResultSet row) throws SQLException {
    return new UserRow(
        row.getInt(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getString(11));
  }
}
