package org.ropeway.gateway.ops;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.HttpException;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;
import org.ropeway.gateway.recording.Recorder;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingStatus;

/**
 * Switches the recording of a user on (PUT) and off (DELETE) and tells what is recorded (GET), at
 * {@code /recording?user=ADDRESS}. As the listener asks for no password, only the machine itself
 * may come, and no web page that is open on it.
 */
public final class RecordingSwitch implements Handler {
  private static final String PARAMETER = "user=";
  private final Recorder recorder;

  private RecordingSwitch(Recorder recorder) {
    this.recorder = recorder;
  }

  /** The route of the monitoring server. */
  public static Route route(Recorder recorder) {
    return new Route("/recording", 0, Duration.ofSeconds(5), new RecordingSwitch(recorder));
  }

  @Override
  public void handle(Exchange exchange) throws HttpException {
    boolean own = exchange.request().remote().isLoopbackAddress();
    if (!own || exchange.request().headers().has("Origin")) {
      exchange.failed("recording is switched on the machine itself only");
      exchange.respond(text(403, "only from the machine itself: curl http://127.0.0.1…\n"));
      return;
    }
    switch (exchange.request().method()) {
      case "GET", "HEAD" -> exchange.respond(text(200, all()));
      case "PUT" -> on(exchange);
      case "DELETE" -> off(exchange);
      default -> exchange.respond(Response.of(405).header("Allow", "GET, HEAD, PUT, DELETE"));
    }
  }

  private void on(Exchange exchange) {
    Optional<String> user = user(exchange.request().head().query());
    if (user.isEmpty()) {
      exchange.respond(text(400, "whom? /recording?user=ADDRESS\n"));
      return;
    }
    try {
      exchange.respond(text(200, line(recorder.start(user.get()))));
    } catch (RecordingException e) {
      exchange.failed("a recording cannot be begun");
      exchange.respond(text(500, e.getMessage() + "\n"));
    }
  }

  private void off(Exchange exchange) {
    Optional<String> user = user(exchange.request().head().query());
    if (user.isEmpty()) {
      exchange.respond(text(400, "whom? /recording?user=ADDRESS\n"));
    } else if (recorder.scope() == Recorder.Scope.EVERYBODY) {
      exchange.respond(text(409, "everybody is recorded, until the gateway is started anew\n"));
    } else {
      exchange.respond(
          recorder
              .stop(user.get())
              .map(status -> text(200, line(status)))
              .orElseGet(() -> text(404, "not recorded\n")));
    }
  }

  private String all() {
    String users =
        recorder.status().stream().map(RecordingSwitch::line).collect(Collectors.joining());
    return switch (recorder.scope()) {
      case EVERYBODY -> "everybody is recorded\n" + users;
      case CHOSEN -> users.isEmpty() ? "nobody is recorded\n" : users;
    };
  }

  private static String line(RecordingStatus status) {
    return "%s: %d exchanges, %d bytes, %d lost%s, in %s\n"
        .formatted(
            status.user(),
            status.exchanges(),
            status.bytes(),
            status.lost(),
            status.problem() == null ? "" : " (" + status.problem() + ")",
            status.path());
  }

  private static Optional<String> user(String query) {
    if (!query.startsWith(PARAMETER)) {
      return Optional.empty();
    }
    try {
      String user =
          URLDecoder.decode(query.substring(PARAMETER.length()), StandardCharsets.UTF_8).strip();
      boolean one = !user.isEmpty() && user.length() <= 320 && user.indexOf('&') < 0;
      return one ? Optional.of(user) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Response text(int status, String text) {
    return Response.of(status)
        .header("Cache-Control", "no-store")
        .text("text/plain; charset=utf-8", text);
  }
}
