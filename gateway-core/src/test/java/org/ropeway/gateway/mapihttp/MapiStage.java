package org.ropeway.gateway.mapihttp;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.auth.AuthLimits;
import org.ropeway.gateway.auth.AuthObserver;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.auth.UserSessions;
import org.ropeway.gateway.http.ExchangeObserver;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** The endpoints on a real socket, with users of the stand-in and services of the test. */
final class MapiStage implements AutoCloseable {
  /** Impatient, so that tests need not be patient. */
  static final MapiHttpLimits LIMITS =
      new MapiHttpLimits(
          0x50000,
          Duration.ofSeconds(10),
          Duration.ofMillis(50),
          Duration.ofMillis(50),
          Duration.ofSeconds(60),
          Duration.ofMinutes(15),
          Duration.ofMinutes(1),
          100,
          1000,
          2048,
          1 << 20,
          Duration.ofMinutes(1));

  final FakeEmsmdb emsmdb = new FakeEmsmdb();
  final FakeNspi nspi = new FakeNspi();
  final Counts counts = new Counts();
  final MovableClock clock = new MovableClock();
  final MapiHttpEndpoints endpoints;
  private final OxStandin standin =
      OxStandin.builder()
          .user(new StandinUser("alice@ox.test", "secret", "Alice Anderson"))
          .user(new StandinUser("bob@ox.test", "secret", "Bob Builder"))
          .start();
  private final UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final HttpServer server;

  MapiStage() {
    this(LIMITS);
  }

  MapiStage(MapiHttpLimits limits) {
    this(limits, HttpLimits.defaults(), null);
  }

  MapiStage(MapiHttpLimits limits, HttpLimits http, @Nullable SslContext tls) {
    AuthLimits auth =
        new AuthLimits(
            10,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            100);
    OxAuthenticator authenticator =
        new OxAuthenticator(ox, "test", auth, sessions, AuthObserver.NONE, Clock.systemUTC());
    endpoints = new MapiHttpEndpoints(emsmdb, nspi, new Urls(), limits, counts, clock);
    server =
        HttpServer.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new HttpServer.Setup(
                tls, http, endpoints.routes(authenticator), ExchangeObserver.NONE, 2));
  }

  /** A connection of Alice. */
  MapiPeer alice() throws IOException {
    return new MapiPeer(server.port(), "alice", "secret");
  }

  /** A connection of Bob. */
  MapiPeer bob() throws IOException {
    return new MapiPeer(server.port(), "bob", "secret");
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    endpoints.close();
    server.close();
    sessions.close();
    ox.close();
    standin.close();
  }

  private static final class Urls implements EndpointUrls {
    @Override
    public String mailbox(AuthenticatedUser user) {
      return "https://mail.ox.test/mapi/emsmdb/?MailboxId=" + user.oxUser().email();
    }

    @Override
    public String addressBook(AuthenticatedUser user) {
      return "https://mail.ox.test/mapi/nspi/?MailboxId=" + user.oxUser().email();
    }
  }

  /** A clock that moves when told. */
  static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** What the observer heard. */
  static final class Counts implements MapiHttpObserver {
    final List<Ending> endings = new CopyOnWriteArrayList<>();
    final List<String> answers = new CopyOnWriteArrayList<>();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger parked = new AtomicInteger();

    @Override
    public void opened(MapiEndpoint endpoint) {
      open.incrementAndGet();
    }

    @Override
    public void ended(MapiEndpoint endpoint, Ending why) {
      open.decrementAndGet();
      endings.add(why);
    }

    @Override
    public void parked() {
      parked.incrementAndGet();
    }

    @Override
    public void unparked() {
      parked.decrementAndGet();
    }

    @Override
    public void answered(
        MapiEndpoint endpoint, String requestType, ResponseCode code, Duration time) {
      answers.add(endpoint + " " + requestType + " " + code.value());
    }
  }
}
