package org.ropeway.gateway.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ropeway.codec.data.Bytes;

/**
 * Request line and headers ([RFC 9112] 3, 5).
 *
 * @param method as sent
 * @param path canonical path, see {@link Paths}
 * @param query what follows the question mark, undecoded; empty if there is none
 * @param minorVersion 0 or 1 of HTTP/1.x
 * @param framing how the body is delimited
 * @param contentLength of the body in bytes; 0 unless the framing is {@link Framing#LENGTH}
 * @param raw as it came, with the empty line that ends it
 */
public record RequestHead(
    String method,
    String path,
    String query,
    int minorVersion,
    Headers headers,
    Framing framing,
    long contentLength,
    Bytes raw) {
  /** Stands in the log for a head that could not be read. */
  static final RequestHead UNREADABLE =
      new RequestHead("-", "-", "", 1, new Headers(), Framing.NONE, 0, Bytes.EMPTY);

  /** How a body is delimited. */
  public enum Framing {
    /** No body. */
    NONE,
    /** Content-Length. */
    LENGTH,
    /** Transfer-Encoding: chunked. */
    CHUNKED
  }

  /**
   * The parameters of the query, decoded, by their names in lower case; the first of each name.
   * Throws {@link IllegalArgumentException} for escapes that are none.
   */
  public Map<String, String> parameters() {
    Map<String, String> found = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.putIfAbsent(
            pair.substring(0, equals).toLowerCase(Locale.ROOT),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8).strip());
      }
    }
    return found;
  }

  /** Whether the peer wants to use the connection again. */
  public boolean keepAlive() {
    for (String value : headers.all("Connection")) {
      for (String option : value.split(",", -1)) {
        if (option.strip().equalsIgnoreCase("close")) {
          return false;
        }
        if (minorVersion == 0 && option.strip().equalsIgnoreCase("keep-alive")) {
          return true;
        }
      }
    }
    return minorVersion == 1;
  }
}
