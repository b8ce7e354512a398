package org.ropeway.standin.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends recorded requests to the stand-in, as whom they were sent. */
final class Player {
  private static final String AGENT = "oxrec/1.0";
  private static final String BOUNDARY = "recorded-boundary";
  private final HttpClient http;
  private final URI base;
  private final String password;
  private final Translation translation;

  /** The cookies of a client, and the sessions it opened, the newest last. */
  static final class Jar {
    private final Map<String, String> cookies = new TreeMap<>();
    private final List<String> sessions = new ArrayList<>();

    /** The id of a session: 0 is the newest, 1 the one before. */
    String session(int back) {
      return sessions.isEmpty() ? "" : sessions.get(sessions.size() - 1 - back);
    }
  }

  Player(HttpClient http, URI base, String password, Translation translation) {
    this.http = http;
    this.base = base;
    this.password = password;
    this.translation = translation;
  }

  /** Sends a request with a client's cookies. */
  HttpResponse<byte[]> play(Exchange exchange, Jar jar, String session) {
    return play(exchange, jar, session, exchange.isWithoutCookies());
  }

  HttpResponse<byte[]> play(Exchange exchange, Jar jar, String session, boolean bare) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(exchange, session))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(20))
            .header("User-Agent", agent(exchange))
            .method(exchange.method(), HttpRequest.BodyPublishers.ofByteArray(body(exchange)));
    if (!type(exchange).isEmpty()) {
      request.header("Content-Type", type(exchange));
    }
    if (!bare && !jar.cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      jar.cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      request.header("Cookie", String.join("; ", pairs));
    }
    HttpResponse<byte[]> response = send(request.build());
    keep(response, jar);
    return response;
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void keep(HttpResponse<byte[]> response, Jar jar) {
    for (String cookie : response.headers().allValues("set-cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (cookie.contains("Expires=Thu, 01-Jan-1970")) {
        jar.cookies.remove(pair.substring(0, equals));
      } else {
        jar.cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (body.startsWith("{\"session\"")) {
      jar.sessions.add(JsonMapper.shared().readTree(body).path("session").asString());
    }
  }

  private URI uri(Exchange exchange, String session) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : exchange.query().properties()) {
      String value = each.getValue().asString("");
      String sent =
          switch (each.getKey()) {
            case "session" -> value.equals("<session>") ? session : value;
            case "timestamp" -> translation.time(value);
            case "password" -> password;
            case "id" ->
                exchange.path().endsWith("/attachment") || exchange.action().equals("freebusy")
                    ? value
                    : translation.event(value);
            case "managedId" -> translation.file(value);
            case "alarmId" -> translation.id("alarm " + value).replace("alarm ", "");
            case "attached" ->
                isEvent(exchange.query()) ? translation.event(value) : translation.id(value);
            case "folder", "parent", "folder_id", "contact_id", "targetFolder" ->
                translation.id(value);
            default -> value;
          };
      pairs.add(each.getKey() + "=" + URLEncoder.encode(sent, StandardCharsets.UTF_8));
    }
    String path = exchange.path().replace(" ", "%20");
    return base.resolve(path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
  }

  private static String agent(Exchange exchange) {
    if (exchange.note().contains("client == User-Agent")) {
      return exchange.body().path("client").asString();
    }
    String recorded = exchange.header("User-Agent");
    return recorded.isEmpty() ? AGENT : recorded;
  }

  private static String type(Exchange exchange) {
    if (exchange.body().path("multipart").isArray()) {
      return "multipart/form-data; boundary=" + BOUNDARY;
    }
    return exchange.header("Content-Type");
  }

  private byte[] body(Exchange exchange) {
    JsonNode body = exchange.body();
    if (body.isNull() || body.isMissingNode()) {
      return new byte[0];
    }
    if (body.isString()) {
      return body.stringValue().getBytes(StandardCharsets.UTF_8);
    }
    if (body.path("multipart").isArray()) {
      return multipart(body.path("multipart"), exchange.path().endsWith("/attachment"));
    }
    if (exchange.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
      List<String> pairs = new ArrayList<>();
      for (Map.Entry<String, JsonNode> each : body.properties()) {
        String value = each.getValue().asString("").replace("<password>", password);
        pairs.add(each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
      return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    }
    JsonNode sent =
        exchange.path().endsWith("/tasks")
            ? translation.numbers(body)
            : translation.all(body, false);
    return sent.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether files are those of an event. */
  private static boolean isEvent(JsonNode place) {
    return place.path("module").asString("").equals("1");
  }

  private byte[] multipart(JsonNode parts, boolean numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (JsonNode part : parts) {
      String file = part.path("filename").asString("");
      String head =
          "--"
              + BOUNDARY
              + "\r\nContent-Disposition: form-data; name=\""
              + part.path("name").asString("")
              + (file.isEmpty() ? "\"" : "\"; filename=\"" + file + "\"")
              + "\r\nContent-Type: "
              + part.path("contentType").asString("text/plain")
              + "\r\n\r\n";
      out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      JsonNode data = part.path("data");
      JsonNode sent = data.isObject() ? translation.all(data, false) : data;
      JsonNode named = numbers ? translation.numbers(data) : sent;
      if (numbers && isEvent(data)) {
        String event = translation.event(data.path("attached").asString(""));
        ((ObjectNode) named).put("attached", Integer.parseInt(event));
      }
      out.writeBytes(bytes(named));
      out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] bytes(JsonNode data) {
    String text = data.isString() ? data.stringValue() : data.toString();
    return text.startsWith("<bytes base64>")
        ? Base64.getDecoder().decode(text.substring("<bytes base64>".length()))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
