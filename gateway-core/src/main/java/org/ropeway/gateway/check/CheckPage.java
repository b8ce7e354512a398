package org.ropeway.gateway.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.auth.AuthenticatingHandler;
import org.ropeway.gateway.auth.OxAuthenticator;
import org.ropeway.gateway.http.Handler;
import org.ropeway.gateway.http.Response;
import org.ropeway.gateway.http.Route;

/**
 * A page at {@code /} where users and admins have doctor go Outlook's way, and see it go. It needs
 * nothing from elsewhere, keeps nothing, and asks this gateway only.
 */
public final class CheckPage {
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final CheckRun run;

  /**
   * A page.
   *
   * @param name the address that clients know the gateway by
   * @param here an address of this machine where the gateway can be reached, once it listens
   */
  public CheckPage(URI name, Supplier<URI> here) {
    this.run = new CheckRun(name, here);
  }

  /** Where it is served. Only the run needs a password, and is guarded as all that do. */
  public List<Route> routes(OxAuthenticator authenticator) {
    return List.of(
        route("/", file("page.html", "text/html; charset=utf-8")),
        route("/check/page.css", file("page.css", "text/css; charset=utf-8")),
        route("/check/page.js", file("page.js", "text/javascript; charset=utf-8")),
        route("/check/run", new AuthenticatingHandler(authenticator, run)));
  }

  private static Route route(String path, Handler handler) {
    return new Route(
        path,
        0,
        BODY_TIMEOUT,
        exchange -> {
          exchange.label("check");
          exchange.announce("Content-Security-Policy", POLICY);
          exchange.announce("X-Content-Type-Options", "nosniff");
          exchange.announce("Referrer-Policy", "no-referrer");
          exchange.announce("Cache-Control", "no-store");
          handler.handle(exchange);
        });
  }

  private static Handler file(String name, String type) {
    Bytes content = resource(name);
    return exchange -> {
      String method = exchange.request().method();
      exchange.respond(
          method.equals("GET") || method.equals("HEAD")
              ? Response.of(200).body(type, content)
              : Response.of(405).header("Allow", "GET, HEAD"));
    };
  }

  private static Bytes resource(String name) {
    try (InputStream in = CheckPage.class.getResourceAsStream(name)) {
      return Bytes.wrap(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
