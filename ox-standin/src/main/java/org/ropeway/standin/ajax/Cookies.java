package org.ropeway.standin.ajax;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** Names and attributes of the cookies; the names depend on who asks (ox-http-api.md 2.1). */
final class Cookies {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd-MMM-yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  private Cookies() {}

  static String secret(String agent, String client) {
    return "open-xchange-secret-" + hash(agent, client);
  }

  static String session(String agent, String client) {
    return "open-xchange-session-" + hash(agent, client);
  }

  static String publicSession(String agent, int user) {
    return "open-xchange-public-session-" + hash(agent, "user " + user);
  }

  /** One that lives as long as the client. */
  static String set(String name, String value) {
    return name + "=" + value + ATTRIBUTES;
  }

  /** One that lives for some days. */
  static String set(String name, String value, Clock clock, int days) {
    String until = DATE.format(clock.instant().plusSeconds(days * 86_400L));
    return name + "=" + value + "; Expires=" + until + ATTRIBUTES;
  }

  /** The end of one. */
  static String end(String name) {
    return name + "=; Expires=Thu, 01-Jan-1970 00:00:10 GMT" + ATTRIBUTES;
  }

  private static String hash(String agent, String other) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(agent.getBytes(StandardCharsets.UTF_8));
      byte[] digest = md5.digest(other.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest).replaceAll("[^A-Za-z0-9]", "");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is missing from this Java", e);
    }
  }
}
