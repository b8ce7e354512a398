package org.ropeway.ox.transport;

import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one session with the one server it talks to; they keep it on its node behind a
 * load balancer. Bounded; thread-safe.
 */
public final class CookieJar {
  private static final int MAX_COOKIES = 50;
  private static final int MAX_LENGTH = 4_096;
  private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

  /** Takes the Set-Cookie headers of an answer to a request for {@code path}. */
  public synchronized void take(List<String> headers, String path) {
    for (String header : headers) {
      if (header.length() <= MAX_LENGTH) {
        parse(header).forEach(cookie -> take(cookie, path));
      }
    }
  }

  /** The Cookie header for a request; empty if there is none. */
  public synchronized String header(String path) {
    cookies.values().removeIf(HttpCookie::hasExpired);
    return cookies.values().stream()
        .filter(cookie -> covers(cookie.getPath(), path))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void take(HttpCookie cookie, String path) {
    if (!cookie.getValue().matches("[\\x21-\\x7e]*") || cookie.getValue().contains(";")) {
      return;
    }
    if (cookie.getPath() == null) {
      cookie.setPath(path.substring(0, Math.max(1, path.lastIndexOf('/'))));
    }
    String key = cookie.getName() + ";" + cookie.getPath();
    cookies.remove(key);
    if (!cookie.hasExpired() && cookies.size() < MAX_COOKIES) {
      cookies.put(key, cookie);
    }
  }

  /** RFC 6265 5.1.4. */
  private static boolean covers(String cookiePath, String path) {
    return path.equals(cookiePath)
        || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
  }

  private static List<HttpCookie> parse(String header) {
    try {
      return HttpCookie.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
