package org.ropeway.gateway.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration file whose keys are all known. Variables of the environment are put in. */
final class ConfigFile {
  private static final int TYPO = 3;
  private final Path file;
  private final Config config;

  private ConfigFile(Path file, Config config) {
    this.file = file;
    this.config = config;
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
    ConfigFile read = new ConfigFile(file, config);
    read.requireKnown("", config.root(), known);
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
      throw new ConfigException(file + ": " + key.path() + " is missing");
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
    return config.hasPath(key.path());
  }

  /** An error about a key, with its line. */
  ConfigException error(ConfigKey<?> key, String why) {
    String where = has(key) ? where(config.getValue(key.path()).origin()) : file.toString();
    return new ConfigException(where + ": " + key.path() + " " + why);
  }

  private @Nullable ConfigValue value(ConfigKey<?> key) {
    if (has(key)) {
      return config.getValue(key.path());
    }
    return key.presence() instanceof ConfigKey.Presence.Default(String text)
        ? constant(text)
        : null;
  }

  private void requireKnown(String prefix, ConfigObject object, Collection<ConfigKey<?>> known)
      throws ConfigException {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String path = prefix + entry.getKey();
      if (known.stream().anyMatch(key -> key.path().equals(path))) {
        continue;
      }
      ConfigValue value = entry.getValue();
      boolean section = known.stream().anyMatch(key -> key.path().startsWith(path + "."));
      if (section && value.valueType() == ConfigValueType.OBJECT) {
        requireKnown(path + ".", (ConfigObject) value, known);
      } else {
        throw new ConfigException(
            where(value.origin())
                + ": "
                + path
                + (section ? " must be a section with keys below it" : " is no key")
                + (section ? "" : suggestion(path, known)));
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
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 0; i < s.length(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int j = 0; j < b.length(); j++) {
        int substituted = diagonal + (s.charAt(i) == b.charAt(j) ? 0 : 1);
        diagonal = row[j + 1];
        row[j + 1] = Math.min(substituted, 1 + Math.min(row[j], row[j + 1]));
      }
    }
    return row[b.length()];
  }

  private String where(ConfigOrigin origin) {
    String name = origin.filename() == null ? file.toString() : origin.filename();
    return origin.lineNumber() > 0 ? name + ":" + origin.lineNumber() : name;
  }
}
