package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;

class HttpConnectionTest {
  /** More than the buffers of a connection hold. */
  private static final int BIG = 32 << 20;

  private static final String GET = "GET /echo HTTP/1.1\nHost: a\n\n";
  private final CountDownLatch disconnected = new CountDownLatch(1);
  private final AtomicReference<Exchange> parked = new AtomicReference<>();

  private final TestServer server =
      TestServer.of(
          TestServer.LIMITS,
          TestServer.echo("/echo", 1 << 20),
          TestServer.route("/stream", HttpConnectionTest::stream),
          TestServer.route("/park", this::park),
          TestServer.route("/big", HttpConnectionTest::big),
          TestServer.route("/bug", HttpConnectionTest::bug),
          TestServer.route("/gone", HttpConnectionTest::gone));

  private static void stream(Exchange exchange) {
    ResponseStream stream = exchange.stream(Response.of(200).header("Content-Type", "text/plain"));
    if (stream != null) {
      stream.write(TestServer.bytes("one"));
      stream.write(Bytes.EMPTY);
      stream.write(TestServer.bytes("two"));
      stream.finish(TestServer.bytes("three"));
      stream.finish(TestServer.bytes("four"));
    }
  }

  private void park(Exchange exchange) {
    exchange.onDisconnect(disconnected::countDown);
    parked.set(exchange);
  }

  private static void big(Exchange exchange) {
    exchange.respond(Response.of(200).body("text/plain", Bytes.wrap(new byte[BIG])));
  }

  private static void bug(Exchange exchange) {
    throw new IllegalStateException("on purpose");
  }

  private static void gone(Exchange exchange) throws HttpException {
    throw new HttpException(417, "on purpose");
  }

  private Exchange parked() {
    await().until(() -> parked.get() != null);
    return java.util.Objects.requireNonNull(parked.get());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keepsAlive() throws IOException {
    try (RawConnection c = server.connect()) {
      for (int i = 0; i < 5; i++) {
        RawResponse answer = c.sendLines(GET).read();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.first("Connection")).hasValue("Keep-Alive");
        assertThat(answer.first("Date")).get().asString().endsWith(" GMT");
        assertThat(answer.first(Exchange.ID_HEADER)).get().asString().matches("[0-9a-f]{12}");
      }
      assertThat(server.server().openConnections()).isEqualTo(1);
    }
  }

  @Test
  void closesOnRequest() throws IOException {
    try (RawConnection c = server.connect()) {
      RawResponse answer =
          c.sendLines("GET /echo HTTP/1.1\nHost: a\nConnection: x, Close\n\n").read();
      assertThat(answer.first("Connection")).hasValue("close");
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void http10() throws IOException {
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET /echo HTTP/1.0\n\n").read().text()).startsWith("GET /echo");
      assertThat(c.ends()).isTrue();
    }
    try (RawConnection c = server.connect()) {
      String request = "GET /echo HTTP/1.0\nConnection: keep-alive\n\n";
      assertThat(c.sendLines(request).read().status()).isEqualTo(200);
      assertThat(c.sendLines(request).read().status()).isEqualTo(200);
    }
    try (RawConnection c = server.connect()) {
      RawResponse answer = c.sendLines("GET /stream HTTP/1.0\nConnection: keep-alive\n\n").read();
      assertThat(answer.all("Transfer-Encoding")).isEmpty();
      assertThat(answer.first("Connection")).hasValue("close");
      assertThat(answer.text()).isEqualTo("onetwothree");
    }
  }

  @Test
  void requestsAheadAreAnsweredInOrder() throws IOException {
    try (RawConnection c = server.connect()) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        all.append("POST /echo?").append(i).append(" HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc");
      }
      c.sendLines(all.toString());
      for (int i = 0; i < 200; i++) {
        assertThat(c.read().text()).isEqualTo("POST /echo?" + i + "\nabc");
      }
    }
  }

  @Test
  void requestsAheadOfAParkedOneWait() throws IOException {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /park HTTP/1.1\nHost: a\n\n" + GET);
      Exchange waiting = parked();
      waiting.respond(Response.of(200).text("text/plain", "at last"));
      assertThat(c.read().text()).isEqualTo("at last");
      assertThat(c.read().text()).startsWith("GET /echo");
    }
  }

  @Test
  void aByteAtATime() throws IOException {
    try (RawConnection c = server.connect()) {
      String request =
          "\r\nPOST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nT: t\r\n\r\n";
      for (int i = 0; i < request.length(); i++) {
        c.send(request.substring(i, i + 1));
      }
      assertThat(c.read().text()).isEqualTo("POST /echo?\nabc");
    }
  }

  @Test
  void bigBodyInManyChunks() throws IOException {
    try (RawConnection c = server.connect()) {
      c.sendLines("POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n");
      String chunk = "1000\n" + "x".repeat(4096) + "\n";
      for (int i = 0; i < 200; i++) {
        c.sendLines(chunk);
      }
      assertThat(c.sendLines("0\n\n").read().body().length()).isEqualTo(12 + 200 * 4096);
      assertThat(c.sendLines(GET).read().status()).isEqualTo(200);
    }
  }

  @Test
  void expectContinue() throws IOException {
    try (RawConnection c = server.connect()) {
      String head = "POST /echo HTTP/1.1\nHost: a\nContent-Length: 3\nExpect: 100-Continue\n\n";
      assertThat(c.sendLines(head).readHead().status()).isEqualTo(100);
      assertThat(c.send("abc").read().text()).endsWith("\nabc");
      // who does not wait, is not kept waiting
      assertThat(c.sendLines(head + "abc").read().text()).endsWith("\nabc");
      assertThat(
              c.sendLines("GET /echo HTTP/1.1\nHost: a\nExpect: 100-continue\n\n").read().status())
          .isEqualTo(200);
      assertThat(c.sendLines(head.replace("100-Continue", "miracles")).read().status())
          .isEqualTo(417);
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void headHasNoBody() throws IOException {
    try (RawConnection c = server.connect()) {
      RawResponse whole = c.sendLines("HEAD /echo HTTP/1.1\nHost: a\n\n").readBodiless();
      assertThat(whole.first("Content-Length")).hasValue("12");
      RawResponse stream = c.sendLines("HEAD /stream HTTP/1.1\nHost: a\n\n").readBodiless();
      assertThat(stream.first("Transfer-Encoding")).hasValue("chunked");
      assertThat(c.sendLines(GET).read().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "OPTIONS", "RPC_IN_DATA", "get", "x"})
  void methodsAreTheHandlersBusiness(String method) throws IOException {
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines(method + " /echo HTTP/1.1\nHost: a\n\n").read().text())
          .startsWith(method + " /echo");
    }
  }

  @Test
  void unknownPaths() throws IOException {
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET /favicon.ico HTTP/1.1\nHost: a\n\n").read().status())
          .isEqualTo(404);
      assertThat(c.sendLines(GET).read().status()).isEqualTo(200);
      RawResponse withBody =
          c.sendLines("POST /nothing HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello").read();
      assertThat(withBody.status()).isEqualTo(404);
      assertThat(withBody.first("Connection")).hasValue("close");
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void answersInPieces() throws IOException {
    try (RawConnection c = server.connect()) {
      RawResponse head = c.sendLines("GET /stream HTTP/1.1\nHost: a\n\n").readHead();
      assertThat(head.all("Content-Length")).isEmpty();
      assertThat(head.all("Transfer-Encoding")).containsExactly("chunked");
      for (String piece : Arrays.asList("one", "two", "three")) {
        assertThat(c.readChunk()).map(String::new).hasValue(piece);
      }
      assertThat(c.readChunk()).isEqualTo(Optional.empty());
      assertThat(c.sendLines(GET).read().status()).isEqualTo(200);
    }
  }

  @Test
  void failures() throws IOException {
    try (RawConnection c = server.connect()) {
      RawResponse bug = c.sendLines("GET /bug HTTP/1.1\nHost: a\n\n").read();
      assertThat(bug.status()).isEqualTo(500);
      assertThat(bug.text()).isEmpty();
      assertThat(c.sendLines("GET /gone HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(417);
      assertThat(c.sendLines(GET).read().status()).isEqualTo(200);
    }
  }

  /** Closing must not cut off an answer that the peer is still reading. */
  @Test
  void bigAnswerToASlowReaderThatCloses() throws Exception {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /big HTTP/1.1\nHost: a\nConnection: close\n\n");
      Exchange written = server.finished().poll(5, TimeUnit.SECONDS);
      assertThat(written).isNotNull();
      await().pollDelay(java.time.Duration.ofMillis(800)).until(() -> true); // longer than draining
      assertThat(c.read().body().length()).isEqualTo(BIG);
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void disconnectWhileParked() throws Exception {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      parked();
    }
    assertThat(disconnected.await(5, TimeUnit.SECONDS)).isTrue();
    Exchange over = server.finished().poll(5, TimeUnit.SECONDS);
    assertThat(over).isSameAs(parked.get());
    assertThat(over.status()).isZero();
    over.respond(Response.of(200)); // too late, and harmless
    await().until(() -> server.server().openConnections() == 0);
    assertThat(server.finished()).isEmpty();
  }

  @Test
  void resetWhileParked() throws Exception {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      parked();
      c.reset();
    }
    assertThat(disconnected.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverAsksLateHearsOfADisconnect() throws Exception {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      parked();
    }
    await().until(() -> server.server().openConnections() == 0);
    CountDownLatch late = new CountDownLatch(1);
    parked().onDisconnect(late::countDown);
    assertThat(late.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void beginningToCloseLetsRequestsEnd() throws IOException {
    try (RawConnection idle = server.connect();
        RawConnection busy = server.connect()) {
      assertThat(idle.sendLines(GET).read().status()).isEqualTo(200);
      busy.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      Exchange waiting = parked();
      server.server().beginClose();
      assertThat(idle.ends()).isTrue();
      waiting.respond(Response.of(204));
      RawResponse answer = busy.read();
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.first("Connection")).hasValue("close");
      assertThat(busy.ends()).isTrue();
    }
  }

  @Test
  void closingEndsAll() throws IOException {
    try (RawConnection c = server.connect()) {
      c.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      parked();
      server.close();
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void headerValuesWithLineBreaksAreABug() {
    Headers headers = new Headers();
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> headers.add("X", "a\r\nSet-Cookie: b"));
  }
}
