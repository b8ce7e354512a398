package org.ropeway.gateway.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** The cookies of one session context. [MS-OXCMAPIHTTP] 2.2.3.2.4, 2.2.3.3.5. Thread-safe. */
public final class CookieJar {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** The cookies by their names. */
  public synchronized Map<String, String> all() {
    return new LinkedHashMap<>(cookies);
  }

  /** Keeps what a Set-Cookie header says; what is no cookie is passed over. */
  public synchronized void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    if (equals > 0) {
      cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
  }

  /** The value of the Cookie header; empty without cookies. */
  public synchronized String header() {
    StringBuilder value = new StringBuilder();
    cookies.forEach(
        (k, v) -> value.append(value.isEmpty() ? "" : "; ").append(k).append('=').append(v));
    return value.toString();
  }
}
