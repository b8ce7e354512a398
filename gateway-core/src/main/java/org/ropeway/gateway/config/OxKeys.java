package org.ropeway.gateway.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxServerConfig;

/** The keys about OX. */
final class OxKeys {
  static final ConfigSection SECTION = new ConfigSection("OX server");

  static final ConfigKey<URI> BASE_URL =
      SECTION.required("ox.base-url", ValueType.OX_URL, "scheme, host and port of the OX server");
  static final ConfigKey<OxBackend.Kind> BACKEND =
      SECTION.of(
          "ox.backend",
          ValueType.word(OxBackend.Kind.class),
          "auto",
          "by which of OX's interfaces it is asked, see [connect-to-ox.md](connect-to-ox.md); "
              + "`auto` tries USM-JSON once for each user, and takes the HTTP API if the user may "
              + "not use it or OX has none");
  static final ConfigKey<String> PATH =
      SECTION.optional(
          "ox.path", ValueType.URL_PATH, "`/usm-json`", "path of USM-JSON on that server");
  static final ConfigKey<String> API_PATH =
      SECTION.optional(
          "ox.api-path",
          ValueType.URL_PATH,
          "`/ajax`",
          "path of the HTTP API on that server; `/appsuite/api` where a web server stands before "
              + "OX and has only that");
  static final ConfigKey<Path> CA_FILE =
      SECTION.optional(
          "ox.ca-file",
          ValueType.PATH,
          "the authorities that Java trusts",
          "a PEM file with the authorities that may have signed OX's certificate; no others are "
              + "believed then");
  static final ConfigKey<Boolean> VERIFY =
      SECTION.of(
          "ox.verify-certificate",
          ValueType.FLAG,
          "true",
          "`false` believes any certificate: for trials only, since whoever sits on the way can "
              + "read passwords and mail");
  static final ConfigKey<Optional<OxServerConfig.Proxy>> PROXY =
      SECTION.of(
          "ox.proxy",
          ValueType.PROXY,
          "none",
          "an HTTP proxy over which OX is reached, by CONNECT if OX has TLS; one that asks for no "
              + "password");
  static final ConfigKey<Duration> CONNECT_TIMEOUT =
      SECTION.of(
          "ox.connect-timeout",
          ValueType.duration("100ms", "5m"),
          "5s",
          "how long to wait for a connection");
  static final ConfigKey<Duration> REQUEST_TIMEOUT =
      SECTION.of(
          "ox.request-timeout",
          ValueType.duration("1s", "30m"),
          "60s",
          "how long to wait for the whole answer to one request");
  static final ConfigKey<Integer> ATTEMPTS =
      SECTION.of(
          "ox.retry.attempts",
          ValueType.number(1, 20),
          "4",
          "how often a request that is safe to repeat is tried, the first time included");
  static final ConfigKey<Duration> FIRST_PAUSE =
      SECTION.of(
          "ox.retry.first-pause",
          ValueType.duration("0s", "1m"),
          "250ms",
          "pause before the second attempt; it doubles before each further one");
  static final ConfigKey<Duration> LONGEST_PAUSE =
      SECTION.of(
          "ox.retry.longest-pause", ValueType.duration("0s", "10m"), "10s", "bound of that growth");
  static final ConfigKey<Duration> WITHIN =
      SECTION.of(
          "ox.retry.within",
          ValueType.duration("1s", "30m"),
          "90s",
          "no attempt begins later than this after the first");
  static final ConfigKey<Integer> REQUESTS =
      SECTION.of(
          "ox.max-requests",
          ValueType.number(1, 10_000),
          "64",
          "most requests at once at a host of OX, for all users and interfaces; others wait, and a "
              + "user gets one more only while more are free than he has. Those that wait for news "
              + "do not count. Of several tenants at one host the lowest counts");
  static final ConfigKey<Integer> LOGINS =
      SECTION.of(
          "ox.logins-per-second",
          ValueType.number(1, 10_000),
          "50",
          "most logins at OX in a second; others wait for their turn. Whoever works with Outlook "
              + "logs in once within `login.remembered`, and all at once after a restart of OX. Of "
              + "several tenants at one host the lowest counts");
  static final ConfigKey<Long> RESPONSE_SIZE =
      SECTION.of(
          "ox.max-response-size",
          ValueType.size("1MiB", "1GiB"),
          "64MiB",
          "largest answer of OX; larger mails cannot be opened");
  static final ConfigKey<Duration> POLL_SHORTEST =
      SECTION.of(
          "ox.poll.shortest",
          ValueType.duration("1s", "10m"),
          "5s",
          "with the HTTP API: pause between two questions for news of a user's mail while things "
              + "happen");
  static final ConfigKey<Duration> POLL_LONGEST =
      SECTION.of(
          "ox.poll.longest",
          ValueType.duration("1s", "1h"),
          "60s",
          "to which that pause grows while nothing happens");
  static final ConfigKey<String> DEVICE =
      SECTION.of(
          "ox.device",
          ValueType.TOKEN,
          "\"ropeway\"",
          "OX keeps a synchronisation state per user and device; gateways with data directories "
              + "of their own need different ones. A new name means a new first synchronisation");
  static final ConfigKey<String> CLIENT_NAME =
      SECTION.of(
          "ox.client-name",
          ValueType.TOKEN,
          "\"ropeway\"",
          "client name at login, which OX may treat specially");
  static final ConfigKey<String> CLIENT_VERSION =
      SECTION.of("ox.client-version", ValueType.TOKEN, "\"0.1\"", "client version at login");
  static final ConfigKey<String> USER_AGENT =
      SECTION.of("ox.user-agent", ValueType.TOKEN, "\"Ropeway\"", "the HTTP header `User-Agent`");
  static final ConfigKey<Path> TRUSTED_PASSWORD =
      SECTION.optional(
          "ox.trusted-login.password-file",
          ValueType.PATH,
          "no trusted login",
          "a file whose first line is a password by which OX lets the gateway in as **any** user; "
              + "read [connect-to-ox.md](connect-to-ox.md#trusted-login) first. A tenant does not "
              + "have that of `ox.…`");
  static final ConfigKey<String> TRUSTED_NAME =
      SECTION.optional(
          "ox.trusted-login.name",
          ValueType.LOGIN_FORM,
          "`\"%u\"`",
          "the login name that goes with it; `%u` stands for the user's own");

  private static final String TENANT_NOTE =
      """

      Users of some domains can have an OX server of their own: a section `ox.tenants.NAME`, whose name is of small letters, digits and hyphens. Below it stand
      `domains`, `base-url`, and whatever else differs from `ox.…`, by the same keys (not `device`). All others go to `ox.base-url`. The name stands in the state
      database for the tenant, so that it must not change ([connect-to-ox.md](connect-to-ox.md#several-ox-servers)).
      """;

  static final ConfigSection TENANTS = new ConfigSection("OX servers of tenants", TENANT_NOTE);

  static final ConfigKey<List<String>> TENANT_DOMAINS =
      TENANTS.required(
          ConfigKeys.TENANT + ".domains",
          ValueType.HOST_NAMES,
          "whose users they are: what stands after the `@` in the login name");

  private OxKeys() {}
}
