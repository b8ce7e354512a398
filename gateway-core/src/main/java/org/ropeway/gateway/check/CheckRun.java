package org.ropeway.gateway.check;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.UserHandler;
import org.ropeway.gateway.auth.UserKey;
import org.ropeway.gateway.doctor.Doctor;
import org.ropeway.gateway.doctor.DoctorListener;
import org.ropeway.gateway.doctor.DoctorOptions;
import org.ropeway.gateway.doctor.StepResult;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.ResponseStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of doctor for a user who has signed in, each step a line of JSON as soon as it has ended.
 * All is sent to this gateway, whatever anybody says of its address, so that nobody can have other
 * hosts asked. It ends when the browser goes away.
 */
final class CheckRun implements UserHandler {
  private static final int AT_ONCE = 4;
  private static final String BASIC = "Basic ";
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<UserKey> running = ConcurrentHashMap.newKeySet();
  private final URI name;
  private final Supplier<URI> here;

  CheckRun(URI name, Supplier<URI> here) {
    this.name = name;
    this.here = here;
  }

  @Override
  public void handle(Exchange exchange, AuthenticatedUser user) {
    if (!exchange.request().method().equals("POST")) {
      exchange.respond(Response.of(405).header("Allow", "POST"));
    } else if (isFromElsewhere(exchange)) {
      exchange.respond(Response.of(403));
    } else if (!running.add(user.key())) {
      exchange.respond(AuthenticatingHandler.later(503, LATER));
    } else {
      try {
        runIfFree(exchange, user);
      } finally {
        running.remove(user.key());
      }
    }
  }

  /** Browsers say so of requests that another site's page makes. */
  private static boolean isFromElsewhere(Exchange exchange) {
    String site = exchange.request().headers().first("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private void runIfFree(Exchange exchange, AuthenticatedUser user) {
    Optional<String> password = password(exchange);
    if (password.isEmpty()) {
      exchange.respond(Response.of(400));
      return;
    }
    if (!free.tryAcquire()) {
      exchange.respond(AuthenticatingHandler.later(503, LATER));
      return;
    }
    try {
      run(exchange, user, password.get());
    } finally {
      free.release();
    }
  }

  private void run(Exchange exchange, AuthenticatedUser user, String password) {
    ResponseStream stream =
        exchange.stream(
            Response.of(200)
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .header("X-Accel-Buffering", "no"));
    if (stream == null) {
      return;
    }
    exchange.onDisconnect(Thread.currentThread()::interrupt);
    long start = System.nanoTime();
    boolean healthy = false;
    try {
      Lines lines = new Lines(stream);
      List<StepResult> results = new Doctor(options(user, password), lines).run();
      healthy = Doctor.healthy(results);
    } finally {
      Map<String, Object> end = new LinkedHashMap<>();
      end.put("healthy", healthy);
      end.put("milliseconds", Duration.ofNanos(System.nanoTime() - start).toMillis());
      stream.finish(line(end));
    }
  }

  private DoctorOptions options(AuthenticatedUser user, String password) {
    String email = user.login().contains("@") ? user.login() : user.oxUser().email();
    return new DoctorOptions(email, user.login(), password, Optional.of(name), Optional.empty())
        .within(here.get());
  }

  /**
   * What the page sends as Basic, in UTF-8; it was found right before. Empty for who has signed in
   * otherwise, which doctor cannot.
   */
  private static Optional<String> password(Exchange exchange) {
    String header = exchange.request().headers().first("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String text = new String(pair, StandardCharsets.UTF_8);
      return Optional.of(text.substring(text.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Steps as lines. */
  private record Lines(ResponseStream stream) implements DoctorListener {
    @Override
    public void underWay(StepProgress progress) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("step", progress.step());
      values.put("progress", progress.text());
      stream.write(line(values));
    }

    @Override
    public void ended(StepResult result) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("step", result.step());
      step.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
      step.put("milliseconds", result.time().toMillis());
      step.put("detail", result.detail());
      step.put("cause", result.cause());
      stream.write(line(step));
    }
  }

  private static Bytes line(Map<String, Object> values) {
    String json = JsonMapper.shared().writeValueAsString(values);
    return Bytes.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
