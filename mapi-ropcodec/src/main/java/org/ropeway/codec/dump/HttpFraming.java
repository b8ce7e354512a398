package org.ropeway.codec.dump;

import java.nio.charset.StandardCharsets;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * What stands before a MAPI/HTTP response body: meta-tags and additional headers in lines of their
 * own, up to an empty one. [MS-OXCMAPIHTTP] 2.2.2.2, 2.2.7.
 */
final class HttpFraming {
  private static final int MAX_LINE = 4096;

  private static final WireType<String> LINE =
      WireType.of(
          2,
          HttpFraming::line,
          (w, v) -> w.bytes((v + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));

  private HttpFraming() {}

  /** A reading of a body behind such lines, if there are any. */
  static DumpType.Reading around(DumpType.Reading body) {
    return r -> {
      if (r.remaining() > 0 && startsMetaTag(r.peekU8())) {
        lines(r);
      }
      return body.read(r);
    };
  }

  /** PROCESSING, PENDING or DONE; a body begins with the low byte of a StatusCode. */
  private static boolean startsMetaTag(int first) {
    return first == 'P' || first == 'D';
  }

  private static void lines(WireReader r) {
    boolean done = false;
    while (true) {
      r.count(1, 1);
      boolean end = r.peekU8() == '\r';
      String name = end ? "EndOfHeaders" : done ? "AdditionalHeader" : "MetaTag";
      String line = r.field(name, LINE);
      if (end) {
        return;
      }
      done |= line.equals("DONE");
    }
  }

  private static String line(WireReader r) {
    StringBuilder line = new StringBuilder();
    while (line.length() < MAX_LINE) {
      int c = r.u8();
      if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
        return line.substring(0, line.length() - 1);
      }
      line.append((char) c);
    }
    throw new WireException(
        WireException.Reason.TOO_LARGE, r.position(), "a line of more than " + MAX_LINE);
  }
}
