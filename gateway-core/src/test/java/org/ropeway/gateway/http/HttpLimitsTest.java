package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;

/** Every limit of {@link HttpLimits} and {@link Route}, crossed. */
class HttpLimitsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  private static HttpLimits limits(
      int connections, int perAddress, int running, Duration head, Duration idle, Duration write) {
    return new HttpLimits(2048, 20, connections, perAddress, running, LONG, head, idle, write);
  }

  private static HttpLimits roomy() {
    return limits(50, 40, 10, LONG, LONG, LONG);
  }

  @Test
  void headBytes() throws IOException {
    try (TestServer server = TestServer.of(roomy(), TestServer.echo("/echo", 100))) {
      String start = "GET /echo HTTP/1.1\r\nHost: a\r\nX: ";
      String fits = start + "x".repeat(2048 - start.length() - 4) + "\r\n\r\n";
      try (RawConnection c = server.connect()) {
        assertThat(c.send(fits).read().status()).isEqualTo(200);
      }
      try (RawConnection c = server.connect()) {
        assertThat(c.send("x" + fits.substring(0, 2047)).read().status()).isEqualTo(431);
        assertThat(c.ends()).isTrue();
      }
    }
  }

  @Test
  void numberOfHeaders() throws IOException {
    try (TestServer server = TestServer.of(roomy(), TestServer.echo("/echo", 100))) {
      try (RawConnection c = server.connect()) {
        String head = "GET /echo HTTP/1.1\nHost: a\n" + "A: b\n".repeat(19);
        assertThat(c.sendLines(head + "\n").read().status()).isEqualTo(200);
        assertThat(c.sendLines(head + "A: b\n\n").read().status()).isEqualTo(431);
        assertThat(c.ends()).isTrue();
      }
    }
  }

  @Test
  void bodyByLength() throws IOException {
    try (TestServer server = TestServer.of(roomy(), TestServer.echo("/echo", 100))) {
      try (RawConnection c = server.connect()) {
        String head = "POST /echo HTTP/1.1\nHost: a\nContent-Length: ";
        assertThat(c.sendLines(head + "100\n\n" + "x".repeat(100)).read().status()).isEqualTo(200);
        assertThat(c.sendLines(head + "101\n\n").read().status()).isEqualTo(413);
        assertThat(c.ends()).isTrue();
      }
      try (RawConnection c = server.connect()) {
        assertThat(c.sendLines(head("999999999999999999")).read().status()).isEqualTo(413);
      }
    }
  }

  private static String head(String length) {
    return "POST /echo HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: " + length + "\n\n";
  }

  @Test
  void bodyByChunks() throws IOException {
    try (TestServer server = TestServer.of(roomy(), TestServer.echo("/echo", 100))) {
      String head = "POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n";
      try (RawConnection c = server.connect()) {
        String body = ("a\n" + "x".repeat(10) + "\n").repeat(10);
        assertThat(c.sendLines(head + body + "0\n\n").read().text()).hasSize(12 + 100);
        assertThat(c.sendLines(head + body + "1\n").read().status()).isEqualTo(413);
        assertThat(c.ends()).isTrue();
      }
      try (RawConnection c = server.connect()) {
        assertThat(c.sendLines(head + "ffffffff\n").read().status()).isEqualTo(413);
      }
      try (RawConnection c = server.connect()) {
        String trailer = ("T: " + "t".repeat(200) + "\n").repeat(21);
        assertThat(c.sendLines(head + "0\n" + trailer + "\n").read().status()).isEqualTo(431);
      }
      try (RawConnection c = server.connect()) {
        assertThat(c.sendLines(head + "5;" + "x".repeat(300) + "\n").read().status())
            .isEqualTo(400);
      }
    }
  }

  /** A route says how it refuses. */
  @Test
  void refusalOfARoute() throws IOException {
    Route echo = TestServer.echo("/echo", 100);
    Route route =
        new Route(
            "/echo",
            100,
            LONG,
            (head, status) -> Response.of(200).header("X-Refused", head.path() + " " + status),
            echo.handler());
    try (TestServer server = TestServer.of(roomy(), route);
        RawConnection c = server.connect()) {
      RawResponse answer =
          c.sendLines("POST /echo HTTP/1.1\nHost: a\nContent-Length: 101\n\n").read();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.first("X-Refused")).hasValue("/echo 413");
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void connectionsInAll() throws IOException {
    HttpLimits limits = limits(3, 40, 10, LONG, LONG, LONG);
    try (TestServer server = TestServer.of(limits, TestServer.echo("/echo", 100))) {
      crossedByOne(server, 3);
    }
  }

  @Test
  void connectionsOfAnAddress() throws IOException {
    HttpLimits limits = limits(50, 3, 10, LONG, LONG, LONG);
    try (TestServer server = TestServer.of(limits, TestServer.echo("/echo", 100))) {
      crossedByOne(server, 3);
    }
  }

  private static void crossedByOne(TestServer server, int most) throws IOException {
    List<RawConnection> open = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      RawConnection c = server.connect();
      assertThat(c.sendLines("GET /echo HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(200);
      open.add(c);
    }
    assertThat(server.server().openConnections()).isEqualTo(most);
    try (RawConnection turnedAway = server.connect()) {
      assertThat(turnedAway.ends()).isTrue();
    }
    open.getFirst().close();
    await().until(() -> server.server().openConnections() == most - 1);
    try (RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET /echo HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(200);
    }
    for (RawConnection c : open) {
      c.close();
    }
  }

  /** Parked requests do not count. */
  @Test
  void runningRequests() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    Route block =
        TestServer.route(
            "/block",
            exchange -> {
              running.incrementAndGet();
              try {
                go.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              exchange.respond(Response.of(204));
            });
    AtomicInteger parked = new AtomicInteger();
    Route park = TestServer.route("/park", exchange -> parked.incrementAndGet());
    HttpLimits limits = limits(50, 40, 2, LONG, LONG, LONG);
    try (TestServer server = TestServer.of(limits, block, park, TestServer.echo("/echo", 100));
        RawConnection p1 = server.connect();
        RawConnection p2 = server.connect();
        RawConnection c1 = server.connect();
        RawConnection c2 = server.connect();
        RawConnection c3 = server.connect()) {
      p1.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      await().until(() -> parked.get() == 1);
      p2.sendLines("GET /park HTTP/1.1\nHost: a\n\n");
      await().until(() -> parked.get() == 2);
      assertThat(c3.sendLines("GET /echo HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(200);
      String request = "GET /block HTTP/1.1\nHost: a\n\n";
      c1.sendLines(request);
      c2.sendLines(request);
      await().until(() -> running.get() == 2);
      RawResponse refused = c3.sendLines(request).read();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.first("Retry-After")).isPresent();
      go.countDown();
      assertThat(c1.read().status()).isEqualTo(204);
      assertThat(c2.read().status()).isEqualTo(204);
      assertThat(c3.sendLines(request).read().status()).isEqualTo(204);
    }
  }

  @Test
  void slowHead() throws IOException {
    HttpLimits limits = limits(50, 40, 10, SHORT, LONG, LONG);
    try (TestServer server = TestServer.of(limits, TestServer.echo("/echo", 100));
        RawConnection c = server.connect()) {
      RawResponse answer = c.send("GET /echo HTTP/1.1\r\nHo").read();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(c.ends()).isTrue();
    }
  }

  /** The time is for the head as a whole: a byte now and then does not help. */
  @Test
  void drippingHead() throws IOException {
    HttpLimits limits = limits(50, 40, 10, Duration.ofMillis(400), LONG, LONG);
    try (TestServer server = TestServer.of(limits, TestServer.echo("/echo", 100));
        RawConnection c = server.connect()) {
      Thread.startVirtualThread(() -> {
        try {
          c.send("GET /echo HTTP/1.1\r\nX: ");
          for (int i = 0; i < 100; i++) {
            c.send("x");
            Thread.sleep(50);
          }
        } catch (IOException | InterruptedException e) {
          Thread.currentThread().interrupt(); // the server has closed
        }
      });
      assertThat(c.read().status()).isEqualTo(408);
    }
  }

  @Test
  void slowBody() throws IOException {
    Route echo = TestServer.echo("/echo", 100);
    Route hasty = new Route("/echo", 100, SHORT, echo.handler());
    try (TestServer server = TestServer.of(roomy(), hasty);
        RawConnection c = server.connect()) {
      c.sendLines("POST /echo HTTP/1.1\nHost: a\nContent-Length: 10\n\nabc");
      assertThat(c.read().status()).isEqualTo(408);
      assertThat(c.ends()).isTrue();
    }
  }

  @Test
  void idleConnection() throws IOException {
    HttpLimits limits = limits(50, 40, 10, LONG, SHORT, LONG);
    try (TestServer server = TestServer.of(limits, TestServer.echo("/echo", 100))) {
      try (RawConnection c = server.connect()) {
        assertThat(c.ends()).isTrue();
      }
      try (RawConnection c = server.connect()) {
        assertThat(c.sendLines("GET /echo HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(200);
        assertThat(c.ends()).isTrue();
      }
    }
  }

  /** A request that is being worked on is not idle. */
  @Test
  void aRequestUnderWayIsNotIdle() throws IOException {
    HttpLimits limits = limits(50, 40, 10, SHORT, SHORT, LONG);
    Route late =
        TestServer.route(
            "/late",
            exchange -> {
              var _ =
                  exchange.schedule(
                      SHORT.multipliedBy(3), () -> exchange.respond(Response.of(204)));
            });
    try (TestServer server = TestServer.of(limits, late);
        RawConnection c = server.connect()) {
      assertThat(c.sendLines("GET /late HTTP/1.1\nHost: a\n\n").read().status()).isEqualTo(204);
    }
  }

  @Test
  void peerThatDoesNotRead() throws IOException {
    HttpLimits limits = limits(50, 40, 10, LONG, LONG, SHORT);
    Bytes much = Bytes.wrap(new byte[64 << 20]);
    Route big =
        TestServer.route(
            "/big", exchange -> exchange.respond(Response.of(200).body("text/plain", much)));
    try (TestServer server = TestServer.of(limits, big);
        RawConnection c = server.connect()) {
      c.sendLines("GET /big HTTP/1.1\nHost: a\n\n");
      await().until(() -> server.server().openConnections() == 1);
      await().until(() -> server.server().openConnections() == 0);
    }
  }
}
