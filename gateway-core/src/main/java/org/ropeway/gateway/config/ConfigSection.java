package org.ropeway.gateway.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of the admin's page, with its keys in the order in which they are made; it has all of them
 * once the class that makes them is initialised.
 */
final class ConfigSection {
  private final String title;
  private final String note;
  private final List<ConfigKey<?>> keys = new ArrayList<>();

  /** A part that explains itself. */
  ConfigSection(String title) {
    this(title, "");
  }

  /** A part with a note, which ends with a line break. */
  ConfigSection(String title, String note) {
    this.title = title;
    this.note = note;
  }

  String title() {
    return title;
  }

  String note() {
    return note;
  }

  List<ConfigKey<?>> keys() {
    return Collections.unmodifiableList(keys);
  }

  /** A key that must be set. */
  <T> ConfigKey<T> required(String path, ValueType<T> type, String meaning) {
    return add(path, type, new ConfigKey.Presence.Required(), meaning);
  }

  /** A key that may be missing; {@code instead} tells what happens then. */
  <T> ConfigKey<T> optional(String path, ValueType<T> type, String instead, String meaning) {
    return add(path, type, new ConfigKey.Presence.Optional(instead), meaning);
  }

  /** A key that has a value if it is missing. */
  <T> ConfigKey<T> of(String path, ValueType<T> type, String fallback, String meaning) {
    return add(path, type, new ConfigKey.Presence.Default(fallback), meaning);
  }

  private <T> ConfigKey<T> add(
      String path, ValueType<T> type, ConfigKey.Presence presence, String meaning) {
    ConfigKey<T> key = new ConfigKey<>(path, type, presence, meaning);
    keys.add(key);
    return key;
  }
}
