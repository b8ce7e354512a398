package org.ropeway.ox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header field by which OX finds a mail that it stored itself, and which stays there. */
final class Marker {
  private static final Pattern FIELD = Pattern.compile("(?m)^X-OX-Marker: ?[0-9A-Fa-f-]{36}\r?\n");

  private Marker() {}

  /** The mail without it. */
  static byte[] strip(byte[] mail) {
    int end = Head.of(mail).bytes();
    Matcher matcher = FIELD.matcher(new String(mail, 0, end, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return mail;
    }
    byte[] out = Arrays.copyOf(mail, mail.length - (matcher.end() - matcher.start()));
    System.arraycopy(mail, matcher.end(), out, matcher.start(), mail.length - matcher.end());
    return out;
  }
}
