package org.ropeway.standin.usm;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a device synchronises (usm-json.md 3.4). */
record DeviceConfig(ObjectNode json) {
  private static final String DEFAULT =
      """
      {"types":["folder","mail","calendar","contacts","tasks"],"fields":{},
       "range":{"mail":{"days":365}},"conflictresolution":"USE_SERVER","timezone":"UTC"}
      """;

  /** The configuration as stored; the default one if a device never set any. */
  static DeviceConfig of(JsonMapper mapper, String stored) {
    return new DeviceConfig((ObjectNode) mapper.readTree(stored.isEmpty() ? DEFAULT : stored));
  }

  /** Object types; empty: all. */
  Set<String> types() {
    return texts(json.path("types"));
  }

  /** Field names of a type; empty: all. */
  Set<String> fields(String type) {
    return texts(json.path("fields").path(type));
  }

  /** Mails received before this time (ms) are not synchronised. */
  long mailCutoff(long now) {
    JsonNode days = json.path("range").path("mail").path("days");
    long count = days.isIntegralNumber() ? days.longValue() : 0;
    return count <= 0 ? Long.MIN_VALUE : now - Duration.ofDays(count).toMillis();
  }

  String conflictResolution() {
    return json.path("conflictresolution").asString("USE_SERVER");
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> out = new LinkedHashSet<>();
    if (array.isArray()) {
      for (JsonNode value : array.values()) {
        out.add(value.asString(""));
      }
    }
    return out;
  }
}
