package org.ropeway.gateway.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.config.RecordingSettings;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.standin.StandinUser;

/** A whole gateway that records, with doctor as its client. */
@Tag("waiting")
class GatewayRecordingTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String USER = "alice@ox.test";

  @TempDir private Path directory;
  private final StandinUser alice = new StandinUser(USER, PASSWORD, "Alice");
  private final HttpClient client = ClientTls.trusting();

  @AfterEach
  void stop() {
    client.close();
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
    long answered;
    try (RecordedDoctor doctor =
        RecordedDoctor.start(
            directory, RecordedDoctor.everybody(directory.resolve("recordings")), alice)) {
      assertThat(Doctor.healthy(doctor.run())).isTrue();
      answered = requests(doctor.monitoring());
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
    Path mine = RecordedDoctor.folderOf(directory.resolve("recordings"), USER);
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
    byte[] body = "<not autodiscover/>".getBytes(StandardCharsets.UTF_8);
    RecordingSettings nobody = RecordingSettings.below(directory.resolve("data"));
    try (RecordedDoctor doctor = RecordedDoctor.start(directory, nobody, alice)) {
      URI recording =
          URI.create("http://127.0.0.1:" + doctor.monitoring() + "/recording?user=" + USER);
      URI url = URI.create("https://localhost:" + doctor.port() + "/autodiscover/autodiscover.xml");
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .header("Authorization", "Basic " + base64(USER + ":" + PASSWORD))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
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
            .forEach((name, values) ->
                assertThat(exchange.responseHeaders().all(name)).as(name).isEqualTo(values));
      }
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
