package org.ropeway.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** A whole gateway, started and ended, over TLS. */
class GatewayTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @TempDir private Path directory;
  private final OxStandin standin =
      OxStandin.builder().user(new StandinUser("alice@ox.test", "secret", "Alice")).start();
  private final HttpClient client = ClientTls.trusting();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.close();
    client.close();
    standin.close();
  }

  private GatewayConfig config(int port, @Nullable InetSocketAddress monitoring, TlsSource tls) {
    return config("data", port, monitoring, tls);
  }

  private GatewayConfig config(
      String data, int port, @Nullable InetSocketAddress monitoring, TlsSource tls) {
    return new GatewayConfig(
        "localhost",
        443,
        directory.resolve(data),
        new InetSocketAddress(LOOPBACK, port),
        tls,
        OxServerConfig.of(standin.baseUrl()),
        "test",
        AuthLimits.defaults(),
        HttpLimits.defaults(),
        MapiHttpLimits.defaults(),
        monitoring,
        new LogSettings(LogSettings.Level.WARN, null),
        Duration.ofSeconds(20));
  }

  private GatewayConfig config() {
    return config(0, null, new TlsSource.SelfSigned(List.of("localhost")));
  }

  private Autodiscovery.Found discover(Gateway gateway) {
    URI url = URI.create("https://localhost:" + gateway.port() + "/autodiscover/autodiscover.xml");
    return Autodiscovery.find(
        url, ClientSettings.of(client, "alice@ox.test", "secret"), "alice@ox.test");
  }

  private int status(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void servesAndKeepsWhatMustLast() throws Exception {
    Autodiscovery.Found first;
    String fingerprint;
    try (Gateway gateway = Gateway.start(config())) {
      first = discover(gateway);
      fingerprint = gateway.certificate().fingerprint();
      assertThat(first.displayName()).isEqualTo("Alice");
      assertThat(first.mailStore().toString())
          .startsWith("https://localhost/mapi/emsmdb/?MailboxId=");
    }
    try (Gateway gateway = Gateway.start(config())) {
      assertThat(discover(gateway)).isEqualTo(first);
      assertThat(gateway.certificate().fingerprint()).isEqualTo(fingerprint);
    }
  }

  @Test
  void letsRequestsComeToTheirEnd() throws Exception {
    InetSocketAddress monitoring = new InetSocketAddress(LOOPBACK, freePort());
    TlsSource tls = new TlsSource.SelfSigned(List.of("localhost"));
    Gateway gateway = Gateway.start(config(0, monitoring, tls));
    assertThat(status(monitoring.getPort(), "/readyz")).isEqualTo(200);

    standin.pause();
    CompletableFuture<Autodiscovery.Found> waiting =
        CompletableFuture.supplyAsync(() -> discover(gateway), threads);
    await().until(() -> standin.requestCount("login") == 1);
    CompletableFuture<Void> ending = CompletableFuture.runAsync(gateway::close, threads);
    await().until(() -> status(monitoring.getPort(), "/readyz") == 503);
    assertThat(ending).isNotDone();

    standin.resume();
    assertThat(waiting.get().displayName()).isEqualTo("Alice");
    ending.get();
    assertThatThrownBy(() -> discover(gateway)).hasMessageContaining("no answer");
    assertThat(standin.requestCount("logout")).isEqualTo(1);
  }

  @Test
  void answersThoseWhoWaitWhenItEnds() throws Exception {
    InetSocketAddress monitoring = new InetSocketAddress(LOOPBACK, freePort());
    TlsSource tls = new TlsSource.SelfSigned(List.of("localhost"));
    Gateway gateway = Gateway.start(config(0, monitoring, tls));
    Autodiscovery.Found found = discover(gateway);
    String path = found.mailStore().toString().replaceFirst("https://[^/]+", "");
    EmsmdbClient session =
        EmsmdbClient.connect(
            URI.create("https://localhost:" + gateway.port() + path),
            ClientSettings.of(client, "alice@ox.test", "secret"),
            found.legacyDn());
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(session::waitForEvent, threads);
    URI metrics = URI.create("http://127.0.0.1:" + monitoring.getPort() + "/metrics");
    HttpRequest look = HttpRequest.newBuilder(metrics).build();
    await()
        .until(() ->
            client
                .send(look, BodyHandlers.ofString())
                .body()
                .contains("ropeway_waiting_clients 1.0"));
    gateway.close();
    assertThatThrownBy(waiting::get)
        .cause()
        .isInstanceOf(MapiHttpException.class)
        .extracting(e -> ((MapiHttpException) e).responseCode())
        .isEqualTo(18); // Endpoint Shutting Down, [MS-OXCMAPIHTTP] 2.2.3.3.3
    assertThat(standin.requestCount("logout")).isEqualTo(1);
    Gateway.start(config()).close(); // the state database is free
  }

  @Test
  void saysWhyItCannotStart() throws Exception {
    try (Gateway gateway = Gateway.start(config())) {
      int port = gateway.port();
      TlsSource tls = new TlsSource.SelfSigned(List.of("localhost"));
      assertStartFails(
          config(), "the state database " + directory.resolve("data/state.db") + " is in use");
      GatewayConfig same = config("other", port, null, tls);
      assertStartFails(same, "port " + port + " on 127.0.0.1 is in use by another program");
      InetSocketAddress taken = new InetSocketAddress(LOOPBACK, port);
      assertStartFails(
          config("other", 0, taken, tls),
          "port " + port + " on 127.0.0.1 is in use by another program");
    }
    Path absent = directory.resolve("absent.pem");
    assertStartFails(
        config(0, null, new TlsSource.Pem(absent, absent)), absent + " cannot be read");
    Files.writeString(directory.resolve("file"), "");
    GatewayConfig good = config();
    GatewayConfig inFile =
        new GatewayConfig(
            good.publicHost(),
            good.publicPort(),
            directory.resolve("file/data"),
            good.listen(),
            good.tls(),
            good.ox(),
            good.device(),
            good.auth(),
            good.http(),
            good.mapiHttp(),
            good.monitoring(),
            good.log(),
            good.shutdownGrace());
    assertThatThrownBy(() -> Gateway.start(inFile))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("the data directory " + directory.resolve("file/data"));
  }

  private static void assertStartFails(GatewayConfig config, String message) {
    assertThatThrownBy(() -> Gateway.start(config))
        .isInstanceOf(StartException.class)
        .hasMessage(message);
  }
}
