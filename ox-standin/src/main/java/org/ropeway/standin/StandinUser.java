package org.ropeway.standin;

import java.util.Locale;
import java.util.Map;

/**
 * A user of the stand-in.
 *
 * @param login login name, such as {@code alice}; the mail address works as well
 * @param email primary mail address
 * @param locale such as {@code en_US}
 * @param timeZone IANA name
 * @param permissionBits what the user may do (ox-http-api.md 2.3); without bit 27 (OLOX20) login is
 *     refused
 * @param contact contact fields of the global address book by their OX names ({@code first_name},
 *     {@code company} …)
 */
public record StandinUser(
    String login,
    String password,
    String displayName,
    String email,
    String locale,
    String timeZone,
    int permissionBits,
    Map<String, String> contact) {
  /** The permissions of a user with all of groupware, USM and the connector for Outlook. */
  public static final int ALL_PERMISSIONS = 0x7FFF_FFFF & ~(1 << 28);

  /** A user with all permissions; {@code login} is a mail address, or a name at ox.test. */
  public StandinUser(String login, String password, String displayName) {
    this(
        nameOf(login),
        password,
        displayName,
        login.contains("@") ? login : login + "@ox.test",
        "en_US",
        "Europe/Berlin",
        ALL_PERMISSIONS,
        Map.of());
  }

  /** The same user with other permissions. */
  public StandinUser withPermissionBits(int bits) {
    return new StandinUser(login, password, displayName, email, locale, timeZone, bits, contact);
  }

  /** The same user with contact fields. */
  public StandinUser withContact(Map<String, String> fields) {
    return new StandinUser(
        login, password, displayName, email, locale, timeZone, permissionBits, fields);
  }

  /** The same user in another language and time zone. */
  public StandinUser in(String newLocale, String newTimeZone) {
    return new StandinUser(
        login, password, displayName, email, newLocale, newTimeZone, permissionBits, contact);
  }

  private static String nameOf(String login) {
    int at = login.indexOf('@');
    return (at < 0 ? login : login.substring(0, at)).toLowerCase(Locale.ROOT);
  }
}
