package org.ropeway.gateway.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Login and password of a Basic Authorization header ([RFC 7617]). Lives for one request. */
record BasicCredentials(String login, String password) {
  private static final int MAX_LENGTH = 1024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Reads the header's value; empty if it is not of this scheme or malformed. */
  static Optional<BasicCredentials> parse(String header) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6) || header.length() > 2 * MAX_LENGTH) {
      return Optional.empty();
    }
    String decoded;
    try {
      decoded = text(Base64.getDecoder().decode(header.substring(6).strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = decoded.indexOf(':');
    String login = colon < 0 ? "" : login(decoded.substring(0, colon));
    if (login.isEmpty() || decoded.length() > MAX_LENGTH || hasControl(decoded)) {
      return Optional.empty();
    }
    return Optional.of(new BasicCredentials(login, decoded.substring(colon + 1)));
  }

  /** UTF-8, or else what older Windows clients send: their code page. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Windows may put a domain before the name, as in {@code MicrosoftAccount\jane@example.org}. */
  private static String login(String s) {
    return s.substring(s.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean hasControl(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < ' ' || c == 0x7F) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "BasicCredentials[]";
  }
}
