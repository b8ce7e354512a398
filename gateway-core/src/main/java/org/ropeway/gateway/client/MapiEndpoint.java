package org.ropeway.gateway.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;

/**
 * One endpoint of MAPI over HTTP as one session context sees it: headers, cookies and the envelope
 * of answers. [MS-OXCMAPIHTTP] 2.2.2, 2.2.3, 3.1.5. Calls may overlap, as a wait for events does.
 */
public final class MapiEndpoint {
  private final URI url;
  private final ClientSettings settings;
  private final String clientInfo = "{" + UUID.randomUUID() + "}:1";
  private final String requestGroup = "{" + UUID.randomUUID() + "}:";
  private final AtomicLong requests = new AtomicLong();
  private final CookieJar cookies = new CookieJar();

  /** An endpoint without a session context yet. */
  public MapiEndpoint(URI url, ClientSettings settings) {
    this.url = url;
    this.settings = settings;
  }

  /**
   * An answer.
   *
   * @param keepAlives how many PENDING tags the server sent before it was done
   */
  public record Answer<R>(R response, int keepAlives, Map<String, String> headers) {}

  /** Where it is. */
  public URI url() {
    return url;
  }

  /** The cookies of the session context, by their names. */
  public Map<String, String> cookies() {
    return cookies.all();
  }

  /** Sends a request; throws {@link MapiHttpException} unless it was carried out. */
  public <Q, R> R call(RequestType<Q, R> type, Q request) {
    return exchange(type, request, Duration.ZERO).response();
  }

  /** Sends a request whose answer may take {@code patience} longer than others. */
  public <Q, R> Answer<R> exchange(RequestType<Q, R> type, Q request, Duration patience) {
    byte[] body = WireWriter.encode(type.request(), request);
    HttpRequest http = request(type.name(), body, settings.timeout().plus(patience));
    try {
      HttpResponse<InputStream> response = settings.http().send(http, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        return answer(type, response, in);
      }
    } catch (IOException e) {
      throw new MapiHttpException(type + " got no answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MapiHttpException(type + " was interrupted", e);
    }
  }

  /** PING: is the session context alive? [MS-OXCMAPIHTTP] 2.2.6. */
  public void ping() {
    HttpRequest http = request("PING", new byte[0], settings.timeout());
    try {
      HttpResponse<byte[]> response = settings.http().send(http, BodyHandlers.ofByteArray());
      check("PING", response);
    } catch (IOException e) {
      throw new MapiHttpException("PING got no answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MapiHttpException("PING was interrupted", e);
    }
  }

  private HttpRequest request(String type, byte[] body, Duration timeout) {
    HttpRequest.Builder b =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .header("Content-Type", "application/mapi-http")
            .header("Accept", "application/mapi-http")
            .header("Authorization", settings.authorization())
            .header("X-RequestType", type)
            .header("X-RequestId", requestGroup + requests.incrementAndGet())
            .header("X-ClientInfo", clientInfo)
            .header("X-ClientApplication", settings.application())
            .POST(BodyPublishers.ofByteArray(body));
    String cookie = cookies.header();
    if (!cookie.isEmpty()) {
      b.header("Cookie", cookie);
    }
    return b.build();
  }

  private void check(String type, HttpResponse<?> response) {
    int status = response.statusCode();
    String code = response.headers().firstValue("X-ResponseCode").orElse("");
    if (status != 200) {
      throw new MapiHttpException(
          type + " was answered with HTTP status " + status, status, number(code));
    }
    if (number(code) != 0) {
      throw new MapiHttpException(
          type + " was answered with X-ResponseCode " + (code.isEmpty() ? "missing" : code),
          status,
          number(code));
    }
    response.headers().allValues("Set-Cookie").forEach(cookies::keep);
  }

  private static int number(String code) {
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : MapiHttpException.NONE;
  }

  private <Q, R> Answer<R> answer(
      RequestType<Q, R> type, HttpResponse<InputStream> response, InputStream in)
      throws IOException {
    check(type.name(), response);
    AnswerEnvelope envelope = AnswerEnvelope.read(in);
    String late = envelope.headers().getOrDefault("X-ResponseCode", "0");
    if (number(late) != 0) {
      throw new MapiHttpException(type + " failed late with " + late, 200, number(late));
    }
    return new Answer<>(body(type, envelope.body()), envelope.keepAlives(), envelope.headers());
  }

  private static <Q, R> R body(RequestType<Q, R> type, Bytes body) {
    try {
      return switch (type.responseBody().readAll(body.unsafeArray())) {
        case ResponseBody.Success<R>(R response) -> response;
        case ResponseBody.Failure<R>(long status, Bytes auxiliary) ->
            throw new MapiHttpException(type + " failed with StatusCode " + status, 200, 0);
      };
    } catch (WireException e) {
      throw new MapiHttpException(type + ": the answer is malformed", e);
    }
  }
}
