package org.ropeway.gateway.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;

/**
 * A request or an answer of HTTP/1.
 *
 * @param startLine request line or status line
 * @param body without the framing of chunks
 * @param whole whether all of it is there; an answer is cut short when its client goes away
 */
public record HttpMessage(String startLine, Headers headers, Bytes body, boolean whole) {
  /** A word of the start line, from 0 on; empty if there are fewer. */
  String word(int index) {
    String[] words = startLine.split(" ", 3);
    return index < words.length ? words[index] : "";
  }

  /**
   * The same message with its content coding undone, so that the body is what its sender meant.
   *
   * @param where names it in errors
   * @param maxBody largest body then
   */
  public HttpMessage plain(String where, int maxBody) throws RecordingException {
    return headers.first("Content-Encoding") == null
        ? this
        : MessageParser.response(where, bytes().unsafeArray(), maxBody, "");
  }

  /** As it stands on the wire; a chunked body is one chunk. */
  public Bytes bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length() + 1024);
    ascii(out, startLine + "\r\n");
    headers.forEach((name, value) -> ascii(out, name + ": " + value + "\r\n"));
    ascii(out, "\r\n");
    boolean chunked = MessageParser.chunked(headers);
    if (chunked && !body.isEmpty()) {
      ascii(out, Integer.toHexString(body.length()) + "\r\n");
    }
    out.writeBytes(body.unsafeArray());
    if (chunked) {
      ascii(out, (body.isEmpty() ? "" : "\r\n") + (whole ? "0\r\n\r\n" : ""));
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static void ascii(ByteArrayOutputStream out, String s) {
    out.writeBytes(s.getBytes(StandardCharsets.ISO_8859_1));
  }
}
