package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of Content-Type and Content-Disposition: quoted, and what is long or not ASCII in
 * pieces ([RFC2231] 3 and 4).
 */
final class Parameters {
  private static final int PIECE = 60;
  private static final String ATTRIBUTE_CHARS = "!#$&+-.^_`{|}~";

  private final StringBuilder out;

  Parameters(String value) {
    this.out = new StringBuilder(value);
  }

  /** Adds a parameter; nothing if the value is null. */
  Parameters put(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    boolean plain = value.length() <= PIECE && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (plain) {
      String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
      out.append("; ").append(name).append("=\"").append(quoted).append('"');
    } else {
      extended(name, value);
    }
    return this;
  }

  private void extended(String name, String value) {
    StringBuilder piece = new StringBuilder("UTF-8''");
    int number = 0;
    String encoded = encoded(value);
    boolean several = encoded.length() > PIECE;
    for (int at = 0; at < encoded.length(); ) {
      int end = Math.min(encoded.length(), at + PIECE);
      int escape = encoded.lastIndexOf('%', end - 1);
      if (end < encoded.length() && escape > end - 3) {
        end = escape;
      }
      piece.append(encoded, at, end);
      out.append("; ").append(name).append(several ? "*" + number : "").append("*=").append(piece);
      piece.setLength(0);
      number++;
      at = end;
    }
  }

  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (letter || ATTRIBUTE_CHARS.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(hexLow(c));
      }
    }
    return encoded.toString();
  }

  private static char hexLow(char c) {
    return Character.forDigit(c & 0xF, 16);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
