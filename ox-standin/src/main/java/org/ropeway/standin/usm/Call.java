package org.ropeway.standin.usm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.UserRow;
import tools.jackson.databind.JsonNode;

/** A command with its session and parameters. */
record Call(Session session, JsonNode body) {
  UserRow user() {
    return session.user();
  }

  long device() {
    return session.device();
  }

  /** A text that must be there. */
  String text(String name) {
    return text(body, name);
  }

  /** A text, or null where it is missing or null. */
  @Nullable String textOrNull(String name) {
    return textOrNull(body, name);
  }

  /** A whole number that must be there. */
  long number(String name) {
    JsonNode value = body.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw UsmException.parameter(name);
    }
    return value.longValue();
  }

  /** A whole number of at least 0. */
  long number(String name, long whenMissing) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return whenMissing;
    }
    long number = number(name);
    if (number < 0) {
      throw UsmException.parameter(name);
    }
    return number;
  }

  boolean flag(String name) {
    JsonNode value = body.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw UsmException.parameter(name);
    }
    return value.isBoolean() && value.booleanValue();
  }

  /** An array; empty where it is missing or null. */
  List<JsonNode> list(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw UsmException.parameter(name);
    }
    return List.copyOf(value.values());
  }

  /** An array of texts; empty where it is missing or null. */
  List<String> texts(String name) {
    List<String> out = new ArrayList<>();
    for (JsonNode value : list(name)) {
      if (!value.isString()) {
        throw UsmException.parameter(name);
      }
      out.add(value.stringValue());
    }
    return out;
  }

  static String text(JsonNode object, String name) {
    String value = textOrNull(object, name);
    if (value == null) {
      throw UsmException.parameter(name);
    }
    return value;
  }

  static @Nullable String textOrNull(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw UsmException.parameter(name);
    }
    return value.stringValue();
  }
}
