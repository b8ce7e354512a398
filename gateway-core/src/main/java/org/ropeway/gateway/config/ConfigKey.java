package org.ropeway.gateway.config;

/**
 * A key of the configuration file.
 *
 * @param path with dots, such as {@code ox.base-url}
 * @param type what its value may be
 * @param presence whether it may be left out, and what is meant then
 * @param meaning for the admin, in Markdown, without a final period
 */
record ConfigKey<T>(String path, ValueType<T> type, Presence presence, String meaning) {
  /** What a missing key means. */
  sealed interface Presence {
    /** An error. */
    record Required() implements Presence {}

    /** Nothing; {@code instead} tells the admin what happens. */
    record Optional(String instead) implements Presence {}

    /** This value, as it would stand in the file. */
    record Default(String text) implements Presence {}
  }

  /** The same elsewhere. */
  ConfigKey<T> at(String other) {
    return new ConfigKey<>(other, type, presence, meaning);
  }
}
