package org.ropeway.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;

/** An answer as it came. */
public record RawResponse(int status, List<Map.Entry<String, String>> headers, Bytes body) {
  /** Gives lines. */
  @FunctionalInterface
  interface Lines {
    /** The next line without its end. */
    String next() throws IOException;
  }

  static RawResponse head(Lines lines) throws IOException {
    String status = lines.next();
    if (!status.matches("HTTP/1\\.1 \\d{3} .+")) {
      throw new IOException("no status line: " + status);
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(": ");
      headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 2)));
    }
    return new RawResponse(Integer.parseInt(status.substring(9, 12)), headers, Bytes.EMPTY);
  }

  RawResponse withBody(byte[] bytes) {
    return new RawResponse(status, headers, Bytes.wrap(bytes));
  }

  /** The first value of a header. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a header. */
  public List<String> all(String name) {
    return headers.stream()
        .filter(h -> h.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The body as text, a character a byte. */
  public String text() {
    return new String(body.unsafeArray(), StandardCharsets.ISO_8859_1);
  }
}
