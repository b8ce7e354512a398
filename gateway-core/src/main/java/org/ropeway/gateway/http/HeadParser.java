package org.ropeway.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.RequestHead.Framing;

/**
 * Reads request line and headers, strictly ([RFC 9112] 3, 5, 6.3): what two servers could read in
 * two ways is refused with 400.
 */
final class HeadParser {
  private static final int MAX_METHOD = 32;
  private final byte[] head;
  private final int maxHeaders;
  private int at;

  private HeadParser(byte[] head, int maxHeaders) {
    this.head = head;
    this.maxHeaders = maxHeaders;
  }

  /** Reads a head, which includes the empty line that ends it. */
  static RequestHead parse(byte[] head, int maxHeaders) throws HttpException {
    return new HeadParser(head, maxHeaders).run();
  }

  private RequestHead run() throws HttpException {
    String requestLine = line();
    int first = requestLine.indexOf(' ');
    int last = requestLine.lastIndexOf(' ');
    if (first <= 0 || first > MAX_METHOD || last == first) {
      throw bad("no request line");
    }
    String method = requestLine.substring(0, first);
    String target = requestLine.substring(first + 1, last);
    int minorVersion = version(requestLine.substring(last + 1));
    requireToken(method);
    requireTarget(target);
    Headers headers = headers();
    int hosts = headers.all("Host").size();
    if (hosts > 1 || (hosts == 0 && minorVersion == 1)) {
      throw bad("not one Host header");
    }
    String origin = originForm(target);
    int question = origin.indexOf('?');
    String path = Paths.canonical(question < 0 ? origin : origin.substring(0, question));
    String query = question < 0 ? "" : origin.substring(question + 1);
    Framing framing = framing(headers, minorVersion);
    long length = framing == Framing.LENGTH ? contentLength(headers) : 0;
    return new RequestHead(
        method, path, query, minorVersion, headers, framing, length, Bytes.wrap(head));
  }

  private String line() throws HttpException {
    int start = at;
    while (head[at] != '\r' && head[at] != '\n') {
      at++;
    }
    if (head[at] == '\n' || head[at + 1] != '\n') {
      throw bad("a line break that is not CR LF");
    }
    String line = new String(head, start, at - start, StandardCharsets.ISO_8859_1);
    at += 2;
    return line;
  }

  private Headers headers() throws HttpException {
    Headers headers = new Headers();
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (headers.size() == maxHeaders) {
        throw new HttpException(431, "more than " + maxHeaders + " headers");
      }
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw bad("a header without a name");
      }
      String name = line.substring(0, colon);
      requireToken(name); // refuses obs-fold and blanks before the colon as well
      String value = trim(line, colon + 1);
      requireFieldValue(value);
      headers.add(name, value);
    }
    return headers;
  }

  private static Framing framing(Headers headers, int minorVersion) throws HttpException {
    List<String> codings = headers.all("Transfer-Encoding");
    if (codings.isEmpty()) {
      return headers.has("Content-Length") ? Framing.LENGTH : Framing.NONE;
    }
    if (headers.has("Content-Length")) {
      throw bad("Content-Length beside Transfer-Encoding");
    }
    if (minorVersion == 0) {
      throw bad("Transfer-Encoding in HTTP/1.0");
    }
    if (codings.size() != 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
      throw new HttpException(501, "a transfer coding other than chunked");
    }
    return Framing.CHUNKED;
  }

  private static long contentLength(Headers headers) throws HttpException {
    List<String> values = headers.all("Content-Length");
    String value = values.getFirst();
    if (values.size() != 1 || value.isEmpty() || value.length() > 18) {
      throw bad("not one Content-Length");
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        throw bad("Content-Length is no number");
      }
    }
    return Long.parseLong(value);
  }

  /** The absolute form ([RFC 9112] 3.2.2) is cut down to path and query. */
  private static String originForm(String target) throws HttpException {
    if (target.startsWith("/")) {
      return target;
    }
    boolean absolute =
        target.regionMatches(true, 0, "https://", 0, 8)
            || target.regionMatches(true, 0, "http://", 0, 7);
    if (!absolute) {
      throw bad("a request target that is no path");
    }
    int slash = target.indexOf('/', target.indexOf("//") + 2);
    return slash < 0 ? "/" : target.substring(slash);
  }

  private static int version(String version) throws HttpException {
    return switch (version) {
      case "HTTP/1.1" -> 1;
      case "HTTP/1.0" -> 0;
      default -> {
        boolean other = version.matches("HTTP/\\d\\.\\d");
        throw new HttpException(other ? 505 : 400, "not HTTP/1");
      }
    };
  }

  private static String trim(String line, int from) {
    int start = from;
    int end = line.length();
    while (start < end && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(start, end);
  }

  private static void requireToken(String s) throws HttpException {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        throw bad("a name that is no token");
      }
    }
  }

  private static void requireTarget(String s) throws HttpException {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        throw bad("a request target with a character that is not allowed");
      }
    }
  }

  private static void requireFieldValue(String s) throws HttpException {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        throw bad("a control character in a header");
      }
    }
  }

  private static HttpException bad(String why) {
    return new HttpException(400, why);
  }
}
