package org.ropeway.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.recording.Recorder;
import org.ropeway.gateway.recording.RecorderLimits;

/** The switch as an admin uses it with curl. */
class RecordingSwitchTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir private Path directory;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() throws Exception {
    client.close();
    for (AutoCloseable c : open.reversed()) {
      c.close();
    }
  }

  private MonitoringServer monitoring(Path into, Recorder.Scope scope) {
    Recorder recorder = new Recorder(into, scope, RecorderLimits.of(1 << 20), Clock.systemUTC());
    open.add(recorder);
    Metrics metrics = new Metrics();
    open.add(metrics);
    MonitoringServer monitoring =
        MonitoringServer.listen(
            ANY, metrics, new Readiness(), List.of(RecordingSwitch.route(recorder)));
    open.add(monitoring);
    return monitoring;
  }

  private HttpResponse<String> send(
      MonitoringServer to, String method, String query, String... headers)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + to.port() + "/recording" + query);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void onStatusAndOff() throws Exception {
    MonitoringServer monitoring = monitoring(directory.resolve("new"), Recorder.Scope.CHOSEN);
    assertThat(send(monitoring, "GET", "").body()).isEqualTo("nobody is recorded\n");
    HttpResponse<String> on = send(monitoring, "PUT", "?user=Alice%40ox.test");
    assertThat(on.statusCode()).isEqualTo(200);
    assertThat(on.body())
        .startsWith("alice@ox.test: 0 exchanges, 0 bytes, 0 lost, in " + directory.resolve("new"));
    assertThat(send(monitoring, "GET", "").body()).isEqualTo(on.body());
    assertThat(send(monitoring, "DELETE", "?user=alice@ox.test").body()).isEqualTo(on.body());
    assertThat(send(monitoring, "DELETE", "?user=alice@ox.test").statusCode()).isEqualTo(404);
    assertThat(send(monitoring, "GET", "").body()).isEqualTo("nobody is recorded\n");
  }

  @Test
  void everybodyIsRecordedToTheEnd() throws Exception {
    MonitoringServer monitoring = monitoring(directory, Recorder.Scope.EVERYBODY);
    assertThat(send(monitoring, "GET", "").body()).startsWith("everybody is recorded\n");
    assertThat(send(monitoring, "DELETE", "?user=alice@ox.test").statusCode()).isEqualTo(409);
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    MonitoringServer monitoring = monitoring(file.resolve("below"), Recorder.Scope.CHOSEN);
    for (String query : List.of("", "?user=", "?user=%20", "?user=a&user=b", "?name=a")) {
      assertThat(send(monitoring, "PUT", query).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(send(monitoring, "POST", "?user=a").statusCode()).isEqualTo(405);
    HttpResponse<String> failed = send(monitoring, "PUT", "?user=alice@ox.test");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).contains(file.resolve("below").toString(), "cannot be written");
  }

  /** A page in a browser on the machine has the machine's address, but cannot hide its origin. */
  @Test
  void noWebPageSwitchesIt() throws Exception {
    MonitoringServer monitoring = monitoring(directory, Recorder.Scope.CHOSEN);
    HttpResponse<String> refused =
        send(monitoring, "PUT", "?user=a", "Origin", "http://evil.example");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(send(monitoring, "GET", "").body()).isEqualTo("nobody is recorded\n");
  }
}
