package org.ropeway.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.host.Bulkhead;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** What a Prometheus server and a load balancer see, over real sockets. */
class MonitoringServerTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final String HOST = "{host=\"ox.example.com:443\"}";

  private final Metrics metrics = new Metrics();
  private final Readiness readiness = new Readiness();
  private final MonitoringServer monitoring = MonitoringServer.listen(ANY, metrics, readiness);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    monitoring.close();
    metrics.close();
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(
        HttpRequest.newBuilder(uri)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8)))
            .build(),
        BodyHandlers.ofString());
  }

  private String scrape() throws IOException, InterruptedException {
    HttpResponse<String> response = get(monitoring.port(), "/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    return response.body();
  }

  private static double value(String scrape, String series) {
    return scrape
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void readyOnlyWhileItServes() throws Exception {
    assertThat(get(monitoring.port(), "/healthz").body()).isEqualTo("alive\n");
    assertThat(get(monitoring.port(), "/readyz").statusCode()).isEqualTo(503);
    readiness.enter(Readiness.State.READY);
    assertThat(get(monitoring.port(), "/readyz").statusCode()).isEqualTo(200);
    readiness.enter(Readiness.State.ENDING);
    HttpResponse<String> ending = get(monitoring.port(), "/readyz");
    assertThat(ending.statusCode()).isEqualTo(503);
    assertThat(ending.body()).isEqualTo("ending\n");
    assertThat(get(monitoring.port(), "/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void servesNothingElse() throws Exception {
    assertThat(get(monitoring.port(), "/").statusCode()).isEqualTo(404);
    URI uri = URI.create("http://127.0.0.1:" + monitoring.port() + "/metrics");
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void showsTheJavaMachineAndGauges() throws Exception {
    AtomicInteger sessions = new AtomicInteger(3);
    metrics.gauge("ropeway.test.sessions", "Sessions", sessions::get);
    String scrape = scrape();
    assertThat(scrape).contains("jvm_memory_used_bytes", "process_uptime_seconds");
    assertThat(scrape).contains("# HELP ropeway_test_sessions Sessions");
    assertThat(value(scrape, "ropeway_test_sessions")).isEqualTo(3);
    sessions.set(4);
    assertThat(value(scrape(), "ropeway_test_sessions")).isEqualTo(4);
  }

  @Test
  void howLongMailTookIsShown() throws Exception {
    metrics.told(Duration.ofMillis(1500));
    metrics.told(Duration.ofMillis(300));
    String scrape = scrape();
    assertThat(value(scrape, "ropeway_mail_told_seconds_count")).isEqualTo(2);
    assertThat(value(scrape, "ropeway_mail_told_seconds_sum")).isEqualTo(1.8);
    assertThat(value(scrape, "ropeway_mail_told_seconds_bucket{le=\"0.5\"}")).isEqualTo(1);
  }

  @Test
  void failedAndUnlabelledRequestsAreCountedApart() throws Exception {
    Handler handler =
        exchange -> {
          if (exchange.request().head().query().isEmpty()) {
            exchange.label("word");
            exchange.failed("for the test");
          }
          exchange.respond(Response.of(404));
        };
    try (HttpServer server = server(new Route("/x", 0, Duration.ofSeconds(5), handler))) {
      get(server.port(), "/x");
      get(server.port(), "/x?1");
      await()
          .untilAsserted(() -> {
            String scrape = scrape();
            assertThat(
                    value(
                        scrape,
                        "ropeway_requests_seconds_count"
                            + "{outcome=\"failed\",request=\"word\",status=\"4xx\"}"))
                .isEqualTo(1);
            assertThat(
                    value(
                        scrape,
                        "ropeway_requests_seconds_count"
                            + "{outcome=\"ok\",request=\"other\",status=\"4xx\"}"))
                .isEqualTo(1);
          });
    }
  }

  /** Who is slow, OX or we? */
  @Test
  void timeInOxIsToldFromOurs() throws Exception {
    try (OxStandin standin =
            OxStandin.builder().user(new StandinUser("alice", "secret", "Alice")).start();
        UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
        UserSessions sessions =
            new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), metrics)) {
      OxAuthenticator authenticator =
          new OxAuthenticator(
              ox, "test", AuthLimits.defaults(), sessions, metrics, Clock.systemUTC());
      UserHandler askOx =
          (exchange, user) -> {
            exchange.label("asking");
            try (OxLease lease = user.lease()) {
              lease.session().getConfig();
              lease.session().searchPersons("", 10);
            }
            exchange.respond(Response.of(204));
          };
      Route route =
          new Route(
              "/ask", 0, Duration.ofSeconds(5), new AuthenticatingHandler(authenticator, askOx));
      try (HttpServer server = server(metrics.measured(route))) {
        assertThat(get(server.port(), "/ask").statusCode()).isEqualTo(204);
        assertThat(get(server.port(), "/ask").statusCode()).isEqualTo(204);
      }
    }
    String scrape = scrape();
    double calls =
        Stream.of("login", "getConfig", "searchPersons")
            .map(o -> "ropeway_ox_calls_seconds_sum{operation=\"" + o + "\",outcome=\"ok\"}")
            .mapToDouble(sum -> value(scrape, sum))
            .sum();
    assertThat(calls).isPositive();
    assertThat(value(scrape, "ropeway_requests_in_ox_seconds_sum{request=\"asking\"}"))
        .isCloseTo(calls, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(value(scrape, "ropeway_requests_in_ox_seconds_count{request=\"asking\"}"))
        .isEqualTo(2);
    String login = "ropeway_ox_calls_seconds_count{operation=\"login\",outcome=\"ok\"}";
    assertThat(value(scrape, login)).isEqualTo(1);
    assertThat(value(scrape, "ropeway_logins_total{result=\"granted\"}")).isEqualTo(2);
    assertThat(scrape).contains("ropeway_ox_calls_seconds_bucket").doesNotContain("alice");
  }

  @Test
  void hostsOfOxThatAreLeftAloneAreShown() throws Exception {
    OxHosts hosts = new OxHosts();
    Duration rest = Duration.ofMinutes(1);
    URI nowhere;
    try (OxStandin standin = OxStandin.builder().start()) {
      nowhere = standin.baseUrl();
    }
    OxServerConfig.Restraint restraint = new OxServerConfig.Restraint(1, 1, rest, rest);
    OxServerConfig config = OxServerConfig.of(nowhere).withRestraint(restraint);
    try (UsmOxServer ox = new UsmOxServer(config, hosts)) {
      metrics.hosts(hosts.all());
      String host = "{host=\"127.0.0.1:" + nowhere.getPort() + "\"}";
      assertThat(value(scrape(), "ropeway_ox_left_alone" + host)).isZero();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> ox.login(new OxCredentials("alice", "secret"), "test"))
            .isInstanceOf(OxException.Unavailable.class);
      }
      String scrape = scrape();
      assertThat(value(scrape, "ropeway_ox_left_alone" + host)).isEqualTo(1);
      assertThat(value(scrape, "ropeway_ox_calls_refused_total" + host)).isEqualTo(2);
      assertThat(value(scrape, "ropeway_ox_logins_waiting" + host)).isZero();
      assertThat(value(scrape, "ropeway_ox_logins_refused_total" + host)).isZero();
      assertThat(value(scrape, "ropeway_ox_requests_running" + host)).isZero();
    }
  }

  @Test
  void placesForRequestsAtAHostOfOxAreShown() throws Exception {
    OxHosts hosts = new OxHosts();
    OxServerConfig config =
        OxServerConfig.of(URI.create("https://ox.example.com")).withLimits(1, 1);
    Bulkhead places = hosts.of(config).places();
    metrics.hosts(hosts.all());
    assertThat(scrape()).contains("ropeway_ox_requests_running" + HOST + " 0.0");
    places.within(
        "alice",
        Duration.ZERO,
        () -> {
          assertThatThrownBy(() -> places.within("bob", Duration.ofNanos(1), () -> true))
              .isInstanceOf(OxException.Unavailable.class);
          String scrape = scrape();
          assertThat(value(scrape, "ropeway_ox_requests_running" + HOST)).isEqualTo(1);
          assertThat(value(scrape, "ropeway_ox_requests_waiting" + HOST)).isZero();
          assertThat(value(scrape, "ropeway_ox_requests_refused_total" + HOST)).isEqualTo(1);
          assertThat(value(scrape, "ropeway_ox_requests_waited_seconds_count" + HOST)).isEqualTo(1);
          assertThat(value(scrape, "ropeway_ox_requests_waited_seconds_sum" + HOST)).isPositive();
          return true;
        });
  }

  private HttpServer server(Route route) {
    return HttpServer.listen(
        ANY, new HttpServer.Setup(null, HttpLimits.defaults(), List.of(route), metrics, 1));
  }
}
