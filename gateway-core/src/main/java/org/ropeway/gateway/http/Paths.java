package org.ropeway.gateway.http;

import java.util.Locale;

/** The one form of a path that routes are compared with. */
final class Paths {
  private Paths() {}

  /**
   * Lower case, with percent-encoding taken off unreserved characters only ([RFC 3986] 6.2.2). All
   * else stays as it is, so that a path with {@code ..}, an encoded slash or the like equals no
   * route.
   */
  static String canonical(String path) {
    if (path.indexOf('%') < 0) {
      return path.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int decoded = c == '%' ? octet(path, i + 1) : -1;
      if (decoded >= 0 && unreserved(decoded)) {
        out.append((char) decoded);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static int octet(String s, int at) {
    if (at + 2 > s.length()) {
      return -1;
    }
    int high = Character.digit(s.charAt(at), 16);
    int low = Character.digit(s.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean unreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
