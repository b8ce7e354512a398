package org.ropeway.gateway.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Request;
import org.ropeway.gateway.http.RequestHead.Framing;

/**
 * An exchange that waits to be written.
 *
 * @param answer as it went to the network; empty if there was none
 */
record Captured(int number, Instant began, Duration took, Request asked, Bytes answer) {
  /** What it holds in memory, in bytes. */
  long size() {
    return size(asked) + answer.length();
  }

  /** What a request holds in memory, in bytes. */
  static long size(Request asked) {
    return (long) asked.head().raw().length() + asked.body().length();
  }

  /** The request as it came, but for the borders of its chunks. */
  Bytes request() {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) size(asked) + 16);
    out.writeBytes(asked.head().raw().unsafeArray());
    byte[] body = asked.body().unsafeArray();
    if (asked.head().framing() != Framing.CHUNKED) {
      out.writeBytes(body);
    } else {
      if (body.length > 0) {
        out.writeBytes(ascii(Integer.toHexString(body.length) + "\r\n"));
        out.writeBytes(body);
        out.writeBytes(ascii("\r\n"));
      }
      out.writeBytes(ascii("0\r\n\r\n"));
    }
    return Bytes.wrap(out.toByteArray());
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }
}
