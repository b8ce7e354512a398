package org.ropeway.gateway.http;

import java.time.Duration;

/**
 * What is served at a path.
 *
 * @param path in lower case; see {@link #ONE_SEGMENT}
 * @param maxBody largest request body in bytes
 * @param bodyTimeout from the end of the headers to the end of the body
 * @param refusal answers requests that the handler never sees, such as one with a body too large
 */
public record Route(
    String path, int maxBody, Duration bodyTimeout, Refusal refusal, Handler handler) {
  /** Ends a path that stands for all with one segment, not empty, in its place. */
  public static final String ONE_SEGMENT = "*";

  /** Makes the answer to a request that is refused before it is complete. */
  @FunctionalInterface
  public interface Refusal {
    /** The answer to a request with this head that HTTP answers with {@code status}. */
    Response answer(RequestHead head, int status);
  }

  /** A route whose refusals are bare. */
  public Route(String path, int maxBody, Duration bodyTimeout, Handler handler) {
    this(path, maxBody, bodyTimeout, (head, status) -> Response.of(status), handler);
  }
}
