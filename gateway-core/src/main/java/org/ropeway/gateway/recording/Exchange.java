package org.ropeway.gateway.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;

/**
 * A request and its answer, as recorded.
 *
 * @param number its place in the recording, from 1 on; not every number need be there
 * @param began when the request was complete; {@link Instant#EPOCH} if nobody knows
 * @param took from then to the last byte of the answer
 * @param response null if there was no answer
 */
public record Exchange(
    int number, Instant began, Duration took, HttpMessage request, @Nullable HttpMessage response) {
  /** The method. */
  public String method() {
    return request.word(0);
  }

  /** The request target: path and query; Fiddler has the whole URL there. */
  public String target() {
    return request.word(1);
  }

  /** Path and query of the target, without scheme and host. */
  public String pathAndQuery() {
    String target = target();
    int scheme = target.indexOf("://");
    if (scheme < 0 || target.startsWith("/")) {
      return target;
    }
    int slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : target.substring(slash);
  }

  /** The X-RequestType of MAPI/HTTP; empty if it has none. */
  public String requestType() {
    String type = request.headers().first("X-RequestType");
    return type == null ? "" : type;
  }

  /** Headers of the request. */
  public Headers requestHeaders() {
    return request.headers();
  }

  /** Body of the request, without the framing of chunks. */
  public Bytes requestBody() {
    return request.body();
  }

  /** HTTP status of the answer; 0 if there is none. */
  public int status() {
    String word = response == null ? "" : response.word(1);
    return word.matches("\\d{3}") ? Integer.parseInt(word) : 0;
  }

  /** Headers of the answer; none if there is none. */
  public Headers responseHeaders() {
    return response == null ? new Headers() : response.headers();
  }

  /**
   * Body of the answer, without the framing of chunks; that of MAPI/HTTP still has its lines
   * PROCESSING, PENDING and DONE. Empty if there is none.
   */
  public Bytes responseBody() {
    return response == null ? Bytes.EMPTY : response.body();
  }

  /** Whether the answer came to its end. */
  public boolean answered() {
    return response != null && response.whole();
  }
}
