package org.ropeway.it.corpus;

import static org.ropeway.it.corpus.Entity.CRLF;
import static org.ropeway.it.corpus.Entity.ascii;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How text stands in headers and bodies of mails: [RFC2045], [RFC2047], [RFC2231]. */
final class Encodings {
  private Encodings() {}

  /** An encoded word in B or Q; ASCII as it is. Long texts become several words. */
  static String word(Charset charset, String value, boolean base64) {
    if (isAscii(value)) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < value.length(); at += 10) {
      byte[] part = value.substring(at, Math.min(value.length(), at + 10)).getBytes(charset);
      out.append(at == 0 ? "" : CRLF + " ").append("=?").append(charset.name());
      out.append(base64 ? "?B?" + Base64.getEncoder().encodeToString(part) : "?Q?" + q(part));
      out.append("?=");
    }
    return out.toString();
  }

  static boolean isAscii(String value) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(value);
  }

  private static String q(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      boolean plain = isAlphanumeric(b);
      out.append(b == ' ' ? "_" : plain ? String.valueOf((char) b) : hex('=', b));
    }
    return out.toString();
  }

  /** A value of a parameter with its character set. */
  static String percent(String value, Charset charset) {
    StringBuilder out = new StringBuilder(charset.name()).append("''");
    for (byte b : value.getBytes(charset)) {
      boolean plain = isAlphanumeric(b) || b == '.';
      out.append(plain ? String.valueOf((char) b) : hex('%', b));
    }
    return out.toString();
  }

  /** Quoted-printable. */
  static byte[] quoted(byte[] content) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : content) {
      boolean plain = (b > ' ' && b < 127 && b != '=') || b == '\r' || b == '\n';
      String piece = plain ? String.valueOf((char) b) : hex('=', b);
      if (b != '\r' && b != '\n' && column + piece.length() > 75) {
        out.append("=" + CRLF);
        column = 0;
      }
      out.append(piece);
      column = b == '\n' ? 0 : column + piece.length();
    }
    return ascii(out.toString());
  }

  /** Base64 in lines. */
  static byte[] base64(byte[] content) {
    return Base64.getMimeEncoder(76, ascii(CRLF)).encode(content);
  }

  private static boolean isAlphanumeric(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  private static String hex(char mark, byte b) {
    return String.format(Locale.ROOT, "%c%02X", mark, b & 0xFF);
  }
}
