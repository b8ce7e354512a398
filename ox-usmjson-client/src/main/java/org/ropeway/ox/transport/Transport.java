package org.ropeway.ox.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxServerConfig.Trust;
import org.ropeway.ox.host.CircuitBreaker;
import org.ropeway.ox.json.JsonFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request over HTTP/1.1, once, within a deadline and a size, unless the host is left alone.
 * Thread-safe.
 */
public final class Transport implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
  private final OxServerConfig config;
  private final Time time;
  private final Protocol protocol;
  private final String path;
  private final ExecutorService threads;
  private final HttpClient client;
  private final HttpClient sockets;
  private final HttpCheck check;
  private final ConnectionTrouble trouble;
  private final CircuitBreaker breaker;

  Transport(OxServerConfig config, Time time, Protocol protocol, CircuitBreaker breaker) {
    this.config = config;
    this.breaker = breaker;
    this.time = time;
    this.protocol = protocol;
    this.path = path(config, protocol);
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ox-http-", 0).factory());
    boolean tls = config.baseUrl().getScheme().equalsIgnoreCase("https");
    this.client = client(tls);
    this.sockets = config.proxy().isPresent() && !tls ? client(tls) : client;
    if (tls && config.trust() instanceof Trust.Anything) {
      LOG.warn("The certificate of {} is not checked", config.baseUrl());
    }
    this.check = new HttpCheck(config.baseUrl() + path, protocol.name(), time);
    this.trouble = new ConnectionTrouble(config);
  }

  private HttpClient client(boolean tls) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeOuts().connect())
            .executor(threads);
    if (tls) {
      builder.sslContext(ServerTls.context(config.trust()));
    }
    config
        .proxy()
        .map(proxy -> InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))
        .ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
    return builder.build();
  }

  /** What HTTP itself says of an answer. */
  public HttpCheck check() {
    return check;
  }

  /** The address of a path below the prefix. */
  public URI address(String target) {
    return config.baseUrl().resolve(URI.create(path + target));
  }

  /**
   * A client for websockets. Over a proxy without TLS it is one for them alone: they need CONNECT,
   * and Java would send their requests over a connection to the proxy that others have used.
   */
  public HttpClient sockets() {
    return sockets;
  }

  /**
   * Sends a request and reads its answer. Throws {@link OxException}, and {@link
   * java.util.concurrent.CancellationException} if cancelled.
   */
  public <T> T send(
      Request<T> request, CookieJar cookies, Deadline deadline, Cancellation cancellation) {
    return breaker.call(request.waits(), () -> exchange(request, cookies, deadline, cancellation));
  }

  private <T> T exchange(
      Request<T> request, CookieJar cookies, Deadline deadline, Cancellation cancellation) {
    long begin = time.nanos();
    URI address = address(request.target());
    CompletableFuture<HttpResponse<InputStream>> pending =
        client.sendAsync(http(request, address, cookies), BodyHandlers.ofInputStream());
    try {
      cancellation.onCancel(() -> pending.cancel(true));
      HttpResponse<InputStream> response = await(pending, deadline);
      try (InputStream body = new AnswerStream(response.body(), deadline)) {
        cancellation.onCancel(() -> close(body));
        cookies.take(response.headers().allValues("Set-Cookie"), address.getRawPath());
        return read(request, response, body, cancellation);
      } catch (IOException | UncheckedIOException e) {
        cancellation.check();
        throw trouble.whileReading(request.what(), e, config.maxResponseBytes());
      }
    } finally {
      abandon(pending);
      Duration took = Duration.ofNanos(time.nanos() - begin);
      LOG.debug("{} took {} ms", request.what(), took.toMillis());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    sockets.shutdownNow();
    threads.shutdown();
  }

  private HttpRequest http(Request<?> request, URI address, CookieJar cookies) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .method(request.method(), request.body())
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", config.client().userAgent());
    request.headers().forEach(builder::header);
    String header = cookies.header(address.getRawPath());
    if (!header.isEmpty()) {
      builder.header("Cookie", header);
    }
    return builder.build();
  }

  private HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> pending, Deadline deadline) {
    try {
      return pending.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw trouble.late(e);
    } catch (ExecutionException e) {
      throw trouble.beforeAnswer(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted while waiting for OX", Duration.ZERO, e);
    }
  }

  private <T> T read(
      Request<T> request,
      HttpResponse<InputStream> response,
      InputStream body,
      Cancellation cancellation)
      throws IOException {
    boolean packed =
        response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    InputStream plain = packed ? new GZIPInputStream(body) : body;
    try {
      return request
          .answer()
          .read(
              new Request.Head(response.statusCode(), response.headers()),
              AnswerStream.capped(plain, config.maxResponseBytes()));
    } catch (JsonFormatException e) {
      cancellation.check();
      throw new OxException.BadAnswer(
          "the answer of "
              + config.baseUrl()
              + path
              + " to "
              + request.what()
              + " is not "
              + protocol.name()
              + ": "
              + e.getMessage());
    }
  }

  /** Ends a request that nobody waits for any more; no more than a look at one that is done. */
  private static void abandon(CompletableFuture<HttpResponse<InputStream>> pending) {
    pending.cancel(true);
    if (pending.state() == Future.State.SUCCESS) {
      close(pending.resultNow().body());
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.debug("closing failed", e);
    }
  }

  private static String path(OxServerConfig config, Protocol protocol) {
    String base = config.baseUrl().getRawPath().replaceAll("/+$", "");
    String prefix = config.pathPrefix();
    return base + (prefix.isEmpty() ? protocol.pathPrefix() : prefix);
  }
}
