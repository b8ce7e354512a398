package org.ropeway.gateway.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
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
  private static final Duration SKEW = Duration.ofMinutes(2);
  private static final int UNAUTHORIZED = 401;

  private final DoctorOptions options;
  private final List<Callable<URI>> places;
  private final ClientSettings settings;
  private @Nullable Answered server;
  private Autodiscovery.@Nullable Found found;

  /** A server, and how it answered a request without credentials. */
  private record Answered(URI url, HttpResponse<Void> response, Instant at) {}

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

  private Answered answered() {
    return requireNonNull(server, "certificate");
  }

  /** Where Autodiscover was found. */
  URI server() {
    return reached(answered().url());
  }

  /** The address that leads to a service, where the server says it is at {@code url}. */
  URI reached(URI url) {
    return options.here().map(here -> here.resolve(rest(url))).orElse(url);
  }

  private static String rest(URI url) {
    return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
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
    return judge(answered());
  }

  private Answered ask(URI url) throws InterruptedException {
    try {
      return new Answered(url, probe(settings.http(), reached(url)), Instant.now());
    } catch (IOException e) {
      throw new MapiHttpException(url.getAuthority() + ": " + reason(e), e);
    }
  }

  private StepFailure nowhere(Exception last) {
    String domain = options.domain();
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

  private Finding judge(Answered server) throws SSLPeerUnverifiedException {
    SSLSession tls = server.response().sslSession().orElse(null);
    if (tls == null) {
      throw new StepFailure(
          server.url() + " is not HTTPS", "Outlook sends no password without TLS: use https://");
    }
    X509Certificate[] chain =
        Stream.of(tls.getPeerCertificates())
            .map(X509Certificate.class::cast)
            .toArray(X509Certificate[]::new);
    Certificates certificates = new Certificates(chain);
    String host =
        options.url().filter(url -> options.here().isPresent()).orElse(server.url()).getHost();
    List<String> problems = certificates.problems(host, Instant.now());
    String seen = tls.getProtocol() + ", certificate " + certificates.summary();
    if (problems.isEmpty()) {
      return Finding.of(seen);
    }
    if (THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT))) {
      return Finding.of(seen + "; good enough on this machine");
    }
    return new Finding(
        seen,
        String.join("; ", problems)
            + ": Outlook would warn; give Ropeway a certificate the PCs trust, for all its names");
  }

  private static HttpResponse<Void> probe(HttpClient http, URI url)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(url).timeout(TIMEOUT).GET().build(), BodyHandlers.discarding());
  }

  /** Compares the server's clock with this machine's. */
  Finding clock() {
    Answered answered = answered();
    Optional<String> date = answered.response().headers().firstValue("Date");
    if (date.isEmpty()) {
      return Finding.of("the server does not say");
    }
    try {
      Instant theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.get(), Instant::from);
      long apart = Duration.between(theirs, answered.at()).abs().toSeconds();
      String seen = apart + " s apart";
      return apart <= SKEW.toSeconds()
          ? Finding.of(seen)
          : new Finding(
              seen,
              "have the clocks of the server and of this machine set by NTP: certificates, Kerberos"
                  + " and times of mails need it");
    } catch (DateTimeException e) {
      return Finding.of("the server says it in a form of its own: " + date.get());
    }
  }

  /** Without credentials the server has to ask for them. */
  Finding challenge() {
    HttpResponse<Void> response = answered().response();
    List<String> schemes = response.headers().allValues("WWW-Authenticate");
    if (response.statusCode() != UNAUTHORIZED || schemes.isEmpty()) {
      throw new StepFailure(
          answered().url()
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
    Autodiscovery.Found answer = Autodiscovery.find(server(), settings, options.email());
    found = answer.reachedBy(this::reached);
    return Finding.of(
        Optional.of(answer.displayName()).filter(n -> !n.isEmpty()).orElse("a mailbox")
            + " at "
            + answer.mailStore().getAuthority());
  }
}
