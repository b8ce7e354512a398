package org.ropeway.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client of USM-JSON as bare as can be. */
final class UsmClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private String session = "";

  UsmClient(OxStandin standin) {
    this.base = standin.baseUrl();
  }

  static UsmClient login(OxStandin standin, String user, String device) {
    UsmClient client = new UsmClient(standin);
    JsonNode answer = client.tryLogin(user, "secret", device);
    if (status(answer) != 1) {
      throw new AssertionError(answer.toString());
    }
    return client;
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  static int status(JsonNode answer) {
    return answer.path("status").asInt(-1);
  }

  JsonNode tryLogin(String user, String password, String device) {
    ObjectNode body =
        object()
            .put("user", user)
            .put("password", password)
            .put("device", device)
            .put("protocol", 1);
    JsonNode answer = answer("login", body);
    session = answer.path("data").path("sessionid").asString("");
    return answer;
  }

  void session(String id) {
    session = id;
  }

  /** The whole answer of a command. */
  JsonNode answer(String command, ObjectNode body) {
    HttpResponse<byte[]> response =
        http("POST", "/usm-json/" + command, body.put("sessionid", session));
    if (response.statusCode() != 200) {
      throw new AssertionError("HTTP " + response.statusCode());
    }
    return JsonMapper.shared().readTree(response.body());
  }

  /** The data of an answer that must be a success. */
  JsonNode call(String command, ObjectNode body) {
    JsonNode answer = answer(command, body);
    if (status(answer) != 1) {
      throw new AssertionError(command + ": " + answer);
    }
    return answer.path("data");
  }

  CompletableFuture<JsonNode> callLater(String command, ObjectNode body) {
    body.put("sessionid", session);
    return HTTP.sendAsync(
            request("POST", "/usm-json/" + command, bytes(body)), BodyHandlers.ofByteArray())
        .thenApply(response -> JsonMapper.shared().readTree(response.body()).path("data"));
  }

  HttpResponse<byte[]> http(String method, String path, ObjectNode body) {
    try {
      return HTTP.send(request(method, path, bytes(body)), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest request(String method, String path, byte[] body) {
    return HttpRequest.newBuilder(base.resolve(path))
        .method(method, BodyPublishers.ofByteArray(body))
        .build();
  }

  /** The uuid of a folder by its OX id. */
  String folder(String id) {
    for (JsonNode folder : init(null).path("created").values()) {
      if (folder.path("id").asString("").equals(id)) {
        return folder.path("uuid").stringValue();
      }
    }
    throw new AssertionError("no folder " + id);
  }

  JsonNode init(@Nullable String folder) {
    return call("syncInit", object().put("folder_uuid", folder).put("limit", 0));
  }

  JsonNode update(@Nullable String folder, long syncId) {
    return call("syncUpdate", object().put("folder_uuid", folder).put("syncid", syncId));
  }

  byte[] load(String folder, String uuid) {
    JsonNode data =
        call(
            "loadData",
            object().put("folder_uuid", folder).put("uuid", uuid).put("format", "rfc822"));
    return Base64.getDecoder().decode(data.path("content").stringValue());
  }

  static List<String> members(JsonNode array, String member) {
    List<String> out = new ArrayList<>();
    for (JsonNode each : array.values()) {
      out.add(each.path(member).asString(""));
    }
    return out;
  }

  static List<String> texts(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.values().forEach(each -> out.add(each.asString("")));
    return out;
  }

  private static byte[] bytes(ObjectNode body) {
    return JsonMapper.shared().writeValueAsBytes(body);
  }
}
