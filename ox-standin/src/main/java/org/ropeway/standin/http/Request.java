package org.ropeway.standin.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request.
 *
 * @param path without the query
 * @param query of parameters that come twice the first
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {
  /** A header's value; empty if it is missing. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A parameter of the query. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The cookies by name. */
  public Map<String, String> cookies() {
    Map<String, String> out = new TreeMap<>();
    for (String pair : header("cookie").split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        out.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return out;
  }
}
