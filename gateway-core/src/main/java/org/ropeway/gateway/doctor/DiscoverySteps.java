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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.client.ClientTls;
import org.ropeway.gateway.client.MapiHttpException;

/** From a mail address to the addresses of the mailbox. */
final class DiscoverySteps {
  private static final String PATH = "/autodiscover/autodiscover.xml";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final DoctorOptions options;
  private final ClientSettings settings;
  private @Nullable URI url;
  private Autodiscovery.@Nullable Found found;

  DiscoverySteps(DoctorOptions options) {
    this.options = options;
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

  /** Finds a server, and looks at its certificate. */
  Finding certificate() throws IOException, InterruptedException {
    @Nullable MapiHttpException last = null;
    for (URI candidate : candidates()) {
      try {
        HttpResponse<Void> response = probe(ClientTls.trusting(), candidate);
        url = candidate;
        return judge(candidate, response);
      } catch (IOException e) {
        last = new MapiHttpException(candidate + ": " + reason(e), e);
      }
    }
    throw requireNonNull(last);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "no answer" : e.getMessage();
  }

  private List<URI> candidates() {
    List<URI> list = new ArrayList<>();
    options.url().ifPresent(base -> list.add(base.resolve(PATH)));
    if (list.isEmpty()) {
      String domain = options.email().substring(options.email().lastIndexOf('@') + 1);
      list.add(URI.create("https://" + domain + PATH));
      list.add(URI.create("https://autodiscover." + domain + PATH));
    }
    return list;
  }

  private static Finding judge(URI candidate, HttpResponse<Void> response)
      throws IOException, InterruptedException {
    SSLSession tls = response.sslSession().orElse(null);
    if (tls == null) {
      throw new StepFailure(
          candidate + " is not HTTPS", "Outlook sends no password without TLS: use https://");
    }
    String seen = tls.getProtocol() + ", certificate " + fingerprint(tls);
    try {
      probe(ClientTls.strict(), candidate);
      return Finding.of(seen);
    } catch (SSLException e) {
      if (THIS_MACHINE.contains(candidate.getHost().toLowerCase(Locale.ROOT))) {
        return Finding.of(seen + ", not signed by an authority (good enough on this machine)");
      }
      return new Finding(
          seen,
          "this machine does not trust it ("
              + reason(e)
              + "): Outlook would warn; give Ropeway a certificate the PCs trust");
    }
  }

  private static HttpResponse<Void> probe(HttpClient http, URI candidate)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(candidate).timeout(TIMEOUT).GET().build(),
        BodyHandlers.discarding());
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
  Finding challenge() throws IOException, InterruptedException {
    HttpResponse<Void> response = probe(ClientTls.trusting(), requireNonNull(url));
    List<String> schemes = response.headers().allValues("WWW-Authenticate");
    if (response.statusCode() != 401 || schemes.isEmpty()) {
      throw new StepFailure(
          "answered with " + response.statusCode() + " and " + schemes.size() + " schemes",
          "it is not Ropeway that answers there, or a proxy removes WWW-Authenticate");
    }
    return Finding.of(
        schemes.stream().map(s -> s.split(" ", 2)[0]).reduce((a, b) -> a + ", " + b).orElse(""));
  }

  /** Asks for the mailbox of the mail address. */
  Finding discover() {
    Autodiscovery.Found answer = Autodiscovery.find(requireNonNull(url), settings, options.email());
    found = answer;
    return Finding.of(answer.displayName() + " at " + answer.mailStore().getAuthority());
  }
}
