package org.ropeway.gateway.mapihttp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ropeway.gateway.http.Headers;

/** The cookies of a Session Context, under the names Exchange gives them. */
final class Cookies {
  /** Names the Session Context. */
  static final String CONTEXT = "MapiContext";

  /** Changes with every request of a sequence. */
  static final String SEQUENCE = "MapiSequence";

  /** 128 bits in Base64url: what {@link SessionContexts#freshValue} makes. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{22}");

  private Cookies() {}

  /** Whether this server could have made the value. */
  static boolean wellFormed(String value) {
    return VALUE.matcher(value).matches();
  }

  /** The first value of a cookie in a request. [MS-OXCMAPIHTTP] 2.2.3.2.4. */
  static Optional<String> find(Headers headers, String name) {
    for (String header : headers.all("Cookie")) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          return Optional.of(pair.substring(equals + 1).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The Set-Cookie values of a Session Context. */
  static List<String> of(MapiEndpoint endpoint, String context, String sequence) {
    return List.of(context(endpoint, context), set(endpoint, SEQUENCE, sequence));
  }

  /** The Set-Cookie value that names a Session Context. */
  static String context(MapiEndpoint endpoint, String context) {
    return set(endpoint, CONTEXT, context);
  }

  private static String set(MapiEndpoint endpoint, String name, String value) {
    return name + "=" + value + "; path=" + endpoint.path() + "; secure; HttpOnly";
  }
}
