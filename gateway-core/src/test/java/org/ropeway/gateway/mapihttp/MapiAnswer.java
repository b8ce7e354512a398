package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.gateway.http.RawResponse;

/** An answer of the common format, taken apart. [MS-OXCMAPIHTTP] 2.2.2.2. */
record MapiAnswer(RawResponse http, List<String> tags, Map<String, String> additional, Bytes body) {
  static MapiAnswer of(RawResponse http) {
    List<String> tags = new ArrayList<>();
    Map<String, String> additional = new LinkedHashMap<>();
    if (http.status() != 200
        || !"application/mapi-http".equals(http.first("Content-Type").orElse(""))) {
      return new MapiAnswer(http, tags, additional, Bytes.EMPTY);
    }
    String text = http.text();
    int at = 0;
    for (int end = text.indexOf("\r\n"); end > at; end = text.indexOf("\r\n", at)) {
      String line = text.substring(at, end);
      int colon = line.indexOf(": ");
      if (colon < 0) {
        tags.add(line);
      } else {
        additional.put(line.substring(0, colon), line.substring(colon + 2));
      }
      at = end + 2;
    }
    Bytes body = http.body().slice(at + 2, http.body().length());
    return new MapiAnswer(http, tags, additional, body);
  }

  int status() {
    return http.status();
  }

  /** The final X-ResponseCode. */
  int code() {
    return Integer.parseInt(
        additional.getOrDefault("X-ResponseCode", http.first("X-ResponseCode").orElse("-1")));
  }

  String header(String name) {
    return http.first(name).orElse("");
  }

  boolean chunked() {
    return http.first("Transfer-Encoding").isPresent();
  }

  /** The response of a success. */
  <R> R response(RequestType<?, R> type) {
    assertThat(code()).isZero();
    return ((ResponseBody.Success<R>) type.responseBody().readAll(body.unsafeArray())).response();
  }

  /** The StatusCode of a failure body. */
  long statusCode(RequestType<?, ?> type) {
    assertThat(code()).isZero();
    return ((ResponseBody.Failure<?>) type.responseBody().readAll(body.unsafeArray())).statusCode();
  }

  @Override
  public String toString() {
    return status()
        + " "
        + http.headers()
        + tags
        + additional
        + new String(body.unsafeArray(), StandardCharsets.ISO_8859_1);
  }
}
