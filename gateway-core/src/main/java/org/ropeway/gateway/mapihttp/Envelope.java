package org.ropeway.gateway.mapihttp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.HttpDate;

/** What stands before the body in an answer. [MS-OXCMAPIHTTP] 2.2.2.2, 2.2.7. */
final class Envelope {
  /** The meta-tag of a request that has been accepted. */
  static final Bytes PROCESSING = ascii("PROCESSING\r\n");

  /** The meta-tag of a request that is still being worked on. */
  static final Bytes PENDING = ascii("PENDING\r\n");

  private Envelope() {}

  /** The end of an answer in chunks: DONE, the additional headers, the body. */
  static Bytes done(Instant start, Duration elapsed, Bytes body) {
    return joined(ascii("DONE\r\n" + times(start, elapsed)), body);
  }

  /** The end of an answer in chunks to a request that failed after all. */
  static Bytes failed(ResponseCode code, Instant start, Duration elapsed) {
    return ascii("DONE\r\nX-ResponseCode: " + code.value() + "\r\n" + times(start, elapsed));
  }

  /** A whole answer. */
  static Bytes whole(Instant start, Duration elapsed, Bytes body) {
    return joined(PROCESSING, done(start, elapsed, body));
  }

  private static String times(Instant start, Duration elapsed) {
    return "X-StartTime: "
        + HttpDate.of(start)
        + "\r\nX-ElapsedTime: "
        + elapsed.toMillis()
        + "\r\n\r\n";
  }

  private static Bytes joined(Bytes a, Bytes b) {
    byte[] out = new byte[a.length() + b.length()];
    System.arraycopy(a.unsafeArray(), 0, out, 0, a.length());
    System.arraycopy(b.unsafeArray(), 0, out, a.length(), b.length());
    return Bytes.wrap(out);
  }

  private static Bytes ascii(String s) {
    return Bytes.wrap(s.getBytes(StandardCharsets.US_ASCII));
  }
}
