package org.ropeway.gateway.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.Gateway;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.LogSettings;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.config.TlsSource;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.mapihttp.MapiHttpLimits;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** A whole gateway that records, with doctor as its client. */
class GatewayRecordingTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String PASSWORD = "correct horse battery";
  private static final String USER = "alice@ox.test";

  @TempDir private Path directory;
  private final OxStandin standin =
      OxStandin.builder().user(new StandinUser(USER, PASSWORD, "Alice")).start();
  private final HttpClient client = ClientTls.trusting();

  @AfterEach
  void stop() {
    client.close();
    standin.close();
  }

  private GatewayConfig config(int port, int monitoring) {
    return new GatewayConfig(
        "localhost",
        port,
        directory.resolve("data"),
        new InetSocketAddress(LOOPBACK, port),
        new TlsSource.SelfSigned(List.of("localhost")),
        OxServerConfig.of(standin.baseUrl()),
        "test",
        AuthLimits.defaults(),
        HttpLimits.defaults(),
        MapiHttpLimits.defaults(),
        new InetSocketAddress(LOOPBACK, monitoring),
        new LogSettings(LogSettings.Level.WARN, null),
        Duration.ofSeconds(2));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  private void doctor(int port) {
    URI url = URI.create("https://localhost:" + port);
    DoctorOptions options =
        new DoctorOptions(USER, USER, PASSWORD, Optional.of(url), Optional.empty());
    assertThat(Doctor.healthy(new Doctor(options, DoctorListener.NONE).run())).isTrue();
  }

  /** How many requests the gateway has answered, as its metrics have it. */
  private long requests(int monitoring) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + monitoring + "/metrics");
    return client
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("ropeway_requests_seconds_count{"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(directory.resolve("recordings"))) {
      return folders.sorted().toList();
    }
  }

  @Test
  void aDoctorRunIsRecordedCompletelyAndWithoutItsPassword() throws Exception {
    int port = freePort();
    int monitoring = freePort();
    RecordingSettings everybody =
        new RecordingSettings(
            directory.resolve("recordings"), RecordingSettings.Whom.EVERYBODY, 1 << 30);
    long answered;
    try (Gateway gateway = Gateway.start(config(port, monitoring).with(everybody))) {
      assertThat(gateway.port()).isEqualTo(port);
      doctor(port);
      answered = requests(monitoring);
    }
    List<Exchange> all = new ArrayList<>();
    for (Path folder : folders()) {
      try (Recording recording = Recording.open(folder)) {
        recording.exchanges().forEach(all::add);
      }
      assertThat(Files.readString(folder.resolve("index.tsv"))).doesNotContain("# ");
    }
    assertThat(all).hasSize((int) answered).allMatch(Exchange::answered);
    assertThat(all)
        .extracting(Exchange::requestType)
        .contains("Connect", "Execute", "NotificationWait", "Bind", "Disconnect");
    Path mine = folders().stream().filter(f -> f.toString().contains(USER)).toList().getFirst();
    assertThat(Files.readString(mine.resolve("index.tsv")))
        .contains("RopLogon", "RopQueryRows", "/autodiscover/autodiscover.xml");
    assertNowhere(PASSWORD);
    assertNowhere(base64(USER + ":" + PASSWORD));
  }

  private void assertNowhere(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("recordings"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
  }

  private static String base64(String s) {
    return Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
  }

  /** Switched on while it runs, compared with what an independent client has sent and got. */
  @Test
  void oneUserFromNowOn() throws Exception {
    int port = freePort();
    int monitoring = freePort();
    URI recording = URI.create("http://127.0.0.1:" + monitoring + "/recording?user=" + USER);
    byte[] body = "<not autodiscover/>".getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("https://localhost:" + port + "/autodiscover/autodiscover.xml"))
            .header("Authorization", "Basic " + base64(USER + ":" + PASSWORD))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (Gateway gateway = Gateway.start(config(port, monitoring))) {
      client.send(request, BodyHandlers.discarding());
      HttpRequest on =
          HttpRequest.newBuilder(recording).method("PUT", BodyPublishers.noBody()).build();
      assertThat(client.send(on, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      await().until(() -> told(recording).contains(": 1 exchanges"));
      HttpRequest off = HttpRequest.newBuilder(recording).DELETE().build();
      assertThat(client.send(off, BodyHandlers.ofString()).body())
          .contains(": 1 exchanges", " 0 lost");
      client.send(request, BodyHandlers.discarding());
      try (Recording recorded = Recording.open(only(directory.resolve("data/recordings")))) {
        assertThat(recorded.numbers()).containsExactly(1);
        Exchange exchange = recorded.exchange(1);
        assertThat(exchange.requestBody()).isEqualTo(Bytes.wrap(body));
        assertThat(exchange.responseBody()).isEqualTo(Bytes.wrap(response.body()));
        assertThat(exchange.status()).isEqualTo(response.statusCode());
        response
            .headers()
            .map()
            .forEach(
                (name, values) ->
                    assertThat(exchange.responseHeaders().all(name)).as(name).isEqualTo(values));
      }
      assertThat(gateway.port()).isEqualTo(port);
    }
  }

  private String told(URI recording) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(recording).build(), BodyHandlers.ofString()).body();
  }

  private static Path only(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.toList().getFirst();
    }
  }
}
