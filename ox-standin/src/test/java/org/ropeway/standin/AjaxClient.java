package org.ropeway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP API as bare as can be. */
final class AjaxClient {
  static final String AGENT = "test/1.0";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String session;
  private final String cookies;

  private AjaxClient(URI base, String session, String cookies) {
    this.base = base;
    this.session = session;
    this.cookies = cookies;
  }

  static AjaxClient login(OxStandin standin, String user) {
    return login(standin.baseUrl().resolve("/ajax/"), user);
  }

  static AjaxClient login(URI base, String user) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("login?action=login"))
            .header("User-Agent", AGENT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=" + user + "&password=secret&client=test"))
            .build();
    HttpResponse<byte[]> response = send(request);
    List<String> cookies = new ArrayList<>();
    for (String cookie : response.headers().allValues("set-cookie")) {
      cookies.add(cookie.split(";", 2)[0]);
    }
    String session = JsonMapper.shared().readTree(response.body()).path("session").asString("none");
    return new AjaxClient(base, session, String.join("; ", cookies));
  }

  String session() {
    return session;
  }

  String cookies() {
    return cookies;
  }

  /** The whole answer to a request; parameters as {@code folder=default0/INBOX&id=1}. */
  JsonNode get(String module, String action, String parameters) {
    return JsonMapper.shared()
        .readTree(http("GET", module, action, parameters, new byte[0]).body());
  }

  /** The same with a body. */
  JsonNode put(String module, String action, String parameters, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(http("PUT", module, action, parameters, bytes).body());
  }

  HttpResponse<byte[]> http(
      String method, String module, String action, String parameters, byte[] body) {
    StringBuilder query = new StringBuilder("action=" + action + "&session=" + session);
    for (String pair : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
      String[] parts = pair.split("=", 2);
      query
          .append('&')
          .append(parts[0])
          .append('=')
          .append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(module + "?" + query))
            .timeout(Duration.ofSeconds(20))
            .header("User-Agent", AGENT)
            .method(method, BodyPublishers.ofByteArray(body));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return send(request.build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
