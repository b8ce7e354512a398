package org.ropeway.gateway.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.gateway.auth.bearer.BearerSettings;
import org.ropeway.gateway.auth.kerberos.KerberosSettings;

/** Makes of a file how users sign in. */
final class SignInReader {
  private final ConfigFile file;

  /** Whether any OX can be asked for users who show no password. */
  private final boolean trusted;

  SignInReader(ConfigFile file, boolean trusted) {
    this.file = file;
    this.trusted = trusted;
  }

  SignIn read() throws ConfigException {
    return new SignIn(file.get(SignInKeys.CODE_PAGE), bearer(), kerberos());
  }

  private Optional<BearerSettings> bearer() throws ConfigException {
    if (!isOn(SignInKeys.BEARER_ISSUER, SignInKeys.BEARER.keys())) {
      return Optional.empty();
    }
    String issuer = file.get(SignInKeys.BEARER_ISSUER);
    List<String> audience = file.get(SignInKeys.BEARER_AUDIENCE);
    if (audience.isEmpty()) {
      throw file.missing(SignInKeys.BEARER_AUDIENCE);
    }
    Set<BearerSettings.Algorithm> algorithms = file.get(SignInKeys.BEARER_ALGORITHMS);
    if (algorithms.isEmpty()) {
      throw file.error(SignInKeys.BEARER_ALGORITHMS, "must name one at least");
    }
    return Optional.of(
        new BearerSettings(
            issuer,
            Set.copyOf(audience),
            keys(),
            file.get(SignInKeys.BEARER_USER_CLAIM),
            file.get(SignInKeys.BEARER_DOMAINS).stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()),
            algorithms,
            file.get(SignInKeys.BEARER_CLOCK_SKEW),
            new BearerSettings.Challenge(
                or(SignInKeys.BEARER_CLIENT_ID, audience.getFirst()),
                or(SignInKeys.BEARER_TRUSTED_ISSUERS, List.of(issuer)),
                or(SignInKeys.BEARER_AUTHORIZATION_URL, ""))));
  }

  private Optional<KerberosSettings> kerberos() throws ConfigException {
    if (!isOn(SignInKeys.KERBEROS_KEYTAB, SignInKeys.KERBEROS.keys())) {
      return Optional.empty();
    }
    Path keytab = file.get(SignInKeys.KERBEROS_KEYTAB);
    if (!Files.isRegularFile(keytab) || !Files.isReadable(keytab)) {
      throw file.error(SignInKeys.KERBEROS_KEYTAB, "names a file that cannot be read: " + keytab);
    }
    Map<String, String> realms = file.get(SignInKeys.KERBEROS_REALMS);
    if (realms.isEmpty()) {
      throw file.missing(SignInKeys.KERBEROS_REALMS);
    }
    return Optional.of(new KerberosSettings(keytab, realms));
  }

  private BearerSettings.Keys keys() throws ConfigException {
    URI url = file.find(SignInKeys.BEARER_KEYS_URL);
    Path path = file.find(SignInKeys.BEARER_KEYS_FILE);
    if (url != null && path != null) {
      throw file.error(SignInKeys.BEARER_KEYS_FILE, "cannot stand beside login.bearer.keys-url");
    }
    if (url != null) {
      return new BearerSettings.Keys.At(url);
    }
    if (path == null) {
      throw file.missing(SignInKeys.BEARER_KEYS_URL);
    }
    file.text(SignInKeys.BEARER_KEYS_FILE, path);
    return new BearerSettings.Keys.In(path);
  }

  /** Whether the file has the key that turns a section on, which then needs a trusted login. */
  private boolean isOn(ConfigKey<?> first, List<ConfigKey<?>> section) throws ConfigException {
    if (file.has(first)) {
      if (!trusted) {
        throw file.error(first, "needs a trusted login at OX, see ox.trusted-login.password-file");
      }
      return true;
    }
    for (ConfigKey<?> key : section) {
      if (file.has(key)) {
        throw file.error(key, "is of no use without " + first.path());
      }
    }
    return false;
  }

  private <T> T or(ConfigKey<T> key, T otherwise) throws ConfigException {
    T value = file.find(key);
    return value == null ? otherwise : value;
  }
}
