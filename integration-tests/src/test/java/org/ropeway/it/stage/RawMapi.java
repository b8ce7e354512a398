package org.ropeway.it.stage;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.ropeway.gateway.client.ClientSettings;

/** MAPI/HTTP requests header by header: what no client would send, answers as they come. */
public final class RawMapi {
  /** X-RequestId of all requests. */
  public static final String REQUEST_ID = "{e2ea6c1c-e61b-49e9-9cfb-38184f907552}:7";

  /** X-ClientInfo of all requests. */
  public static final String CLIENT_INFO = "{2f94a2bf-a2e6-4ccf-bf98-b5f22c542226}:3";

  private RawMapi() {}

  /** Sends a request with cookies. */
  public static CompletableFuture<HttpResponse<byte[]>> send(
      URI url, ClientSettings settings, Map<String, String> cookies, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Authorization", settings.authorization())
            .header("Content-Type", "application/mapi-http")
            .header("X-RequestType", type)
            .header("X-RequestId", REQUEST_ID)
            .header("X-ClientInfo", CLIENT_INFO)
            .header("X-ClientApplication", settings.application())
            .POST(BodyPublishers.ofByteArray(body));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return settings.http().sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  /** PING with cookies. */
  public static CompletableFuture<HttpResponse<byte[]>> ping(
      URI url, ClientSettings settings, Map<String, String> cookies) {
    return send(url, settings, cookies, "PING", new byte[0]);
  }

  /** X-ResponseCode. */
  public static int code(HttpResponse<?> answer) {
    return Math.toIntExact(answer.headers().firstValueAsLong("X-ResponseCode").orElse(-1));
  }

  /** The meta-tags and headers before the body proper, and that as far as it is ASCII. */
  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.US_ASCII);
  }
}
