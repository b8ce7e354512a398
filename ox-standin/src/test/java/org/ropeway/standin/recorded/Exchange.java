package org.ropeway.standin.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request and its answer as an OX server gave it. */
record Exchange(String file, int index, JsonNode json) {
  /** The exchanges of a file, in order. */
  static List<Exchange> load(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            Exchange.class.getResourceAsStream("/recordings/" + file + ".json"))) {
      List<Exchange> out = new ArrayList<>();
      for (JsonNode each : JsonMapper.shared().readTree(in)) {
        out.add(new Exchange(file, out.size(), each));
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String note() {
    return json.path("note").asString("");
  }

  String method() {
    return json.path("method").asString("");
  }

  String path() {
    return json.path("path").asString("");
  }

  JsonNode query() {
    return json.path("query");
  }

  String action() {
    return query().path("action").asString("");
  }

  JsonNode body() {
    return json.path("requestBody");
  }

  String header(String name) {
    return json.path("requestHeaders").path(name).asString("");
  }

  /** Whether the request went out without any cookie. */
  boolean isWithoutCookies() {
    return json.path("requestHeaders").has("Cookie")
        && json.path("requestHeaders").path("Cookie").isNull();
  }

  int status() {
    return json.path("status").asInt();
  }

  JsonNode answer() {
    return json.path("responseBody");
  }

  String answerHeader(String name) {
    return json.path("responseHeaders").path(name).asString("");
  }

  @Override
  public String toString() {
    return file + "[" + index + "] " + note();
  }
}
