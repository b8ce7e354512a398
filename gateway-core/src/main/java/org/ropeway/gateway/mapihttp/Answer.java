package org.ropeway.gateway.mapihttp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.ResponseStream;
import org.ropeway.gateway.http.Scheduled;
import org.ropeway.ox.OxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one request: whole if it is ready soon, else in chunks with PENDING in between
 * ([MS-OXCMAPIHTTP] 2.2.2.2, 3.2.5.2). Given once, by any thread, at any time; what comes later is
 * dropped.
 */
final class Answer {
  /** Exchange 2013 SP1, the first to speak MAPI/HTTP: Outlook expects nothing newer then. */
  private static final String SERVER = "Exchange/15.00.0847.4040";

  private static final String MAPI = "application/mapi-http";
  private static final Logger log = LoggerFactory.getLogger(Answer.class);

  private enum State {
    UNBEGUN,
    STREAMING,
    OVER
  }

  private final Exchange exchange;
  private final MapiEndpoint endpoint;
  private final Echo echo;
  private final MapiHttpLimits limits;
  private final MapiHttpObserver observer;
  private final Instant start;
  private List<String> cookies = List.of();
  private State state = State.UNBEGUN;
  private @Nullable ResponseStream stream;
  private @Nullable Scheduled timer;
  private Runnable gone = () -> {};

  Answer(
      Exchange exchange,
      MapiEndpoint endpoint,
      MapiHttpLimits limits,
      MapiHttpObserver observer,
      Instant start) {
    this.exchange = exchange;
    this.endpoint = endpoint;
    this.echo = Echo.of(exchange.request().headers());
    this.limits = limits;
    this.observer = observer;
    this.start = start;
  }

  /** What it repeats of its request. */
  Echo echo() {
    return echo;
  }

  /** Has the request logged as failed, whatever its answer says; {@code why} is for the log. */
  void failed(String why) {
    exchange.failed(why);
  }

  /** Sets the Set-Cookie values of its head. */
  synchronized void cookies(List<String> values) {
    cookies = values;
  }

  /** Has it begin by itself if it is not ready in time. */
  synchronized void expectSoon() {
    if (state == State.UNBEGUN) {
      timer = exchange.schedule(limits.patience(), this::begin);
    }
  }

  /** Begins it in chunks. */
  synchronized void begin() {
    if (state != State.UNBEGUN) {
      return;
    }
    cancelTimer();
    ResponseStream begun = exchange.stream(head(ResponseCode.SUCCESS).header("Content-Type", MAPI));
    if (begun == null) {
      state = State.OVER;
      return;
    }
    state = State.STREAMING;
    stream = begun;
    begun.write(Envelope.PROCESSING);
    timer = exchange.schedule(limits.pendingPeriod(), this::pending);
    exchange.onDisconnect(this::peerGone);
  }

  /**
   * Runs {@code task}, on an event loop, if the peer goes away while an answer in chunks is due.
   */
  synchronized void onGone(Runnable task) {
    gone = task;
  }

  /** Has {@code task} run later, on an event loop. */
  Scheduled schedule(Duration delay, Runnable task) {
    return exchange.schedule(delay, task);
  }

  /** Success, with the body from StatusCode on. */
  synchronized void done(Bytes body) {
    Duration elapsed = elapsed();
    switch (state) {
      case UNBEGUN ->
          exchange.respond(
              head(ResponseCode.SUCCESS).body(MAPI, Envelope.whole(start, elapsed, body)));
      case STREAMING -> finish(Envelope.done(start, elapsed, body));
      case OVER -> {}
    }
    over(ResponseCode.SUCCESS);
  }

  /** A refusal; {@code why} is for the log. */
  synchronized void refuse(ResponseCode code, String why) {
    if (state != State.OVER) {
      exchange.failed("X-ResponseCode " + code.value() + " (" + code.title() + "): " + why);
    }
    switch (state) {
      case UNBEGUN -> exchange.respond(html(head(code), code));
      case STREAMING -> finish(Envelope.failed(code, start, elapsed()));
      case OVER -> {}
    }
    over(code);
  }

  /** OX is away: an exceptional failure, after which Outlook tries again (2.2.2.2). */
  synchronized void unavailable(OxException.Unavailable e) {
    exceptional(
        AuthenticatingHandler.later(503, e.retryAfter()), "OX is not available: " + e.getMessage());
  }

  /** A bug. */
  synchronized void bug(Throwable e) {
    log.error("request {} failed", exchange.id(), e);
    exceptional(Response.of(500), "a bug: " + e);
  }

  private void exceptional(Response response, String why) {
    if (state == State.UNBEGUN) {
      exchange.failed(why);
      exchange.respond(response);
      over(ResponseCode.UNKNOWN_FAILURE);
    } else {
      refuse(ResponseCode.UNKNOWN_FAILURE, why);
    }
  }

  private synchronized void pending() {
    if (state == State.STREAMING && stream != null) {
      stream.write(Envelope.PENDING);
      timer = exchange.schedule(limits.pendingPeriod(), this::pending);
    }
  }

  private void peerGone() {
    Runnable task;
    synchronized (this) {
      state = State.OVER;
      cancelTimer();
      task = gone;
    }
    task.run();
  }

  private void finish(Bytes last) {
    if (stream != null) {
      stream.finish(last);
    }
  }

  private void over(ResponseCode code) {
    if (state != State.OVER) {
      state = State.OVER;
      cancelTimer();
      observer.answered(endpoint, exchange.label(), code, elapsed());
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(exchange.elapsedNanos());
  }

  private Response head(ResponseCode code) {
    Response head = head(echo, code, limits);
    cookies.forEach(value -> head.header("Set-Cookie", value));
    return head;
  }

  /** An answer to a request that no endpoint sees, because its body is too large. */
  static Response tooLarge(Echo echo, MapiHttpLimits limits) {
    return html(head(echo, ResponseCode.TOO_LARGE, limits), ResponseCode.TOO_LARGE);
  }

  private static Response head(Echo echo, ResponseCode code, MapiHttpLimits limits) {
    Response head =
        Response.of(200)
            .header("Cache-Control", "private")
            .header("X-ServerApplication", SERVER)
            .header("X-ResponseCode", String.valueOf(code.value()))
            .header("X-PendingPeriod", String.valueOf(limits.pendingPeriod().toMillis()))
            .header("X-ExpirationInfo", String.valueOf(limits.idleTime().toMillis()));
    repeat(head, "X-RequestType", echo.requestType());
    repeat(head, "X-RequestId", echo.requestId());
    repeat(head, "X-ClientInfo", echo.clientInfo());
    return head;
  }

  private static void repeat(Response head, String name, String value) {
    if (!value.isEmpty()) {
      head.header(name, value);
    }
  }

  private static Response html(Response head, ResponseCode code) {
    String title = "X-ResponseCode " + code.value() + ": " + code.title();
    return head.text(
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>"
            + title
            + "</title></head><body>"
            + title
            + "</body></html>");
  }
}
