package org.ropeway.standin.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request gets.
 *
 * @param status of HTTP
 * @param wire how the answer goes out
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Answer(int status, List<Header> headers, byte[] body, Wire wire) {
  /** A header of the answer. */
  public record Header(String name, String value) {}

  /** An answer with JSON. */
  public static Answer json(byte[] body) {
    return typed(200, "application/json; charset=utf-8", body).with("Cache-Control", "no-store");
  }

  /** An answer with a body of a media type. */
  public static Answer typed(int status, String type, byte[] body) {
    return new Answer(status, List.of(new Header("Content-Type", type)), body, new Wire.Whole());
  }

  /** A status without a body. */
  public static Answer status(int status) {
    return new Answer(status, List.of(), new byte[0], new Wire.Whole());
  }

  /** A page for people, as servlet containers and proxies make them. */
  public static Answer page(int status, String title, String text) {
    String html =
        """
        <!DOCTYPE html>
        <html><head>
        <title>%d %s</title>
        </head><body>
        <h1>%s</h1>
        <p>%s</p>
        </body></html>
        """
            .formatted(status, title, title, text);
    return typed(status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** No answer: the connection ends. */
  public static Answer cut() {
    return new Answer(200, List.of(), new byte[0], new Wire.Cut());
  }

  /** The same with another header. */
  public Answer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, List.copyOf(more), body, wire);
  }

  /** The same with another body. */
  public Answer with(byte[] otherBody) {
    return new Answer(status, headers, otherBody, wire);
  }

  /** The same on the wire in another way. */
  public Answer by(Wire otherWire) {
    return new Answer(status, headers, body, otherWire);
  }
}
