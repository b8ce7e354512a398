package org.ropeway.ox.json;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An appointment of the legacy model as it is told (ox-http-api.md 11.1).
 *
 * @param members what it has by OX's names: texts, whole numbers as {@link Long}, flags, and lists
 *     and maps of them; nothing is null
 */
public record Appointment(
    String id, Instant created, Instant lastModified, Map<String, Object> members) {
  /** Takes a copy. */
  public Appointment {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** Whether it has a member. */
  boolean has(String name) {
    return members.containsKey(name);
  }

  /** A text or a number as one, empty without. */
  String text(String name) {
    return text(members, name);
  }

  /** A number, 0 without. */
  long number(String name) {
    return number(members, name);
  }

  /** A number within the bounds of an int, 0 without. */
  int integer(String name) {
    return Math.clamp(number(name), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Whether a flag is set. */
  boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** The numbers in a list. */
  public List<Long> numbers(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(Long.class::isInstance).map(Long.class::cast).toList()
        : List.of();
  }

  /** The objects in a list. */
  @SuppressWarnings("unchecked") // the names of members are texts
  List<Map<String, Object>> objects(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> (Map<String, Object>) each)
            .toList()
        : List.of();
  }

  static String text(Map<String, Object> object, String name) {
    Object value = object.get(name);
    return value instanceof String || value instanceof Long ? value.toString() : "";
  }

  static long number(Map<String, Object> object, String name) {
    Object value = object.get(name);
    if (value instanceof Long number) {
      return number;
    }
    // recurrence_start and some ids are texts (recording calendar-02).
    return value instanceof String text && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
