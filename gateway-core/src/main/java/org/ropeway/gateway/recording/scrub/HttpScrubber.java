package org.ropeway.gateway.recording.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.gateway.http.Headers;

/**
 * Scrubs request targets and headers. A header that is not known to be harmless has its words
 * replaced.
 */
final class HttpScrubber {
  private static final Set<String> HARMLESS =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "accept-language",
          "accept-ranges",
          "allow",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "expect",
          "expires",
          "keep-alive",
          "last-modified",
          "pragma",
          "proxy-connection",
          "retry-after",
          "server",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "vary",
          "x-aspnet-version",
          "x-clientapplication",
          "x-clientinfo",
          "x-elapsedtime",
          "x-expirationinfo",
          "x-mapihttpcapability",
          "x-pendingperiod",
          "x-powered-by",
          "x-requestid",
          "x-requesttype",
          "x-responsecode",
          "x-ropeway-id",
          "x-serverapplication",
          "x-starttime",
          "client-request-id",
          "request-id");

  private static final Set<String> PATHS =
      Set.of(
          "autodiscover",
          "autodiscover.xml",
          "autodiscover.json",
          "autodiscover.svc",
          "mapi",
          "emsmdb",
          "nspi",
          "rpc",
          "rpcproxy.dll",
          "rpcwithcert",
          "ews",
          "exchange.asmx",
          "oab",
          "oab.xml",
          "v1.0",
          "healthcheck.htm");

  /** Their values are credentials, or as good as that. */
  private static final Set<String> CREDENTIALS = Set.of("authorization", "proxy-authorization");

  private static final Set<String> COOKIE_ATTRIBUTES =
      Set.of("path", "expires", "max-age", "secure", "httponly", "samesite");

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private final Pseudonyms words;

  HttpScrubber(Pseudonyms words) {
    this.words = words;
  }

  /** A request line or a status line. */
  String startLine(String line) {
    String[] parts = line.split(" ", 3);
    return parts.length < 3 || parts[0].startsWith("HTTP/")
        ? line
        : parts[0] + " " + target(parts[1]) + " " + parts[2];
  }

  /** All headers of a message. */
  Headers headers(Headers from) {
    Headers to = new Headers();
    from.forEach((name, value) -> to.add(name, value(name, value)));
    return to;
  }

  /** The value of one. */
  String value(String name, String value) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case String n when HARMLESS.contains(n) -> value;
      case String n when CREDENTIALS.contains(n) -> {
        int blank = value.indexOf(' ');
        yield blank < 0 ? "REMOVED" : value.substring(0, blank) + " REMOVED";
      }
      case "cookie" -> cookies(value);
      case "set-cookie" -> setCookie(value);
      case "www-authenticate", "proxy-authenticate" -> challenge(value);
      case "location", "referer", "x-original-url" -> target(value);
      default -> escaped(value);
    };
  }

  /** A URL, or path and query. */
  String target(String target) {
    int scheme = target.indexOf("://");
    int path = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
    if (scheme >= 0 && path < 0) {
      return target.substring(0, scheme + 3) + words.text(target.substring(scheme + 3));
    }
    String host =
        scheme < 0
            ? ""
            : target.substring(0, scheme + 3) + words.text(target.substring(scheme + 3, path));
    int question = target.indexOf('?', path);
    String steps = target.substring(path, question < 0 ? target.length() : question);
    return host + path(steps) + (question < 0 ? "" : "?" + query(target.substring(question + 1)));
  }

  private String path(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (String step : path.split("(?<=/)|(?=/)", -1)) {
      out.append(PATHS.contains(step.toLowerCase(Locale.ROOT)) ? step : escaped(step));
    }
    return out.toString();
  }

  /** Names of parameters stay. */
  private String query(String query) {
    StringBuilder out = new StringBuilder(query.length());
    for (String part : query.split("(?<=&)", -1)) {
      int equals = part.indexOf('=');
      out.append(part, 0, equals + 1).append(escaped(part.substring(equals + 1)));
    }
    return out.toString();
  }

  /** Percent-escapes are no words. */
  private String escaped(String s) {
    StringBuilder out = new StringBuilder(s.length());
    Matcher escape = ESCAPE.matcher(s);
    int from = 0;
    while (escape.find()) {
      out.append(words.text(s.substring(from, escape.start()))).append(escape.group());
      from = escape.end();
    }
    return out.append(words.text(s.substring(from))).toString();
  }

  private String cookies(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (String pair : value.split("(?<=;)", -1)) {
      int equals = pair.indexOf('=');
      out.append(pair, 0, equals + 1).append(words.text(pair.substring(equals + 1)));
    }
    return out.toString();
  }

  private String setCookie(String value) {
    int end = value.indexOf(';');
    StringBuilder out = new StringBuilder(value.length());
    out.append(cookies(end < 0 ? value : value.substring(0, end)));
    for (String part : end < 0 ? new String[0] : value.substring(end).split("(?=;)")) {
      int equals = part.indexOf('=');
      String name = part.substring(1, equals < 0 ? part.length() : equals);
      boolean kept = COOKIE_ATTRIBUTES.contains(name.strip().toLowerCase(Locale.ROOT));
      out.append(kept || equals < 0 ? part : part.substring(0, equals + 1));
      out.append(kept || equals < 0 ? "" : words.text(part.substring(equals + 1)));
    }
    return out.toString();
  }

  /** The scheme stays, and the names of its parameters. */
  private String challenge(String value) {
    int blank = value.indexOf(' ');
    if (blank < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.substring(0, blank));
    for (String part : value.substring(blank).split("(?<=,)", -1)) {
      int equals = part.indexOf('=');
      boolean named = equals > 0 && equals < part.length() - 1 && part.charAt(equals + 1) == '"';
      int from = named ? equals + 1 : 0;
      out.append(part, 0, from).append(words.text(part.substring(from)));
    }
    return out.toString();
  }
}
