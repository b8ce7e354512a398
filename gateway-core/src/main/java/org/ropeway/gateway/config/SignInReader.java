package org.ropeway.gateway.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<BearerSettings> bearer = bearer();
    Optional<KerberosSettings> kerberos = kerberos();
    boolean basic = file.get(SignInKeys.BASIC);
    if (!basic && bearer.isEmpty() && kerberos.isEmpty()) {
      throw file.error(
          SignInKeys.BASIC, "leaves nobody a way in: without login.kerberos or login.bearer");
    }
    return new SignIn(basic, file.get(SignInKeys.CODE_PAGE), bearer, kerberos);
  }

  private List<BearerSettings> bearer() throws ConfigException {
    if (!isOn(SignInKeys.BEARER_ISSUER, SignInKeys.BEARER.keys())) {
      if (!file.issuers().isEmpty()) {
        throw file.missing(SignInKeys.BEARER_ISSUER);
      }
      return List.of();
    }
    List<ConfigFile> sections = new ArrayList<>(List.of(file));
    for (String name : file.issuers()) {
      sections.add(file.ofIssuer(name));
    }
    List<BearerSettings> issuers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (ConfigFile section : sections) {
      if (!section.isOwn(SignInKeys.BEARER_ISSUER)) {
        throw section.missing(SignInKeys.BEARER_ISSUER);
      }
      String issuer = section.get(SignInKeys.BEARER_ISSUER);
      if (names.contains(issuer)) {
        throw section.error(SignInKeys.BEARER_ISSUER, "stands twice");
      }
      names.add(issuer);
    }
    for (ConfigFile section : sections) {
      issuers.add(bearer(section, names));
    }
    return issuers;
  }

  private BearerSettings bearer(ConfigFile section, List<String> issuers) throws ConfigException {
    List<String> audience = section.get(SignInKeys.BEARER_AUDIENCE);
    if (audience.isEmpty()) {
      throw section.missing(SignInKeys.BEARER_AUDIENCE);
    }
    Set<BearerSettings.Algorithm> algorithms = section.get(SignInKeys.BEARER_ALGORITHMS);
    if (algorithms.isEmpty()) {
      throw section.error(SignInKeys.BEARER_ALGORITHMS, "must name one at least");
    }
    return new BearerSettings(
        section.get(SignInKeys.BEARER_ISSUER),
        Set.copyOf(audience),
        keys(section),
        section.get(SignInKeys.BEARER_USER_CLAIM),
        section.get(SignInKeys.BEARER_DOMAINS).stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        algorithms,
        section.get(SignInKeys.BEARER_CLOCK_SKEW),
        new BearerSettings.Challenge(
            or(SignInKeys.BEARER_CLIENT_ID, audience.getFirst()),
            or(SignInKeys.BEARER_TRUSTED_ISSUERS, issuers),
            or(SignInKeys.BEARER_AUTHORIZATION_URL, "")));
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

  private static BearerSettings.Keys keys(ConfigFile section) throws ConfigException {
    boolean url = section.isOwn(SignInKeys.BEARER_KEYS_URL);
    boolean path = section.isOwn(SignInKeys.BEARER_KEYS_FILE);
    if (url && path) {
      throw section.error(SignInKeys.BEARER_KEYS_FILE, "cannot stand beside login.bearer.keys-url");
    }
    if (url) {
      return new BearerSettings.Keys.At(section.get(SignInKeys.BEARER_KEYS_URL));
    }
    if (!path) {
      throw section.missing(SignInKeys.BEARER_KEYS_URL);
    }
    Path file = section.get(SignInKeys.BEARER_KEYS_FILE);
    section.text(SignInKeys.BEARER_KEYS_FILE, file);
    return new BearerSettings.Keys.In(file);
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
