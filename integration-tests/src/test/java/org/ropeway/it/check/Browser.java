package org.ropeway.it.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven by WebDriver ([WebDriver] of the W3C). */
final class Browser implements AutoCloseable {
  /** Tab, as WebDriver sends it. */
  static final String TAB = "\uE004";

  /** Enter. */
  static final String ENTER = "\uE007";

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final URI session;

  private Browser(Process driver, URI server) {
    this.driver = driver;
    Map<String, Object> chrome =
        Map.of(
            "args",
            List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1000,1700"));
    Map<String, Object> wanted = Map.of("acceptInsecureCerts", true, "goog:chromeOptions", chrome);
    JsonNode made =
        send(server.resolve("/session"), Map.of("capabilities", Map.of("alwaysMatch", wanted)));
    this.session = server.resolve("/session/" + made.get("sessionId").asString() + "/");
  }

  /** Starts one; Debian has it as chromium and chromium-driver, which bin/test installs. */
  static Browser start() {
    try {
      Process driver =
          new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
      BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          return new Browser(driver, URI.create("http://localhost:" + started.group(1)));
        }
      }
      throw new IllegalStateException("chromedriver did not start");
    } catch (IOException e) {
      throw new UncheckedIOException("chromium-driver is not installed", e);
    }
  }

  void open(URI url) {
    send(session.resolve("url"), Map.of("url", url.toString()));
  }

  /** Presses keys, wherever the focus is. */
  void type(String keys) {
    List<Map<String, String>> strokes = new ArrayList<>();
    keys.codePoints()
        .mapToObj(Character::toString)
        .forEach(key -> {
          strokes.add(Map.of("type", "keyDown", "value", key));
          strokes.add(Map.of("type", "keyUp", "value", key));
        });
    Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", strokes);
    send(session.resolve("actions"), Map.of("actions", List.of(keyboard)));
  }

  /** What an expression of JavaScript is. */
  JsonNode value(String expression) {
    return send(
        session.resolve("execute/sync"),
        Map.of("script", "return " + expression, "args", List.of()));
  }

  /** The same as text. */
  String text(String expression) {
    return value(expression).asString();
  }

  /** Writes what is to be seen. */
  void screenshot(Path file) {
    byte[] png = Base64.getDecoder().decode(get(session.resolve("screenshot")).asString());
    try {
      Files.write(file, png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode get(URI url) {
    return send(HttpRequest.newBuilder(url));
  }

  private JsonNode send(URI url, Map<String, Object> body) {
    return send(
        HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.body());
      }
      return JSON.readTree(response.body()).get("value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      String end = session.toString().replaceFirst("/$", "");
      send(HttpRequest.newBuilder(URI.create(end)).DELETE());
    } finally {
      driver.destroy();
      http.close();
    }
  }
}
