package org.ropeway.gateway.http;

import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.Bytes;

/**
 * An answer that is complete when it begins. Content-Length, Date and Connection are added when it
 * is written.
 */
public final class Response {
  private final int status;
  private final Headers headers = new Headers();
  private Bytes body = Bytes.EMPTY;

  private Response(int status) {
    this.status = status;
  }

  /** An answer without a body. */
  public static Response of(int status) {
    return new Response(status);
  }

  /** Adds a header. */
  public Response header(String name, String value) {
    headers.add(name, value);
    return this;
  }

  /** Sets the body and its type. */
  public Response body(String contentType, Bytes bytes) {
    headers.add("Content-Type", contentType);
    this.body = bytes;
    return this;
  }

  /** Sets a text as the body, in UTF-8. */
  public Response text(String contentType, String text) {
    return body(contentType, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers. */
  public Headers headers() {
    return headers;
  }

  /** The body. */
  public Bytes body() {
    return body;
  }
}
