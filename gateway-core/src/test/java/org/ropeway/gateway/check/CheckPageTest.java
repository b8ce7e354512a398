package org.ropeway.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.doctor.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check page without a browser: what is served, to whom, and what is asked of whom. */
class CheckPageTest {
  /** A name that leads nowhere: whoever goes there fails. */
  private static final String NOWHERE = "mail.nowhere.invalid";

  @TempDir private static Path directory;
  private static Stage stage;

  private final HttpClient http = ClientTls.trusting();

  @BeforeAll
  static void build() throws Exception {
    stage = new Stage(directory, NOWHERE);
    stage.deliver("Newest", "");
    // Who was known to be right is not locked out with whoever guesses beside.
    HttpRequest.Builder known =
        run(Stage.ALICE, Stage.PASSWORD)
            .uri(URI.create("https://localhost:" + stage.gateway.port() + "/EWS/Exchange.asmx"));
    ClientTls.trusting().send(known.build(), BodyHandlers.discarding());
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + stage.gateway.port() + path));
  }

  private static HttpRequest.Builder run(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return request("/check/run")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
        .POST(BodyPublishers.noBody());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void thePageNeedsNothingFromElsewhere() throws Exception {
    Map<String, String> files =
        Map.of(
            "/", "text/html; charset=utf-8",
            "/check/page.css", "text/css; charset=utf-8",
            "/check/page.js", "text/javascript; charset=utf-8");
    for (Map.Entry<String, String> file : files.entrySet()) {
      HttpResponse<String> response = send(request(file.getKey()));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue(file.getValue());
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "*");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.body()).doesNotContain("http://", "https://", "style=", "onclick");
    }
    HttpResponse<String> post = send(request("/").POST(BodyPublishers.noBody()));
    assertThat(post.statusCode()).isEqualTo(405);
  }

  /** Neither the name nor what Autodiscover says leads to another host. */
  @Test
  void goesTheWayThroughThisGatewayOnly() throws Exception {
    HttpResponse<String> response = send(run(Stage.ALICE, Stage.PASSWORD));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
    List<JsonNode> lines = response.body().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines.getLast().get("healthy").asBoolean()).isTrue();
    List<JsonNode> steps = lines.stream().filter(line -> line.has("outcome")).toList();
    assertThat(steps)
        .extracting(step -> step.get("step").asString())
        .startsWith("certificate", "clock")
        .contains("discovery", "logon", "notification")
        .endsWith("automatic replies")
        .doesNotContain("DNS");
    assertThat(steps.getFirst().get("cause").asString()).contains("it is signed by itself");
    assertThat(steps.subList(1, steps.size()))
        .allSatisfy(step -> assertThat(step.get("outcome").asString()).isEqualTo("ok"));
    assertThat(response.body()).doesNotContain(Stage.PASSWORD);
  }

  @Test
  void stepsComeWhenTheyAreDoneAndAUserHasOneRun() throws Exception {
    HttpResponse<InputStream> first =
        http.send(run(Stage.ALICE, Stage.PASSWORD).build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(first.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).contains("\"certificate\"");
      HttpResponse<String> second = send(run(Stage.ALICE, Stage.PASSWORD));
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).hasValue("10");
      assertThat(lines.lines().toList().getLast()).contains("\"healthy\":true");
    }
    assertThat(send(run(Stage.ALICE, Stage.PASSWORD)).statusCode()).isEqualTo(200);
  }

  @Test
  void otherSitesCannotUseIt() throws Exception {
    assertThat(
            send(run(Stage.ALICE, Stage.PASSWORD).header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> preflight =
        send(request("/check/run").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(send(run(Stage.ALICE, Stage.PASSWORD).GET()).statusCode()).isEqualTo(405);
  }

  /** Guesses are counted with those at all other addresses. */
  @Test
  void passwordsCannotBeGuessedThere() throws Exception {
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> wrong = send(run("bob@ox.test", "guess" + i));
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).isEmpty();
    }
    HttpResponse<String> locked = send(run("bob@ox.test", "guess"));
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theConfigurationTurnsItOff(@TempDir Path other) throws Exception {
    try (Gateway without = Gateway.start(stage.beside(other).withoutCheckPage())) {
      URI url = URI.create("https://localhost:" + without.port());
      for (String path : List.of("/", "/check/page.js", "/check/run")) {
        assertThat(send(HttpRequest.newBuilder(url.resolve(path))).statusCode()).isEqualTo(404);
      }
    }
  }
}
