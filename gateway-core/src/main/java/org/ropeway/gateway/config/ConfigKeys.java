package org.ropeway.gateway.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.gateway.autodiscover.Redirect;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.store.Danger;

/** Every key of the configuration file, in the order of the admin's page. */
final class ConfigKeys {
  /** The section of what has to do with OX. */
  static final String OX = "ox";

  /** The section of the tenants. */
  static final String TENANTS = "ox.tenants";

  /** Stands for the name of a tenant. */
  static final String NAME = "NAME";

  /** The section of a tenant. */
  static final String TENANT = TENANTS + "." + NAME;

  static final ConfigKey<String> PUBLIC_HOST =
      ConfigKey.required(
          "public-host",
          ValueType.HOST_NAME,
          "the name Outlook reaches this gateway by; it stands in the answers of Autodiscover and "
              + "must be in the certificate");
  static final ConfigKey<Integer> PUBLIC_PORT =
      ConfigKey.optional(
          "public-port",
          ValueType.PORT,
          "`listen.port`",
          "the port Outlook reaches it at, if a proxy or a port mapping stands in between");
  static final ConfigKey<Map<String, Redirect>> REDIRECTS =
      ConfigKey.of(
          "autodiscover.redirects",
          ValueType.REDIRECTS,
          "{}",
          "mail domains whose mailboxes are elsewhere: Autodiscover sends Outlook to the address, "
              + "with https, or has it ask for the same name in another domain");
  static final ConfigKey<Boolean> SHARED_MAILBOXES =
      ConfigKey.of(
          "autodiscover.shared-mailboxes",
          ValueType.FLAG,
          "true",
          "has Outlook open by itself the mailboxes of those who share mail folders with the user; "
              + "each is an OX session of its own");
  static final ConfigKey<Boolean> CHECK_PAGE =
      ConfigKey.of(
          "check-page",
          ValueType.FLAG,
          "true",
          "serves a page at `/` where users can [check](check-page.md), with their password, whether "
              + "Outlook gets through");
  static final ConfigKey<Path> DATA_DIRECTORY =
      ConfigKey.required(
          "data-directory",
          ValueType.PATH,
          "where the state database and a self-made certificate are kept; for one gateway only. A "
              + "relative path begins at the directory of this file, here and in all keys");
  static final ConfigKey<String> LISTEN_ADDRESS =
      ConfigKey.of(
          "listen.address", ValueType.IP_ADDRESS, "\"0.0.0.0\"", "the address it listens on");
  static final ConfigKey<Integer> LISTEN_PORT =
      ConfigKey.of("listen.port", ValueType.PORT, "443", "the port it listens on, with TLS");

  static final ConfigKey<Path> TLS_CERTIFICATE =
      ConfigKey.optional(
          "tls.certificate",
          ValueType.PATH,
          "a certificate is made at the first start and kept in `data-directory` as "
              + "`tls-cert.pem`",
          "a PEM file with the certificate and those between it and its root");
  static final ConfigKey<Path> TLS_KEY =
      ConfigKey.optional(
          "tls.key",
          ValueType.PATH,
          "the file in `tls.certificate`",
          "a PEM file with the private key, without a passphrase");
  static final ConfigKey<Path> TLS_PKCS12 =
      ConfigKey.optional(
          "tls.pkcs12",
          ValueType.PATH,
          "see `tls.certificate`",
          "a PKCS #12 file with certificate and key, instead of the PEM files");
  static final ConfigKey<String> TLS_PASSWORD =
      ConfigKey.optional(
          "tls.password", ValueType.TEXT, "no password", "the password of `tls.pkcs12`");
  static final ConfigKey<Path> TLS_PASSWORD_FILE =
      ConfigKey.optional(
          "tls.password-file",
          ValueType.PATH,
          "see `tls.password`",
          "a file whose first line is that password");
  static final ConfigKey<List<String>> TLS_NAMES =
      ConfigKey.of(
          "tls.self-signed-names",
          ValueType.HOST_NAMES,
          "[]",
          "further names, beside `public-host`, in a certificate it makes for itself");

  static final ConfigKey<URI> OX_BASE_URL =
      ConfigKey.required("ox.base-url", ValueType.OX_URL, "scheme, host and port of the OX server");
  static final ConfigKey<OxBackend.Kind> OX_BACKEND =
      ConfigKey.of(
          "ox.backend",
          ValueType.word(OxBackend.Kind.class),
          "auto",
          "by which of OX's interfaces it is asked, see [connect-to-ox.md](connect-to-ox.md); "
              + "`auto` tries USM-JSON once for each user, and takes the HTTP API if the user may "
              + "not use it or OX has none");
  static final ConfigKey<String> OX_PATH =
      ConfigKey.optional(
          "ox.path", ValueType.URL_PATH, "`/usm-json`", "path of USM-JSON on that server");
  static final ConfigKey<String> OX_API_PATH =
      ConfigKey.optional(
          "ox.api-path",
          ValueType.URL_PATH,
          "`/ajax`",
          "path of the HTTP API on that server; `/appsuite/api` where a web server stands before "
              + "OX and has only that");
  static final ConfigKey<Path> OX_CA_FILE =
      ConfigKey.optional(
          "ox.ca-file",
          ValueType.PATH,
          "the authorities that Java trusts",
          "a PEM file with the authorities that may have signed OX's certificate; no others are "
              + "believed then");
  static final ConfigKey<Boolean> OX_VERIFY =
      ConfigKey.of(
          "ox.verify-certificate",
          ValueType.FLAG,
          "true",
          "`false` believes any certificate: for trials only, since whoever sits on the way can "
              + "read passwords and mail");
  static final ConfigKey<Optional<OxServerConfig.Proxy>> OX_PROXY =
      ConfigKey.of(
          "ox.proxy",
          ValueType.PROXY,
          "none",
          "an HTTP proxy over which OX is reached, by CONNECT if OX has TLS; one that asks for no "
              + "password");
  static final ConfigKey<Duration> OX_CONNECT_TIMEOUT =
      ConfigKey.of(
          "ox.connect-timeout",
          ValueType.duration("100ms", "5m"),
          "5s",
          "how long to wait for a connection");
  static final ConfigKey<Duration> OX_REQUEST_TIMEOUT =
      ConfigKey.of(
          "ox.request-timeout",
          ValueType.duration("1s", "30m"),
          "60s",
          "how long to wait for the whole answer to one request");
  static final ConfigKey<Integer> OX_ATTEMPTS =
      ConfigKey.of(
          "ox.retry.attempts",
          ValueType.number(1, 20),
          "4",
          "how often a request that is safe to repeat is tried, the first time included");
  static final ConfigKey<Duration> OX_FIRST_PAUSE =
      ConfigKey.of(
          "ox.retry.first-pause",
          ValueType.duration("0s", "1m"),
          "250ms",
          "pause before the second attempt; it doubles before each further one");
  static final ConfigKey<Duration> OX_LONGEST_PAUSE =
      ConfigKey.of(
          "ox.retry.longest-pause", ValueType.duration("0s", "10m"), "10s", "bound of that growth");
  static final ConfigKey<Duration> OX_WITHIN =
      ConfigKey.of(
          "ox.retry.within",
          ValueType.duration("1s", "30m"),
          "90s",
          "no attempt begins later than this after the first");
  static final ConfigKey<Integer> OX_REQUESTS =
      ConfigKey.of(
          "ox.max-requests",
          ValueType.number(1, 10_000),
          "64",
          "most requests at once at a host of OX, for all users and interfaces; others wait, and a "
              + "user gets one more only while more are free than he has. Those that wait for news "
              + "do not count. Of several tenants at one host the lowest counts");
  static final ConfigKey<Integer> OX_LOGINS =
      ConfigKey.of(
          "ox.logins-per-second",
          ValueType.number(1, 10_000),
          "50",
          "most logins at OX in a second; others wait for their turn. Whoever works with Outlook "
              + "logs in once within `login.remembered`, and all at once after a restart of OX. Of "
              + "several tenants at one host the lowest counts");
  static final ConfigKey<Duration> OX_POLL_SHORTEST =
      ConfigKey.of(
          "ox.poll.shortest",
          ValueType.duration("1s", "10m"),
          "5s",
          "with the HTTP API: pause between two questions for news of a user's mail while things "
              + "happen");
  static final ConfigKey<Duration> OX_POLL_LONGEST =
      ConfigKey.of(
          "ox.poll.longest",
          ValueType.duration("1s", "1h"),
          "60s",
          "to which that pause grows while nothing happens");
  static final ConfigKey<Long> OX_RESPONSE_SIZE =
      ConfigKey.of(
          "ox.max-response-size",
          ValueType.size("1MiB", "1GiB"),
          "64MiB",
          "largest answer of OX; larger mails cannot be opened");
  static final ConfigKey<String> OX_DEVICE =
      ConfigKey.of(
          "ox.device",
          ValueType.TOKEN,
          "\"ropeway\"",
          "OX keeps a synchronisation state per user and device; gateways with data directories "
              + "of their own need different ones. A new name means a new first synchronisation");
  static final ConfigKey<String> OX_CLIENT_NAME =
      ConfigKey.of(
          "ox.client-name",
          ValueType.TOKEN,
          "\"ropeway\"",
          "client name at login, which OX may treat specially");
  static final ConfigKey<String> OX_CLIENT_VERSION =
      ConfigKey.of("ox.client-version", ValueType.TOKEN, "\"0.1\"", "client version at login");
  static final ConfigKey<String> OX_USER_AGENT =
      ConfigKey.of("ox.user-agent", ValueType.TOKEN, "\"Ropeway\"", "the HTTP header `User-Agent`");

  static final ConfigKey<Path> OX_TRUSTED_PASSWORD =
      ConfigKey.optional(
          "ox.trusted-login.password-file",
          ValueType.PATH,
          "no trusted login",
          "a file whose first line is a password by which OX lets the gateway in as **any** user; "
              + "read [connect-to-ox.md](connect-to-ox.md#trusted-login) first. A tenant does not "
              + "have that of `ox.…`");
  static final ConfigKey<String> OX_TRUSTED_NAME =
      ConfigKey.optional(
          "ox.trusted-login.name",
          ValueType.LOGIN_FORM,
          "`\"%u\"`",
          "the login name that goes with it; `%u` stands for the user's own");
  static final ConfigKey<List<String>> TENANT_DOMAINS =
      ConfigKey.required(
          TENANT + ".domains",
          ValueType.HOST_NAMES,
          "whose users they are: what stands after the `@` in the login name");

  static final ConfigKey<Integer> LOGIN_FAILURES =
      ConfigKey.of(
          "login.failures",
          ValueType.number(1, 1_000),
          "10",
          "wrong passwords of one user, or different ones from one address, until no more are "
              + "tried for a while");
  static final ConfigKey<Duration> LOGIN_LOCKOUT =
      ConfigKey.of(
          "login.lockout", ValueType.duration("1s", "24h"), "1m", "how long that while is");
  static final ConfigKey<Duration> LOGIN_REMEMBERED =
      ConfigKey.of(
          "login.remembered",
          ValueType.duration("1s", "1h"),
          "1m",
          "how long a right password is believed without asking OX again; so long may an old one "
              + "work after a change");
  static final ConfigKey<Duration> LOGIN_IN_OUTAGE =
      ConfigKey.of(
          "login.remembered-in-outage",
          ValueType.duration("0s", "24h"),
          "1h",
          "how long it is believed while OX cannot be asked, so that Outlook goes on showing what "
              + "is listed; an old one likewise, if it was changed meanwhile");

  static final ConfigKey<Integer> LIMIT_CONNECTIONS =
      ConfigKey.of(
          "limits.connections",
          ValueType.number(1, 1_000_000),
          "20000",
          "open connections; one Outlook uses four to eight");
  static final ConfigKey<Integer> LIMIT_CONNECTIONS_PER_ADDRESS =
      ConfigKey.of(
          "limits.connections-per-address",
          ValueType.number(1, 1_000_000),
          "4000",
          "those of one address; many users may sit behind one router or proxy");
  static final ConfigKey<Integer> LIMIT_REQUESTS =
      ConfigKey.of(
          "limits.requests",
          ValueType.number(1, 100_000),
          "2000",
          "requests being worked on at once; those that wait for news do not count");
  static final ConfigKey<Integer> LIMIT_SESSIONS =
      ConfigKey.of(
          "limits.sessions",
          ValueType.number(1, 1_000_000),
          "20000",
          "MAPI sessions, of mailboxes and of address books each");
  static final ConfigKey<Integer> LIMIT_SESSIONS_PER_USER =
      ConfigKey.of(
          "limits.sessions-per-user",
          ValueType.number(1, 10_000),
          "100",
          "those of one user; one more ends the one that was idle longest. Each Outlook has several");
  static final ConfigKey<Duration> LIMIT_IDLE =
      ConfigKey.of(
          "limits.session-idle",
          ValueType.duration("1m", "24h"),
          "15m",
          "a MAPI session without a request for so long ends; Outlook makes a new one by itself");
  static final ConfigKey<Duration> SHUTDOWN_GRACE =
      ConfigKey.of(
          "shutdown-grace",
          ValueType.duration("0s", "10m"),
          "10s",
          "when it is told to end, it takes no new connections and lets requests come to their end "
              + "for so long");

  static final ConfigKey<Boolean> MONITORING =
      ConfigKey.of(
          "monitoring.enabled",
          ValueType.FLAG,
          "true",
          "serves `/metrics` (Prometheus), `/healthz` and `/readyz`, by plain HTTP, without a "
              + "password, and, to this machine only, `/recording`");
  static final ConfigKey<String> MONITORING_ADDRESS =
      ConfigKey.of(
          "monitoring.address",
          ValueType.IP_ADDRESS,
          "\"127.0.0.1\"",
          "the address of that listener; keep it from the Internet");
  static final ConfigKey<Integer> MONITORING_PORT =
      ConfigKey.of("monitoring.port", ValueType.PORT, "9464", "its port");

  static final ConfigKey<LogSettings.Level> LOG_LEVEL =
      ConfigKey.of(
          "log.level",
          ValueType.word(LogSettings.Level.class),
          "info",
          "how much is logged; `debug` and `trace` may show names, addresses and subjects");
  static final ConfigKey<Path> LOG_FILE =
      ConfigKey.optional(
          "log.file",
          ValueType.PATH,
          "standard error",
          "a file to log to; a new one is begun each day or at 100 MB, and 14 days are kept");

  static final ConfigKey<Set<Danger>> DANGERS_ALLOWED =
      ConfigKey.of(
          "dangers.allow",
          ValueType.DANGERS,
          "[]",
          "what Outlook may store although thieves of passwords use it to harm a PC or others: rules "
              + "that start `programs` or open files, rules with `bounces` to senders, `forms` in "
              + "folders, and `home-pages` of folders; all else of the kind is refused and logged");

  static final ConfigKey<Path> RECORDING_DIRECTORY =
      ConfigKey.optional(
          "recording.directory",
          ValueType.PATH,
          "`recordings` in `data-directory`",
          "where [recordings](recording.md) of users go; `serve --record DIR` overrules it");
  static final ConfigKey<Boolean> RECORDING_EVERYBODY =
      ConfigKey.of(
          "recording.everybody",
          ValueType.FLAG,
          "false",
          "records all that everybody reads and writes, as `serve --record DIR` does; for tests, "
              + "not for a server with real users");
  static final ConfigKey<Long> RECORDING_LARGEST =
      ConfigKey.of(
          "recording.largest",
          ValueType.size("1MiB", "1TiB"),
          "4GiB",
          "size at which the recording of one user ends");

  private static final String TENANT_NOTE =
      """

      Users of some domains can have an OX server of their own: a section `ox.tenants.NAME`, whose name is of small letters, digits and hyphens. Below it stand
      `domains`, `base-url`, and whatever else differs from `ox.…`, by the same keys (not `device`). All others go to `ox.base-url`. The name stands in the state
      database for the tenant, so that it must not change ([connect-to-ox.md](connect-to-ox.md#several-ox-servers)).
      """;

  /** A part of the admin's page; the note ends with a line break. */
  record Section(String title, String note, List<ConfigKey<?>> keys) {
    Section(String title, List<ConfigKey<?>> keys) {
      this(title, "", keys);
    }
  }

  /** All keys. */
  static final List<Section> SECTIONS =
      List.of(
          new Section(
              "Where it is",
              List.of(
                  PUBLIC_HOST,
                  PUBLIC_PORT,
                  DATA_DIRECTORY,
                  LISTEN_ADDRESS,
                  LISTEN_PORT,
                  CHECK_PAGE)),
          new Section("Autodiscover", List.of(REDIRECTS, SHARED_MAILBOXES)),
          new Section(
              "Certificate",
              List.of(
                  TLS_CERTIFICATE,
                  TLS_KEY,
                  TLS_PKCS12,
                  TLS_PASSWORD,
                  TLS_PASSWORD_FILE,
                  TLS_NAMES)),
          new Section(
              "OX server",
              List.of(
                  OX_BASE_URL,
                  OX_BACKEND,
                  OX_PATH,
                  OX_API_PATH,
                  OX_CA_FILE,
                  OX_VERIFY,
                  OX_PROXY,
                  OX_CONNECT_TIMEOUT,
                  OX_REQUEST_TIMEOUT,
                  OX_ATTEMPTS,
                  OX_FIRST_PAUSE,
                  OX_LONGEST_PAUSE,
                  OX_WITHIN,
                  OX_REQUESTS,
                  OX_LOGINS,
                  OX_RESPONSE_SIZE,
                  OX_POLL_SHORTEST,
                  OX_POLL_LONGEST,
                  OX_DEVICE,
                  OX_CLIENT_NAME,
                  OX_CLIENT_VERSION,
                  OX_USER_AGENT,
                  OX_TRUSTED_PASSWORD,
                  OX_TRUSTED_NAME)),
          new Section("OX servers of tenants", TENANT_NOTE, List.of(TENANT_DOMAINS)),
          new Section(
              "Logins",
              List.of(
                  LOGIN_FAILURES,
                  LOGIN_LOCKOUT,
                  LOGIN_REMEMBERED,
                  LOGIN_IN_OUTAGE,
                  SignInKeys.CODE_PAGE)),
          new Section("Kerberos", SignInKeys.KERBEROS),
          new Section("Bearer tokens", SignInKeys.BEARER),
          new Section(
              "Limits",
              List.of(
                  LIMIT_CONNECTIONS,
                  LIMIT_CONNECTIONS_PER_ADDRESS,
                  LIMIT_REQUESTS,
                  LIMIT_SESSIONS,
                  LIMIT_SESSIONS_PER_USER,
                  LIMIT_IDLE,
                  SHUTDOWN_GRACE)),
          new Section("What Outlook may store", List.of(DANGERS_ALLOWED)),
          new Section(
              "Monitoring and log",
              List.of(MONITORING, MONITORING_ADDRESS, MONITORING_PORT, LOG_LEVEL, LOG_FILE)),
          new Section(
              "Recording", List.of(RECORDING_DIRECTORY, RECORDING_EVERYBODY, RECORDING_LARGEST)));

  private ConfigKeys() {}

  /** All keys, without their sections; those of OX once more for tenants. */
  static Collection<ConfigKey<?>> all() {
    List<ConfigKey<?>> all = new ArrayList<>();
    SECTIONS.forEach(section -> all.addAll(section.keys()));
    SECTIONS.stream()
        .flatMap(section -> section.keys().stream())
        .filter(key -> key.path().startsWith(OX + ".") && !key.path().startsWith(TENANT))
        .filter(key -> !key.equals(OX_DEVICE))
        .map(key -> key.at(TENANT + key.path().substring(OX.length())))
        .forEach(all::add);
    return all;
  }
}
