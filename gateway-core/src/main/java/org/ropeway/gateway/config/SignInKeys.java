package org.ropeway.gateway.config;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.gateway.auth.bearer.BearerSettings.Algorithm;

/** The keys about how users sign in. */
final class SignInKeys {
  static final ConfigSection LOGINS = new ConfigSection("Logins");

  static final ConfigKey<Integer> FAILURES =
      LOGINS.of(
          "login.failures",
          ValueType.number(1, 1_000),
          "10",
          "wrong passwords of one user, or different ones from one address, until no more are "
              + "tried for a while");
  static final ConfigKey<Duration> LOCKOUT =
      LOGINS.of("login.lockout", ValueType.duration("1s", "24h"), "1m", "how long that while is");
  static final ConfigKey<Duration> REMEMBERED =
      LOGINS.of(
          "login.remembered",
          ValueType.duration("1s", "1h"),
          "1m",
          "how long a right password is believed without asking OX again; so long may an old one "
              + "work after a change");
  static final ConfigKey<Duration> IN_OUTAGE =
      LOGINS.of(
          "login.remembered-in-outage",
          ValueType.duration("0s", "24h"),
          "1h",
          "how long it is believed while OX cannot be asked, so that Outlook goes on showing what "
              + "is listed; an old one likewise, if it was changed meanwhile");
  static final ConfigKey<Boolean> BASIC =
      LOGINS.of(
          "login.basic",
          ValueType.FLAG,
          "true",
          "whether users may sign in by their password at OX; `false` needs another way to. `doctor` "
              + "and the check page know no other");
  static final ConfigKey<Charset> CODE_PAGE =
      LOGINS.of(
          "login.code-page",
          ValueType.CODE_PAGE,
          "1252",
          "in which names and passwords are read that a client does not send in UTF-8, beside 1252: "
              + "that of your users' Windows, such as 1250 (Central Europe), 1251 (Cyrillic), 1253 "
              + "(Greek), 1254 (Turkish), 932 (Japanese)");

  static final ConfigSection KERBEROS = new ConfigSection("Kerberos");

  static final ConfigKey<Path> KERBEROS_KEYTAB =
      KERBEROS.optional(
          "login.kerberos.keytab",
          ValueType.PATH,
          "no Kerberos",
          "the keys of the `HTTP/…` principals that this gateway is in Kerberos; a PC in a domain "
              + "then signs in by itself. Read [signing-in.md](signing-in.md#kerberos) first");
  static final ConfigKey<Map<String, String>> KERBEROS_REALMS =
      KERBEROS.of(
          "login.kerberos.realms",
          ValueType.REALMS,
          "[]",
          "whose users may sign in so, and what stands after the `@` in their login names at OX, "
              + "nothing if they have none; must be set with the keytab");

  static final ConfigSection BEARER =
      new ConfigSection(
          "Bearer tokens",
          """

          Tokens of further issuers are believed, too, each with a name of yours: `login.bearer.issuers.NAME { issuer = …, keys-url = … }` has the keys
          below up to `clock-skew`; an issuer and its keys must be its own, everything else is as for the first one if missing.
          """);

  static final ConfigKey<String> BEARER_ISSUER =
      BEARER.optional(
          "login.bearer.issuer",
          ValueType.QUOTABLE,
          "no bearer tokens",
          "who makes the JSON Web Tokens that are believed: their `iss`, to the letter; read "
              + "[signing-in.md](signing-in.md#bearer-tokens) first");
  static final ConfigKey<List<String>> BEARER_AUDIENCE =
      BEARER.of(
          "login.bearer.audience",
          ValueType.QUOTABLES,
          "[]",
          "what tokens for this gateway have as `aud`, one of them at least; must be set with the "
              + "issuer");
  static final ConfigKey<URI> BEARER_KEYS_URL =
      BEARER.optional(
          "login.bearer.keys-url",
          ValueType.KEYS_URL,
          "`login.bearer.keys-file`",
          "where the issuer has its public keys (a JSON Web Key Set), often named `jwks_uri`");
  static final ConfigKey<Path> BEARER_KEYS_FILE =
      BEARER.optional(
          "login.bearer.keys-file",
          ValueType.PATH,
          "`login.bearer.keys-url`",
          "a file with that key set, which is read again every 15 minutes");
  static final ConfigKey<String> BEARER_USER_CLAIM =
      BEARER.of(
          "login.bearer.user-claim",
          ValueType.QUOTABLE,
          "\"email\"",
          "the claim that has the user's login name at OX, one that users cannot change themselves");
  static final ConfigKey<List<String>> BEARER_DOMAINS =
      BEARER.of(
          "login.bearer.domains",
          ValueType.HOST_NAMES,
          "[]",
          "of which domains (after the `@`) the issuer may name users; `[]` for all");
  static final ConfigKey<Set<Algorithm>> BEARER_ALGORITHMS =
      BEARER.of(
          "login.bearer.algorithms",
          ValueType.words(Algorithm.class),
          "[RS256]",
          "by which tokens may be signed");
  static final ConfigKey<Duration> BEARER_CLOCK_SKEW =
      BEARER.of(
          "login.bearer.clock-skew",
          ValueType.duration("0s", "5m"),
          "60s",
          "by how much the issuer's clock may differ when a token begins or ends");
  static final ConfigKey<String> BEARER_CLIENT_ID =
      BEARER.optional(
          "login.bearer.client-id",
          ValueType.QUOTABLE,
          "the first `login.bearer.audience`",
          "what Outlook is told to ask a token for (`client_id` of the challenge)");
  static final ConfigKey<List<String>> BEARER_TRUSTED_ISSUERS =
      BEARER.optional(
          "login.bearer.trusted-issuers",
          ValueType.QUOTABLES,
          "`login.bearer.issuer`",
          "what Outlook is told about who is trusted (`trusted_issuers` of the challenge)");
  static final ConfigKey<String> BEARER_AUTHORIZATION_URL =
      BEARER.optional(
          "login.bearer.authorization-url",
          ValueType.QUOTABLE,
          "none is told",
          "where Outlook sends its user to sign in (`authorization_uri` of the challenge)");

  /** The keys that further issuers have as well; what they do not say the first one says. */
  static final List<ConfigKey<?>> OF_ISSUER =
      List.of(
          BEARER_ISSUER,
          BEARER_AUDIENCE,
          BEARER_KEYS_URL,
          BEARER_KEYS_FILE,
          BEARER_USER_CLAIM,
          BEARER_DOMAINS,
          BEARER_ALGORITHMS,
          BEARER_CLOCK_SKEW);

  private SignInKeys() {}
}
