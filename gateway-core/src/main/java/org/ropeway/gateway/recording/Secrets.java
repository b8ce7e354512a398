package org.ropeway.gateway.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.ropeway.codec.data.Bytes;

/** Keeps credentials out of recordings. */
final class Secrets {
  /** Stands for credentials, behind their scheme. */
  static final String REMOVED = "REMOVED";

  private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization");

  private Secrets() {}

  /** Whether a header carries credentials. */
  static boolean carries(String header) {
    return HEADERS.contains(header.strip().toLowerCase(Locale.ROOT));
  }

  /** The value that stands for one: its scheme, if it names one, and a fixed word. */
  static String masked(String value) {
    int blank = value.strip().indexOf(' ');
    return blank < 0 ? REMOVED : value.strip().substring(0, blank) + " " + REMOVED;
  }

  /** A message as it was, but without the credentials in its headers. */
  static Bytes without(Bytes message) {
    byte[] raw = message.unsafeArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int at = 0;
    boolean dropped = false;
    while (at < raw.length) {
      int end = at;
      while (end < raw.length && raw[end] != '\n') {
        end++;
      }
      int next = Math.min(end + 1, raw.length);
      String line = new String(raw, at, next - at, StandardCharsets.ISO_8859_1);
      if (line.isBlank()) {
        break;
      }
      int colon = line.indexOf(':');
      boolean continued = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      dropped = continued ? dropped : colon > 0 && carries(line.substring(0, colon));
      if (!dropped) {
        out.write(raw, at, next - at);
      } else if (!continued) {
        String masked = line.substring(0, colon) + ": " + masked(line.substring(colon + 1));
        out.writeBytes((masked + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
      at = next;
    }
    out.write(raw, at, raw.length - at);
    return Bytes.wrap(out.toByteArray());
  }
}
