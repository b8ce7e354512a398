package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.MapiHttpException;

/** From a mail address to the addresses of the mailbox. */
final class DiscoverySteps {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int UNAUTHORIZED = 401;

  private final DoctorOptions options;
  private final List<Callable<URI>> places;
  private final ClientSettings settings;
  private @Nullable Answered server;
  private Autodiscovery.@Nullable Found found;

  /** A server, and how it answered a request without credentials. */
  private record Answered(URI url, HttpResponse<Void> response) {}

  DiscoverySteps(DoctorOptions options, List<Callable<URI>> places) {
    this.options = options;
    this.places = places;
    this.settings = ClientSettings.of(ClientTls.trusting(), options.login(), options.password());
  }

  /** How the server is reached; its certificate was looked at before. */
  ClientSettings settings() {
    return settings;
  }

  /** The mail address. */
  String email() {
    return options.email();
  }

  /** What Autodiscover said. */
  Autodiscovery.Found found() {
    return requireNonNull(found, "discovery");
  }

  private Answered server() {
    return requireNonNull(server, "certificate");
  }

  /** Finds a server, the first that asks for credentials, and looks at its certificate. */
  Finding certificate() throws Exception {
    @Nullable Exception last = null;
    for (Callable<URI> place : places) {
      try {
        Answered answered = ask(place.call());
        if (server == null || answered.response().statusCode() == UNAUTHORIZED) {
          server = answered;
        }
        if (answered.response().statusCode() == UNAUTHORIZED) {
          break;
        }
      } catch (MapiHttpException | IOException e) {
        last = e;
      }
    }
    if (server == null) {
      throw places.size() == 1 ? requireNonNull(last) : nowhere(requireNonNull(last));
    }
    return judge(server());
  }

  private Answered ask(URI url) throws InterruptedException {
    try {
      return new Answered(url, probe(settings.http(), url));
    } catch (IOException e) {
      throw new MapiHttpException(url.getAuthority() + ": " + reason(e), e);
    }
  }

  private StepFailure nowhere(Exception last) {
    String domain = options.email().substring(options.email().lastIndexOf('@') + 1);
    return new StepFailure(
        "no server at "
            + domain
            + " and autodiscover."
            + domain
            + " (the last one: "
            + last.getMessage()
            + ")",
        "let autodiscover."
            + domain
            + " lead to Ropeway (docs/admin/outlook.md), or name the server with --url");
  }

  private static String reason(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getMessage() != null) {
        return t.getMessage();
      }
    }
    return "no answer";
  }

  private static Finding judge(Answered server) throws IOException, InterruptedException {
    SSLSession tls = server.response().sslSession().orElse(null);
    if (tls == null) {
      throw new StepFailure(
          server.url() + " is not HTTPS", "Outlook sends no password without TLS: use https://");
    }
    String seen = tls.getProtocol() + ", certificate " + fingerprint(tls);
    try (HttpClient strict = ClientTls.strict()) {
      probe(strict, server.url());
      return Finding.of(seen);
    } catch (SSLException e) {
      if (THIS_MACHINE.contains(server.url().getHost().toLowerCase(Locale.ROOT))) {
        return Finding.of(seen + ", not signed by an authority (good enough on this machine)");
      }
      return new Finding(
          seen,
          "this machine does not trust it ("
              + reason(e)
              + "): Outlook would warn; give Ropeway a certificate the PCs trust");
    }
  }

  private static HttpResponse<Void> probe(HttpClient http, URI url)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(url).timeout(TIMEOUT).GET().build(), BodyHandlers.discarding());
  }

  private static String fingerprint(SSLSession tls) throws IOException {
    try {
      Certificate own = tls.getPeerCertificates()[0];
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
      String name =
          own instanceof X509Certificate x ? x.getSubjectX500Principal().getName() + " " : "";
      return name + HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest, 0, 8) + "…";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /** Without credentials the server has to ask for them. */
  Finding challenge() {
    HttpResponse<Void> response = server().response();
    List<String> schemes = response.headers().allValues("WWW-Authenticate");
    if (response.statusCode() != UNAUTHORIZED || schemes.isEmpty()) {
      throw new StepFailure(
          server().url()
              + " answered with status "
              + response.statusCode()
              + " and "
              + schemes.size()
              + " schemes to sign in with",
          "it is not Ropeway that answers there, or a proxy removes WWW-Authenticate");
    }
    return Finding.of(
        schemes.stream().map(s -> s.split(" ", 2)[0]).collect(Collectors.joining(", ")));
  }

  /** Asks for the mailbox of the mail address. */
  Finding discover() {
    Autodiscovery.Found answer = Autodiscovery.find(server().url(), settings, options.email());
    found = answer;
    return Finding.of(
        Optional.of(answer.displayName()).filter(n -> !n.isEmpty()).orElse("a mailbox")
            + " at "
            + answer.mailStore().getAuthority());
  }
}
