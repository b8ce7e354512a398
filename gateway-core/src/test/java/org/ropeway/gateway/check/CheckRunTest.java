package org.ropeway.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.ExchangeObserver;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.gateway.http.Route;
import org.ropeway.ox.OxUser;

/** Runs of the check that wait until the test lets them go on, each into a refused connection. */
@Timeout(60)
class CheckRunTest {
  private static final String BASIC = "Basic dXNlcjpwYXNz";

  private final CountDownLatch letGo = new CountDownLatch(1);
  private final CheckRun run = new CheckRun(URI.create("https://mail.invalid"), this::whenLetGo);
  private final HttpServer server =
      HttpServer.listen(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          new HttpServer.Setup(
              null,
              HttpLimits.defaults(),
              List.of(new Route("/run", 0, Duration.ofSeconds(10), this::handle)),
              ExchangeObserver.NONE,
              1));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    letGo.countDown();
    http.close();
    server.close();
  }

  private URI whenLetGo() {
    try {
      letGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return URI.create("https://localhost:1");
  }

  private void handle(Exchange exchange) {
    String number = exchange.request().headers().first("X-User");
    run.handle(exchange, new User(Integer.parseInt(Objects.requireNonNull(number))));
  }

  private record User(int number) implements AuthenticatedUser {
    @Override
    public UserKey key() {
      return UserKey.of(oxUser());
    }

    @Override
    public OxUser oxUser() {
      return new OxUser(number, 1, login(), "User", "en_US", "UTC");
    }

    @Override
    public String login() {
      return "user" + number + "@ox.test";
    }

    @Override
    public OxLease lease(String part) {
      throw new UnsupportedOperationException();
    }
  }

  private HttpResponse<InputStream> begin(int user, String authorization) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/run"))
            .header("X-User", String.valueOf(user))
            .header("Authorization", authorization)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofInputStream());
  }

  private static String rest(HttpResponse<InputStream> answer) throws Exception {
    try (InputStream body = answer.body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void fourGoOnAtOnce() throws Exception {
    List<HttpResponse<InputStream>> running = new ArrayList<>();
    for (int user = 1; user <= 4; user++) {
      running.add(begin(user, BASIC));
    }
    assertThat(running).extracting(HttpResponse::statusCode).containsOnly(200);
    HttpResponse<InputStream> fifth = begin(5, BASIC);
    assertThat(fifth.statusCode()).isEqualTo(503);
    assertThat(fifth.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(rest(fifth)).isEmpty();
    letGo.countDown();
    for (HttpResponse<InputStream> one : running) {
      assertThat(rest(one)).contains("\"step\":\"certificate\"", "\"healthy\":false");
    }
    await()
        .untilAsserted(() -> {
          HttpResponse<InputStream> later = begin(5, BASIC);
          rest(later);
          assertThat(later.statusCode()).isEqualTo(200);
        });
  }

  /** Doctor signs in by a password, which others have not shown; schemes are in any case. */
  @Test
  void aPasswordIsNeeded() throws Exception {
    letGo.countDown();
    for (String other : List.of("Negotiate YII=", "Bearer x", "Basic !", "Basic")) {
      HttpResponse<InputStream> answer = begin(1, other);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(rest(answer)).isEmpty();
    }
    HttpResponse<InputStream> lower = begin(1, "basic dXNlcjpwYXNz");
    assertThat(lower.statusCode()).isEqualTo(200);
    assertThat(rest(lower)).contains("\"healthy\":false");
  }
}
