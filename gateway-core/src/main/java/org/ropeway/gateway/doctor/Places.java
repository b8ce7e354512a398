package org.ropeway.gateway.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ropeway.gateway.client.ClientTls;

/** Where Outlook looks for Autodiscover, one place after the other. [MS-OXDISCO] 3.1.5. */
final class Places {
  private static final String PATH = "/autodiscover/autodiscover.xml";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private Places() {}

  /**
   * The places of a run: the server it names, or else those of the mail domain. Each is found when
   * it is its turn; one that leads nowhere throws {@link IOException}.
   */
  static List<Callable<URI>> of(DoctorOptions options) {
    Optional<URI> url = options.url();
    if (url.isPresent()) {
      URI named = url.get().resolve(PATH);
      return List.of(() -> named);
    }
    String domain = options.domain();
    String host = "autodiscover." + domain;
    return List.of(
        () -> URI.create("https://" + domain + PATH),
        () -> URI.create("https://" + host + PATH),
        () -> redirection(URI.create("http://" + host + PATH)));
  }

  /** Where a server leads that has no TLS for the mail domain; Outlook asks its user about it. */
  static URI redirection(URI plain) throws IOException, InterruptedException {
    try (HttpClient http = ClientTls.strict()) {
      HttpResponse<Void> response =
          http.send(
              HttpRequest.newBuilder(plain).timeout(TIMEOUT).GET().build(),
              BodyHandlers.discarding());
      String location = response.headers().firstValue("Location").orElse("");
      if (response.statusCode() / 100 != 3 || !location.startsWith("https://")) {
        throw new IOException(
            plain + " leads nowhere: it answers with status " + response.statusCode());
      }
      return URI.create(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(plain + " leads to an address that is none", e);
    }
  }
}
