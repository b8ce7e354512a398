package org.ropeway.gateway.http;

import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/** A server on a free port with a few routes, which remembers what it answered. */
public final class TestServer implements AutoCloseable {
  /** Limits small enough to be crossed. */
  public static final HttpLimits LIMITS =
      new HttpLimits(
          2048,
          20,
          50,
          40,
          10,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  private final HttpServer server;
  private final BlockingQueue<Exchange> finished = new LinkedBlockingQueue<>();

  private TestServer(@Nullable SslContext tls, HttpLimits limits, List<Route> routes) {
    this.server =
        HttpServer.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new HttpServer.Setup(tls, limits, routes, finished::add, 2));
  }

  /** With these routes. */
  public static TestServer of(HttpLimits limits, Route... routes) {
    return new TestServer(null, limits, List.of(routes));
  }

  /** With TLS and {@link #echo}. */
  public static TestServer tls(SslContext tls) {
    return new TestServer(tls, LIMITS, List.of(echo("/echo", 1000)));
  }

  /** Answers with method, path, query and body of the request. */
  public static Route echo(String path, int maxBody) {
    return new Route(
        path,
        maxBody,
        Duration.ofSeconds(5),
        exchange -> {
          Request r = exchange.request();
          String head = r.method() + " " + r.head().path() + "?" + r.head().query() + "\n";
          exchange.respond(
              Response.of(200).text("text/plain", head + new String(r.body().unsafeArray(), UTF)));
        });
  }

  private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

  /** A route of a handler. */
  public static Route route(String path, Handler handler) {
    return new Route(path, 1000, Duration.ofSeconds(5), handler);
  }

  /** Bytes of a text. */
  public static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(UTF));
  }

  /** The server. */
  public HttpServer server() {
    return server;
  }

  /** What has been answered, in order. */
  public BlockingQueue<Exchange> finished() {
    return finished;
  }

  /** A new connection. */
  public RawConnection connect() throws java.io.IOException {
    return RawConnection.to(server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
