package org.ropeway.standin.ajax;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;

/** The parameters of a request, or the members of one inside a batch. */
public final class Params {
  private final Map<String, String> values;

  /** Of a query. */
  public Params(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Of a request inside a batch, whose parameters may be numbers and booleans. */
  static Params of(JsonNode item) {
    Map<String, String> out = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : item.properties()) {
      if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
        out.put(entry.getKey(), entry.getValue().asString());
      }
    }
    return new Params(out);
  }

  /** A parameter that may be missing. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A parameter that must be there. */
  public String require(String name) {
    return get(name).orElseThrow(() -> Troubles.missing(name).raise());
  }

  /** Whether a parameter says yes; {@code 1} does, too. */
  public boolean flag(String name) {
    return get(name)
        .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
        .orElse(false);
  }

  /** A whole number. */
  public OptionalInt integer(String name) {
    Optional<String> value = get(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value.get().strip()));
    } catch (NumberFormatException e) {
      throw Troubles.invalid(name, value.get()).raise();
    }
  }

  /** A whole number that must be there, such as a time in ms. */
  public long number(String name) {
    String value = require(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw Troubles.invalid(name, value).raise();
    }
  }

  /** The time of the newest change that the client knows, in ms. */
  public long timestamp() {
    return number("timestamp");
  }

  /** The numbers of the columns. */
  public List<Integer> columns() {
    String text = require("columns");
    List<Integer> out = new ArrayList<>();
    try {
      for (String number : text.split(",", -1)) {
        out.add(Integer.parseInt(number.strip()));
      }
    } catch (NumberFormatException e) {
      throw Troubles.invalid("columns", text).raise();
    }
    return out;
  }

  /** The time zone of the answer: that of the request, if there is such a one, or the user's. */
  public ZoneId zone(String ofUser) {
    try {
      return ZoneId.of(get("timezone").orElse(ofUser));
    } catch (DateTimeException e) {
      return ZoneId.of(ofUser);
    }
  }
}
