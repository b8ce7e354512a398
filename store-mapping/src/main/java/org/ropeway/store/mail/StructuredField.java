package org.ropeway.store.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.body.CharsetNames;

/**
 * A value with parameters, as in Content-Type and Content-Disposition: [RFC2045], parameters in
 * pieces and character sets after [RFC2231], and the encoded words that many senders put there
 * instead.
 *
 * @param value in lower case
 * @param parameters by name in lower case
 */
record StructuredField(String value, Map<String, String> parameters) {
  private static final int MAX_PARAMETERS = 200;

  /** Reads a field as far as it makes sense. */
  static StructuredField parse(@Nullable String field) {
    return field == null ? new StructuredField("", Map.of()) : new Reader(field).read();
  }

  /** A parameter, or null. */
  @Nullable String get(String name) {
    return parameters.get(name);
  }

  /** A parameter in lower case, or empty. */
  String lower(String name) {
    return parameters.getOrDefault(name, "").toLowerCase(Locale.ROOT);
  }

  private static final class Reader {
    private final String in;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
    private int at;

    Reader(String in) {
      this.in = in;
    }

    StructuredField read() {
      String value = upTo(";").strip();
      int comment = value.indexOf('(');
      if (comment >= 0) {
        value = value.substring(0, comment).strip();
      }
      while (at < in.length() && plain.size() + pieces.size() < MAX_PARAMETERS) {
        at++;
        parameter();
      }
      pieces.forEach((name, list) -> plain.put(name, join(list)));
      return new StructuredField(value.toLowerCase(Locale.ROOT), plain);
    }

    private void parameter() {
      String name = upTo("=;").strip().toLowerCase(Locale.ROOT);
      if (at >= in.length() || in.charAt(at) == ';') {
        return;
      }
      at++;
      while (at < in.length() && in.charAt(at) <= ' ') {
        at++;
      }
      String value = at < in.length() && in.charAt(at) == '"' ? quoted() : upTo(";").strip();
      put(name, value);
    }

    private void put(String name, String value) {
      int star = name.indexOf('*');
      if (star < 0) {
        plain.putIfAbsent(name, HeaderText.decode(value));
        return;
      }
      boolean encoded = name.endsWith("*");
      boolean whole = star == name.length() - 1;
      String number = whole ? "0" : name.substring(star + 1, name.length() - (encoded ? 1 : 0));
      int index = 0;
      try {
        index = Integer.parseInt(number);
      } catch (NumberFormatException e) {
        return;
      }
      pieces
          .computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
          .putIfAbsent(index, new Piece(value, encoded));
    }

    private String upTo(String stops) {
      int from = at;
      while (at < in.length() && stops.indexOf(in.charAt(at)) < 0) {
        at++;
      }
      return in.substring(from, at);
    }

    /** A quoted string; a backslash before any but a quote or backslash is one of a DOS path. */
    private String quoted() {
      StringBuilder out = new StringBuilder();
      at++;
      while (at < in.length() && in.charAt(at) != '"') {
        char c = in.charAt(at++);
        if (c == '\\' && at < in.length() && (in.charAt(at) == '"' || in.charAt(at) == '\\')) {
          c = in.charAt(at++);
        }
        out.append(c);
      }
      upTo(";");
      return out.toString();
    }
  }

  private record Piece(String text, boolean encoded) {}

  private static String join(TreeMap<Integer, Piece> pieces) {
    Charset charset = StandardCharsets.UTF_8;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean first = true;
    for (Piece p : pieces.values()) {
      String text = p.text;
      if (first && p.encoded) {
        int quote = text.indexOf('\'');
        int second = text.indexOf('\'', quote + 1);
        if (quote >= 0 && second > 0) {
          Charset named = CharsetNames.find(text.substring(0, quote));
          charset = named == null ? charset : named;
          text = text.substring(second + 1);
        }
      }
      first = false;
      bytes.writeBytes(p.encoded ? percent(text) : text.getBytes(charset));
    }
    return Charsets.decode(bytes.toByteArray(), charset);
  }

  private static byte[] percent(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < in.length; i++) {
      boolean coded =
          in[i] == '%'
              && i + 2 < in.length
              && Transfer.hex(in[i + 1]) >= 0
              && Transfer.hex(in[i + 2]) >= 0;
      out.write(coded ? Transfer.hex(in[i + 1]) << 4 | Transfer.hex(in[i + 2]) : in[i]);
      i += coded ? 2 : 0;
    }
    return out.toByteArray();
  }
}
