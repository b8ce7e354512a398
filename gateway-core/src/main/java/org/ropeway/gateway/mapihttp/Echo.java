package org.ropeway.gateway.mapihttp;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.http.Headers;

/**
 * What an answer repeats of its request ([MS-OXCMAPIHTTP] 2.2.3.3.2, 2.2.3.3.4), as far as it is
 * harmless; empty where it is missing or is not.
 */
record Echo(String requestType, String requestId, String clientInfo) {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,32}");

  /** A GUID and a counter, as a rule; other clients have other ids. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9{}()\\[\\]:;,._+/=@-]{1,128}");

  /** Of a request's headers. */
  static Echo of(Headers headers) {
    return new Echo(
        matching(TYPE, headers.first("X-RequestType")),
        matching(ID, headers.first("X-RequestId")),
        matching(ID, headers.first("X-ClientInfo")));
  }

  private static String matching(Pattern pattern, @Nullable String value) {
    return value != null && pattern.matcher(value).matches() ? value : "";
  }
}
