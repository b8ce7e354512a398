package org.ropeway.gateway.ops;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.ExchangeObserver;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.HttpException;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.http.HttpServer;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;

/** Serves metrics and health, by plain HTTP on an address of its own. */
public final class MonitoringServer implements AutoCloseable {
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final String TEXT_TYPE = "text/plain; charset=utf-8";
  private static final HttpLimits LIMITS =
      new HttpLimits(
          8 * 1024,
          50,
          100,
          100,
          20,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  private final HttpServer server;

  private MonitoringServer(HttpServer server) {
    this.server = server;
  }

  /** Listens; throws {@link java.net.BindException} if the address is taken. */
  public static MonitoringServer listen(
      InetSocketAddress address, Metrics metrics, Supplier<Readiness.State> readiness) {
    return listen(address, metrics, readiness, List.of());
  }

  /** Listens as above, and serves more. */
  public static MonitoringServer listen(
      InetSocketAddress address,
      Metrics metrics,
      Supplier<Readiness.State> readiness,
      List<Route> more) {
    List<Route> own =
        List.of(
            get("/metrics", e -> e.respond(text(200, METRICS_TYPE, metrics.scrape()))),
            get("/healthz", e -> e.respond(text(200, TEXT_TYPE, "alive\n"))),
            get("/readyz", e -> tell(e, readiness.get())));
    List<Route> routes = Stream.concat(own.stream(), more.stream()).toList();
    return new MonitoringServer(
        HttpServer.listen(
            address, new HttpServer.Setup(null, LIMITS, routes, ExchangeObserver.NONE, 1)));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private static Route get(String path, Handler handler) {
    return new Route(path, 0, Duration.ofSeconds(5), exchange -> onlyGet(exchange, handler));
  }

  private static void onlyGet(Exchange exchange, Handler handler) throws HttpException {
    switch (exchange.request().method()) {
      case "GET", "HEAD" -> handler.handle(exchange);
      default -> exchange.respond(Response.of(405).header("Allow", "GET, HEAD"));
    }
  }

  private static void tell(Exchange exchange, Readiness.State state) {
    String word = state.name().toLowerCase(Locale.ROOT);
    if (state != Readiness.State.READY) {
      exchange.failed(word);
    }
    exchange.respond(text(state == Readiness.State.READY ? 200 : 503, TEXT_TYPE, word + "\n"));
  }

  private static Response text(int status, String type, String text) {
    return Response.of(status).header("Cache-Control", "no-store").text(type, text);
  }
}
