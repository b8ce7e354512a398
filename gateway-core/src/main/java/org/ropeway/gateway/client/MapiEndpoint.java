package org.ropeway.gateway.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
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
  private static final int MAX_ANSWER = 16 << 20;

  private final URI url;
  private final ClientSettings settings;
  private final String clientInfo = "{" + UUID.randomUUID() + "}:1";
  private final String requestGroup = "{" + UUID.randomUUID() + "}:";
  private final AtomicLong requests = new AtomicLong();
  private final Map<String, String> cookies = new LinkedHashMap<>();

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
    synchronized (cookies) {
      return new LinkedHashMap<>(cookies);
    }
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
    synchronized (cookies) {
      if (!cookies.isEmpty()) {
        StringBuilder value = new StringBuilder();
        cookies.forEach(
            (k, v) -> value.append(value.isEmpty() ? "" : "; ").append(k).append('=').append(v));
        b.header("Cookie", value.toString());
      }
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
    response.headers().allValues("Set-Cookie").forEach(this::keep);
  }

  private static int number(String code) {
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : MapiHttpException.NONE;
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    if (equals > 0) {
      synchronized (cookies) {
        cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
  }

  private <Q, R> Answer<R> answer(
      RequestType<Q, R> type, HttpResponse<InputStream> response, InputStream in)
      throws IOException {
    check(type.name(), response);
    int keepAlives = 0;
    String line = line(in);
    while (!line.equals("DONE")) {
      if (!line.equals("PROCESSING") && !line.equals("PENDING")) {
        throw new MapiHttpException(type + ": unknown meta tag", 200, 0);
      }
      keepAlives += line.equals("PENDING") ? 1 : 0;
      line = line(in);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    String late = headers.getOrDefault("X-ResponseCode", "0");
    if (number(late) != 0) {
      throw new MapiHttpException(type + " failed late with " + late, 200, number(late));
    }
    return new Answer<>(body(type, in.readNBytes(MAX_ANSWER)), keepAlives, headers);
  }

  private static <Q, R> R body(RequestType<Q, R> type, byte[] bytes) {
    try {
      return switch (type.responseBody().readAll(bytes)) {
        case ResponseBody.Success<R>(R response) -> response;
        case ResponseBody.Failure<R>(long status, Bytes auxiliary) ->
            throw new MapiHttpException(type + " failed with StatusCode " + status, 200, 0);
      };
    } catch (WireException e) {
      throw new MapiHttpException(type + ": the answer is malformed", e);
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || out.size() > 8192) {
        throw new IOException("the envelope of the answer ends early");
      }
      out.write(c);
    }
    String line = out.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
