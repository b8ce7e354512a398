package org.ropeway.gateway.http;

import java.time.Duration;
import java.util.List;

/**
 * What is served at a path.
 *
 * @param path in lower case
 * @param maxBody largest request body in bytes
 * @param bodyTimeout from the end of the headers to the end of the body
 * @param refusal headers of an answer to a request that is refused before the handler sees it, such
 *     as one with a body too large
 */
public record Route(
    String path, int maxBody, Duration bodyTimeout, List<Field> refusal, Handler handler) {
  /** A header. */
  public record Field(String name, String value) {}

  /** A route without special headers. */
  public Route(String path, int maxBody, Duration bodyTimeout, Handler handler) {
    this(path, maxBody, bodyTimeout, List.of(), handler);
  }
}
