package org.ropeway.gateway.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.client.ClientSettings;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;

/** Sends recorded requests to a server, with the headers they had and credentials of today. */
final class LiveServer {
  private static final int MAX_ANSWER = 64 << 20;

  /** What belongs to a connection, and what is made anew. */
  private static final Set<String> NOT_SENT =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-length",
          "cookie",
          "expect",
          "host",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "transfer-encoding",
          "upgrade");

  /** What names the user. */
  private static final Set<String> ADDRESSES = Set.of("x-anchormailbox", "x-user-identity");

  private final ClientSettings settings;
  private final String email;

  LiveServer(ClientSettings settings, String email) {
    this.settings = settings;
    this.email = email;
  }

  /** An answer, its body without the framing of chunks. */
  record Answer(int status, Headers headers, Bytes body) {}

  /**
   * Sends a request.
   *
   * @param exchange whose method and headers it has
   * @param cookie value of the Cookie header; empty for none
   * @param longer than other requests it may take
   */
  Answer send(Exchange exchange, URI url, Bytes body, String cookie, Duration longer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(settings.timeout().plus(longer))
            .method(exchange.method(), BodyPublishers.ofByteArray(body.unsafeArray()));
    exchange
        .requestHeaders()
        .forEach((name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!NOT_SENT.contains(lower)) {
            request.header(name, ADDRESSES.contains(lower) ? email : value);
          }
        });
    request.header("Authorization", settings.authorization());
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<InputStream> response =
        settings.http().send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      Headers headers = new Headers();
      response.headers().map().forEach((name, all) -> all.forEach(v -> headers.add(name, v)));
      return new Answer(response.statusCode(), headers, Bytes.wrap(in.readNBytes(MAX_ANSWER)));
    }
  }
}
