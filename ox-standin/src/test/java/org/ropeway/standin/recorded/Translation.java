package org.ropeway.standin.recorded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ids and times of the recorded server as those of the stand-in. */
final class Translation {
  private static final long RECORDED_FROM = 1_700_000_000_000L;
  private static final long RECORDED_TO = 2_000_000_000_000L;
  private static final List<String> NAMING = List.of("id", "folder", "folder_id", "attached");
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> events = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final TreeMap<Long, Long> times = new TreeMap<>();

  void id(String recorded, String actual) {
    ids.put(recorded, actual);
  }

  /** Those of events can be the same as those of folders. */
  void event(String recorded, String actual) {
    events.put(recorded, actual);
  }

  String event(String recorded) {
    String known = events.get(recorded);
    return known == null ? id(recorded) : known;
  }

  /** Those of files that are attached to events. */
  void file(String recorded, String actual) {
    files.put(recorded, actual);
  }

  String file(String recorded) {
    return files.getOrDefault(recorded, recorded);
  }

  void time(long recorded, long actual) {
    times.putIfAbsent(recorded, actual);
  }

  /** Forgets all; a file that was recorded on another server begins. */
  void clear() {
    ids.clear();
    events.clear();
    files.clear();
    times.clear();
  }

  /** A time that a client sends: as near to those it got as it was then. */
  String time(String text) {
    if (!text.matches("[0-9]{13}")) {
      return text;
    }
    long time = Long.parseLong(text);
    Map.Entry<Long, Long> after = times.ceilingEntry(time);
    if (after != null && after.getKey() - time <= 1) {
      return String.valueOf(after.getValue() - (after.getKey() - time));
    }
    Map.Entry<Long, Long> before = times.floorEntry(time);
    return before == null || after == null
        ? String.valueOf(nearest(after, before) - (after == null ? 0 : after.getKey() - time))
        : String.valueOf(before.getValue());
  }

  private static long nearest(
      Map.@org.jspecify.annotations.Nullable Entry<Long, Long> after,
      Map.@org.jspecify.annotations.Nullable Entry<Long, Long> before) {
    if (after != null) {
      return after.getValue();
    }
    return before == null ? 0 : before.getValue();
  }

  String id(String recorded) {
    String known = ids.get(recorded);
    if (known != null) {
      return known;
    }
    int slash = recorded.lastIndexOf("://0/");
    return slash < 0
        ? recorded
        : recorded.substring(0, slash + 5) + id(recorded.substring(slash + 5));
  }

  /** Ids anywhere in JSON; {@code numbers}: those that are numbers, too. */
  JsonNode all(JsonNode recorded, boolean numbers) {
    return switch (recorded) {
      case ObjectNode object -> {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
          JsonNode value = each.getValue();
          boolean event = value.isString() && Set.of("id", "seriesId").contains(each.getKey());
          if (event) {
            out.put(each.getKey(), event(value.stringValue()));
          } else if (each.getKey().equals("managedId")) {
            out.put(each.getKey(), Integer.parseInt(file(value.asString())));
          } else {
            out.set(each.getKey(), all(value, numbers));
          }
        }
        yield out;
      }
      case ArrayNode array -> {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        array.forEach(each -> out.add(all(each, numbers)));
        yield out;
      }
      default -> {
        boolean id = ids.containsKey(recorded.asString(""));
        if (recorded.isString()) {
          yield JsonNodeFactory.instance.stringNode(id(recorded.stringValue()));
        }
        yield id && numbers && recorded.isIntegralNumber()
            ? JsonNodeFactory.instance.numberNode(Integer.parseInt(id(recorded.asString())))
            : recorded;
      }
    };
  }

  /** Ids that are numbers, in the members of objects that name something. */
  JsonNode numbers(JsonNode recorded) {
    if (recorded instanceof ArrayNode array) {
      ArrayNode out = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> out.add(numbers(each)));
      return out;
    }
    if (recorded instanceof ObjectNode object) {
      ObjectNode out = object.deepCopy();
      for (String name : NAMING) {
        if (object.has(name)) {
          out.set(name, all(object.path(name), true));
        }
      }
      return out;
    }
    return recorded;
  }

  static boolean isTime(JsonNode value) {
    return value.isIntegralNumber()
        && value.longValue() > RECORDED_FROM
        && value.longValue() < RECORDED_TO;
  }
}
