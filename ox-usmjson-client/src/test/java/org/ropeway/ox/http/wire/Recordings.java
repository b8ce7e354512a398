package org.ropeway.ox.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a real OX was asked and answered; see SOURCES.tsv beside the files. */
final class Recordings {
  private static final String FOLDER = "/org/ropeway/ox/http/recordings";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Recordings() {}

  /** One request and its answer; those inside a batch count as well, without an answer. */
  record Exchange(
      String file,
      int number,
      String method,
      String module,
      Map<String, String> query,
      JsonNode requestBody,
      int status,
      String contentType,
      JsonNode answer) {
    String action() {
      return query.getOrDefault("action", "");
    }

    /** Whether it is one of this kind; a mail as a page for browsers is none that we ask for. */
    boolean is(Operation operation) {
      boolean module = this.module.equals(operation.module());
      boolean page = query.getOrDefault("view", "").equals("document");
      return module
          && !page
          && method.equals(operation.method())
          && action().equals(operation.action());
    }

    /** The answer as bytes; what the recording left out is left out of lists. */
    byte[] bytes() {
      JsonNode whole = answer.deepCopy();
      prune(whole);
      return whole.isString()
          ? whole.stringValue().getBytes(StandardCharsets.UTF_8)
          : JSON.writeValueAsBytes(whole);
    }

    @Override
    public String toString() {
      return file + " " + number;
    }
  }

  static List<Exchange> all() {
    try (Stream<Path> files = Files.list(folder())) {
      List<Exchange> out = new ArrayList<>();
      files
          .filter(path -> path.toString().endsWith(".json"))
          .sorted()
          .forEach(path -> out.addAll(read(path)));
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table, behind its first. */
  static List<String[]> table(String name) {
    try (InputStream in = Recordings.class.getResourceAsStream(FOLDER + "/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      URI uri = Recordings.class.getResource(FOLDER).toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Exchange> read(Path path) {
    List<Exchange> out = new ArrayList<>();
    int number = 0;
    for (JsonNode node : JSON.readTree(path)) {
      String file = path.getFileName().toString();
      Map<String, String> query = texts(node.path("query"));
      String url = node.path("path").asString("");
      if (url.startsWith("/ajax/")) {
        String module = url.substring("/ajax/".length());
        out.add(
            new Exchange(
                file,
                number,
                node.path("method").asString(""),
                module,
                query,
                node.path("requestBody"),
                node.path("status").asInt(0),
                node.path("responseHeaders").path("content-type").asString("application/json"),
                node.path("responseBody")));
        if (module.equals("multiple") && node.path("requestBody").isArray()) {
          node.path("requestBody").forEach(item -> out.add(item(file, item)));
        }
      }
      number++;
    }
    return out;
  }

  private static Exchange item(String file, JsonNode item) {
    Map<String, String> query = texts(item);
    query.remove("module");
    query.remove("data");
    String method = item.has("data") ? "PUT" : "GET";
    return new Exchange(
        file,
        -1,
        method,
        item.path("module").asString(""),
        query,
        item.path("data"),
        0,
        "",
        JSON.missingNode());
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> out = new LinkedHashMap<>();
    node.properties().forEach(entry -> out.put(entry.getKey(), entry.getValue().asString("")));
    out.remove("session");
    return out;
  }

  /** Takes out marks of what the recording does not show. */
  private static void prune(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        if (array.get(i).isString() && array.get(i).stringValue().startsWith("<... ")) {
          array.remove(i);
        }
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(Recordings::prune);
    }
  }

  /** Names of all members anywhere in a body, lists apart. */
  static Map<String, JsonNode> members(JsonNode body) {
    Map<String, JsonNode> out = new HashMap<>();
    if (body.isObject()) {
      body.properties()
          .forEach(entry -> {
            out.put(entry.getKey(), entry.getValue());
            out.putAll(members(entry.getValue()));
          });
    } else if (body.isArray()) {
      body.forEach(each -> out.putAll(members(each)));
    }
    return out;
  }
}
