package org.ropeway.gateway.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A configuration file whose keys are all known. Variables of the environment are put in. */
final class ConfigFile {
  private static final int TYPO = 3;
  private final Path file;
  private final Config config;

  /** A section with a name of its own, whose keys come before those of all; empty for none. */
  private final String section;

  /** The section of the keys of all. */
  private final String base;

  private ConfigFile(Path file, Config config, String section, String base) {
    this.file = file;
    this.config = config;
    this.section = section;
    this.base = base;
  }

  /** Reads a file; refuses keys that are not among {@code known}. */
  static ConfigFile read(Path file, Collection<ConfigKey<?>> known) throws ConfigException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ConfigException(
          file + ": " + (Files.exists(file) ? "cannot be read" : "no such file"));
    }
    Config config;
    try {
      config =
          ConfigFactory.parseFile(
                  file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
              .resolve();
    } catch (com.typesafe.config.ConfigException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
    ConfigFile read = new ConfigFile(file, config, "", "");
    read.requireKnown("", "", config.root(), known);
    return read;
  }

  /** A value as it would be read from a file that has {@code text} there. */
  static ConfigValue constant(String text) {
    return ConfigFactory.parseString("x = " + text).getValue("x");
  }

  /** The value of a key that is required or has a default. */
  <T> T get(ConfigKey<T> key) throws ConfigException {
    T value = find(key);
    if (value == null) {
      throw missing(key);
    }
    return value;
  }

  /** The value of a key, or null if it is missing and has no default. */
  <T> @Nullable T find(ConfigKey<T> key) throws ConfigException {
    ConfigValue value = value(key);
    if (value == null) {
      return null;
    }
    try {
      return key.type().reader().read(value);
    } catch (IllegalArgumentException | com.typesafe.config.ConfigException e) {
      throw error(key, "must be " + key.type().name());
    }
  }

  /** Whether the file has the key. */
  boolean has(ConfigKey<?> key) {
    return config.hasPath(path(key));
  }

  /** Whether the file has the key where it is looked for first. */
  boolean isOwn(ConfigKey<?> key) {
    return config.hasPath(ownPath(key));
  }

  /** The names of the tenants in their order. */
  Collection<String> tenants() {
    return names(ConfigKeys.TENANTS);
  }

  /** The names of the further issuers of bearer tokens in their order. */
  Collection<String> issuers() {
    return names(ConfigKeys.ISSUERS);
  }

  private Collection<String> names(String sections) {
    return config.hasPath(sections)
        ? new TreeSet<>(config.getObject(sections).keySet())
        : List.of();
  }

  /** The file as it is for a tenant: what its section does not have is what all have. */
  ConfigFile ofTenant(String name) {
    return new ConfigFile(file, config, ConfigKeys.TENANTS + "." + name, ConfigKeys.OX);
  }

  /** The file as it is for an issuer, likewise. */
  ConfigFile ofIssuer(String name) {
    return new ConfigFile(file, config, ConfigKeys.ISSUERS + "." + name, ConfigKeys.BEARER);
  }

  /** The text of a file that a key names. */
  String text(ConfigKey<Path> key, Path path) throws ConfigException {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw error(key, "names a file that cannot be read: " + path);
    }
  }

  /** The first line of a file that a key names; empty if it has none. */
  String firstLine(ConfigKey<Path> key) throws ConfigException {
    return text(key, get(key)).lines().findFirst().orElse("");
  }

  /** An error about a key that is not there. */
  ConfigException missing(ConfigKey<?> key) {
    return new ConfigException(file + ": " + ownPath(key) + " is missing");
  }

  /** An error about a key, with its line. */
  ConfigException error(ConfigKey<?> key, String why) {
    String where = has(key) ? where(config.getValue(path(key)).origin()) : file.toString();
    return new ConfigException(where + ": " + path(key) + " " + why);
  }

  private @Nullable ConfigValue value(ConfigKey<?> key) {
    if (has(key)) {
      return config.getValue(path(key));
    }
    return key.presence() instanceof ConfigKey.Presence.Default(String text)
        ? constant(text)
        : null;
  }

  private String path(ConfigKey<?> key) {
    String own = ownPath(key);
    return config.hasPath(own) ? own : key.path();
  }

  private String ownPath(ConfigKey<?> key) {
    String below = key.path().startsWith(ConfigKeys.TENANT) ? ConfigKeys.TENANT : base;
    return section.isEmpty() || !key.path().startsWith(below + ".")
        ? key.path()
        : section + key.path().substring(below.length());
  }

  /** {@code pattern} is the prefix with {@link ConfigKeys#NAME} for a name. */
  private void requireKnown(
      String prefix, String pattern, ConfigObject object, Collection<ConfigKey<?>> known)
      throws ConfigException {
    boolean named =
        pattern.equals(ConfigKeys.TENANTS + ".") || pattern.equals(ConfigKeys.ISSUERS + ".");
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String shown = prefix + entry.getKey();
      if (named && !entry.getKey().matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")) {
        throw new ConfigException(
            where(entry.getValue().origin())
                + ": "
                + shown
                + " must be a name of at most 40 small letters, digits and hyphens");
      }
      String path = pattern + (named ? ConfigKeys.NAME : entry.getKey());
      if (known.stream().anyMatch(key -> key.path().equals(path))) {
        continue;
      }
      ConfigValue value = entry.getValue();
      boolean isSection = known.stream().anyMatch(key -> key.path().startsWith(path + "."));
      if (isSection && value.valueType() == ConfigValueType.OBJECT) {
        requireKnown(shown + ".", path + ".", (ConfigObject) value, known);
      } else {
        throw new ConfigException(
            where(value.origin())
                + ": "
                + shown
                + (isSection ? " must be a section with keys below it" : " is no key")
                + (isSection ? "" : suggestion(path, known).replace(pattern, prefix)));
      }
    }
  }

  private static String suggestion(String path, Collection<ConfigKey<?>> known) {
    return known.stream()
        .map(ConfigKey::path)
        .filter(candidate -> distance(path, candidate) <= TYPO)
        .min(Comparator.comparingInt(candidate -> distance(path, candidate)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  /** Levenshtein's distance, without regard to case. */
  private static int distance(String a, String b) {
    String s = a.toLowerCase(Locale.ROOT);
    String t = b.toLowerCase(Locale.ROOT);
    int[] row = new int[t.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 0; i < s.length(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int j = 0; j < t.length(); j++) {
        int substituted = diagonal + (s.charAt(i) == t.charAt(j) ? 0 : 1);
        diagonal = row[j + 1];
        row[j + 1] = Math.min(substituted, 1 + Math.min(row[j], row[j + 1]));
      }
    }
    return row[t.length()];
  }

  private String where(ConfigOrigin origin) {
    String name = origin.filename() == null ? file.toString() : origin.filename();
    return origin.lineNumber() > 0 ? name + ":" + origin.lineNumber() : name;
  }
}
