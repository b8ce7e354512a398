package org.ropeway.ox.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request and how its answer is read; can be sent any number of times.
 *
 * @param what a name for logs and messages, without anything of the user
 * @param target path below the prefix, beginning with a slash, and query
 * @param headers further header fields
 * @param waits whether OX answers only when there is news, or after a long time
 */
public record Request<T>(
    String what,
    String method,
    String target,
    Map<String, String> headers,
    BodyPublisher body,
    boolean waits,
    Answer<T> answer) {

  /** Reads an answer, whatever its status. */
  @FunctionalInterface
  public interface Answer<T> {
    /**
     * Reads it as it comes in. Throws {@link org.ropeway.ox.json.JsonFormatException} if it is none
     * of the protocol, {@link org.ropeway.ox.OxException}, or what the stream threw.
     */
    T read(Head head, InputStream body) throws IOException;
  }

  /** What comes before the body. */
  public record Head(int status, HttpHeaders headers) {
    /** A header field, empty if it is not there. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Whether the body is a page for people. */
    public boolean isHtml() {
      return header("Content-Type").toLowerCase(Locale.ROOT).contains("html");
    }
  }

  @Override
  public String toString() {
    return what;
  }
}
