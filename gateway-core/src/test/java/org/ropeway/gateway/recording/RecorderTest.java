package org.ropeway.gateway.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.ResponseStream;
import org.ropeway.gateway.http.Route;

/** What goes over real sockets is what is recorded; recording is in nobody's way. */
class RecorderTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final RecorderLimits LIMITS = RecorderLimits.of(64 << 20);
  private static final String ALICE = "alice@ox.test";

  @TempDir private Path directory;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final CountDownLatch hanging = new CountDownLatch(1);

  @AfterEach
  void stop() throws Exception {
    hanging.countDown();
    for (AutoCloseable c : open.reversed()) {
      c.close();
    }
  }

  private Recorder recorder(Recorder.Scope scope, RecorderLimits limits) {
    return recorder(directory, scope, limits);
  }

  private Recorder recorder(Path into, Recorder.Scope scope, RecorderLimits limits) {
    Recorder recorder = new Recorder(into, scope, limits, Clock.systemUTC());
    open.add(recorder);
    return recorder;
  }

  private HttpServer server(Recorder recorder) {
    Route route = new Route("/x", 100_000, Duration.ofSeconds(5), this::answer);
    HttpServer server =
        HttpServer.listen(
            ANY, new HttpServer.Setup(null, HttpLimits.defaults(), List.of(route), recorder, 2));
    open.add(server);
    return server;
  }

  /** Takes the user as it is told, and answers with the body: whole, in pieces, or never. */
  private void answer(Exchange exchange) {
    String user = exchange.request().headers().first("X-User");
    if (user != null) {
      exchange.user(user);
    }
    Bytes body = exchange.request().body();
    switch (exchange.request().head().query()) {
      case "pieces", "hang" -> {
        ResponseStream stream = exchange.stream(Response.of(200).header("X-Kind", "pieces"));
        if (stream != null) {
          stream.write(body);
          hangOn(exchange.request().head().query());
          stream.finish(Bytes.wrap("end".getBytes(StandardCharsets.US_ASCII)));
        }
      }
      default -> exchange.respond(Response.of(200).body("application/x", body));
    }
  }

  private void hangOn(String query) {
    if (query.equals("hang")) {
      try {
        hanging.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String post(String query, String user, String extra, String body) {
    return "POST /x?"
        + query
        + " HTTP/1.1\r\nHost: h\r\n"
        + (user.isEmpty() ? "" : "X-User: " + user + "\r\n")
        + extra
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** Sends on a connection of its own, whose end ends the answer. */
  private static byte[] send(HttpServer server, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(ascii(request));
      return socket.getInputStream().readAllBytes();
    }
  }

  /** The only recording of a user. */
  private Path folder(String user) throws IOException {
    try (Stream<Path> folders = Files.list(directory)) {
      return folders
          .filter(f -> f.getFileName().toString().startsWith(user + "-"))
          .toList()
          .getFirst();
    }
  }

  @Test
  void whatWentOverTheWireIsOnDiskByteForByte() throws Exception {
    Recorder recorder = recorder(Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(recorder);
    String close = "Connection: close\r\n";
    String whole = post("whole", ALICE, close + "Authorization: Basic c2VjcmV0\r\n", "body\0ÿ");
    String pieces = post("pieces", ALICE, close + "aUTHORIZATION:NTLM c2VjcmV0\r\n", "part");
    String chunked =
        "POST /x?chunked HTTP/1.1\r\nHost: h\r\nX-User: Alice@OX.test\r\n"
            + close
            + "Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n";
    List<byte[]> answers = new ArrayList<>();
    for (String request : List.of(whole, pieces, chunked)) {
      answers.add(send(server, request));
    }
    recorder.close();
    Path raw = folder(ALICE).resolve("raw");
    for (int i = 0; i < answers.size(); i++) {
      assertThat(Files.readAllBytes(raw.resolve("000" + (i + 1) + "_s.txt")))
          .isEqualTo(answers.get(i));
    }
    assertThat(Files.readAllBytes(raw.resolve("0001_c.txt")))
        .isEqualTo(ascii(whole.replace("c2VjcmV0", "REMOVED")));
    assertThat(Files.readAllBytes(raw.resolve("0002_c.txt")))
        .isEqualTo(ascii(pieces.replace("N:NTLM c2VjcmV0", "N: NTLM REMOVED")));
    assertThat(Files.readAllBytes(raw.resolve("0003_c.txt"))).isEqualTo(ascii(chunked));
    assertThat(Files.readString(folder(ALICE).resolve("index.tsv")))
        .contains("\talice@ox.test\tPOST /x\t\t200\t");
    try (Recording recording = Recording.open(folder(ALICE))) {
      assertThat(
              new String(
                  recording.exchange(2).responseBody().unsafeArray(), StandardCharsets.US_ASCII))
          .isEqualTo("partend");
    }
  }

  @Test
  void onlyWhoIsChosenIsRecordedAndOnlySoLong() throws Exception {
    Recorder recorder = recorder(Recorder.Scope.CHOSEN, LIMITS);
    HttpServer server = server(recorder);
    String close = "Connection: close\r\n";
    send(server, post("a", ALICE, close, "before"));
    assertThat(recorder.start(" Alice@ox.test ").exchanges()).isZero();
    assertThat(recorder.start(ALICE).path()).isEqualTo(recorder.status().getFirst().path());
    send(server, post("a", ALICE, close, "during"));
    send(server, post("a", "bob@ox.test", close, "bob's"));
    send(server, post("a", "", close, "a stranger's"));
    RecordingStatus ended = recorder.stop("ALICE@ox.test").orElseThrow();
    send(server, post("a", ALICE, close, "after"));
    assertThat(recorder.stop(ALICE)).isEmpty();
    assertThat(ended.exchanges()).isEqualTo(1);
    assertThat(ended.lost()).isZero();
    recorder.close();
    try (Stream<Path> all = Files.list(directory);
        Recording recording = Recording.open(folder(ALICE))) {
      assertThat(all).hasSize(1);
      assertThat(recording.numbers()).containsExactly(1);
      assertThat(
              new String(
                  recording.exchange(1).requestBody().unsafeArray(), StandardCharsets.US_ASCII))
          .isEqualTo("during");
    }
  }

  @Test
  void strangersAndRefusalsHaveARecordingOfTheirOwn() throws Exception {
    Recorder recorder = recorder(Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(recorder);
    send(server, post("a", "", "Connection: close\r\n", "who?"));
    send(server, "GET /unknown HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    send(server, "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 100001\r\n\r\n");
    send(server, "no HTTP\r\n\r\n");
    recorder.close();
    try (Recording recording = Recording.open(folder(Recorder.STRANGERS))) {
      assertThat(recording.exchanges())
          .extracting(e -> e.method() + " " + e.status())
          .containsExactly("POST 200", "GET 404", "POST 413");
    }
  }

  @Test
  void anAnswerThatIsCutShortIsThereAsFarAsItCame() throws Exception {
    Recorder recorder = recorder(Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(recorder);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(ascii(post("hang", ALICE, "", "first")));
      ByteArrayOutputStream seen = new ByteArrayOutputStream();
      while (!seen.toString(StandardCharsets.ISO_8859_1).endsWith("first\r\n")) {
        seen.write(socket.getInputStream().read());
      }
    }
    await()
        .until(() -> !recorder.status().isEmpty() && recorder.status().getFirst().exchanges() == 1);
    recorder.close();
    try (Recording recording = Recording.open(folder(ALICE))) {
      org.ropeway.gateway.recording.Exchange cut = recording.exchange(1);
      assertThat(cut.answered()).isFalse();
      assertThat(cut.responseBody()).isEqualTo(Bytes.wrap(ascii("first")));
    }
    assertThat(Files.readString(folder(ALICE).resolve("index.tsv"))).contains("200 cut short");
  }

  /** Each user's requests have the numbers of their order; nobody's are lost or mixed up. */
  @Test
  void underLoadEachUserKeepsOrder() throws Exception {
    int users = 5;
    int requests = 60;
    Recorder recorder = recorder(Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(recorder);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int u = 0; u < users; u++) {
        String user = "user" + u + "@ox.test";
        clients.add(threads.submit(() -> talk(server, user, requests)));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
    await().until(() -> recorder.status().stream().allMatch(s -> s.exchanges() == requests));
    assertThat(recorder.lost()).isZero();
    recorder.close();
    for (int u = 0; u < users; u++) {
      String user = "user" + u + "@ox.test";
      try (Recording recording = Recording.open(folder(user))) {
        assertThat(recording.numbers()).hasSize(requests);
        for (org.ropeway.gateway.recording.Exchange e : recording.exchanges()) {
          String body = user + "#" + e.number();
          assertThat(e.requestBody()).isEqualTo(Bytes.wrap(ascii(body)));
          assertThat(e.responseBody()).isEqualTo(e.requestBody());
        }
      }
    }
  }

  private static Void talk(HttpServer server, String user, int requests) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      for (int i = 1; i <= requests; i++) {
        String body = user + "#" + i;
        socket.getOutputStream().write(ascii(post("a", user, "", body)));
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().endsWith("\r\n\r\n" + body)) {
          seen.append((char) socket.getInputStream().read());
        }
      }
    }
    return null;
  }

  @Test
  void whatTheDiskDoesNotTakeIsCountedAndSaidAndAnswersGoOn() throws Exception {
    Recorder recorder = recorder(Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(recorder);
    String request = post("a", ALICE, "Connection: close\r\n", "x");
    send(server, request);
    await().until(() -> recorder.status().getFirst().exchanges() == 1);
    Path raw = folder(ALICE).resolve("raw");
    Path away = folder(ALICE).resolve("away");
    Files.move(raw, away);
    assertThat(new String(send(server, request), StandardCharsets.US_ASCII)).contains("200 OK");
    assertThat(new String(send(server, request), StandardCharsets.US_ASCII)).contains("200 OK");
    await().until(() -> recorder.lost() == 2);
    assertThat(recorder.status().getFirst().problem()).isNotNull();
    Files.move(away, raw);
    send(server, request);
    await().until(() -> recorder.status().getFirst().exchanges() == 2);
    assertThat(recorder.status().getFirst().problem()).isNull();
    recorder.close();
    assertThat(Files.readString(folder(ALICE).resolve("index.tsv")))
        .contains("# 2 exchanges before this line are missing: ");
    try (Recording recording = Recording.open(folder(ALICE))) {
      assertThat(recording.numbers()).containsExactly(1, 4);
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsSaid() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    Path below = file.resolve("recordings");
    assertThat(Recorder.obstacle(below)).hasValueSatisfying(w -> assertThat(w).contains("file"));
    assertThat(Recorder.obstacle(directory.resolve("new/one"))).isEmpty();
    Recorder chosen = recorder(below, Recorder.Scope.CHOSEN, LIMITS);
    assertThatThrownBy(() -> chosen.start(ALICE))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(below.toString());
    assertThat(chosen.status()).isEmpty();
    Recorder all = recorder(below, Recorder.Scope.EVERYBODY, LIMITS);
    HttpServer server = server(all);
    byte[] answer = send(server, post("a", ALICE, "Connection: close\r\n", "x"));
    assertThat(new String(answer, StandardCharsets.US_ASCII)).contains("200 OK");
    await().until(() -> all.lost() == 1);
  }

  @Test
  void memoryAndSizeAreBounded() throws Exception {
    Recorder tight = recorder(Recorder.Scope.EVERYBODY, new RecorderLimits(1_000, 1 << 20, 1_000));
    HttpServer server = server(tight);
    String close = "Connection: close\r\n";
    send(server, post("a", ALICE, close, "x".repeat(2_000)));
    await().until(() -> tight.lost() == 1);
    send(server, post("a", ALICE, close, "fits"));
    await().until(() -> tight.status().getFirst().exchanges() == 1);
    tight.close();
    Recorder small =
        recorder(
            directory.resolve("small"),
            Recorder.Scope.EVERYBODY,
            new RecorderLimits(1 << 20, 2_000, 2_000));
    HttpServer other = server(small);
    for (int i = 0; i < 3; i++) {
      send(other, post("a", ALICE, close, "x".repeat(1_000)));
    }
    await().until(() -> small.lost() == 2);
    Path path = small.status().getFirst().path();
    small.close();
    assertThat(path).isNotNull();
    assertThat(Files.readString(path.resolve("index.tsv")))
        .contains("# ended: it has reached its largest size");
  }
}
