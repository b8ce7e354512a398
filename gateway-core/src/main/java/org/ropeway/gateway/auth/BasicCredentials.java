package org.ropeway.gateway.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Login and password of a Basic Authorization header ([RFC 7617]). Lives for one request. */
record BasicCredentials(String login, String password) {
  private static final int MAX_LENGTH = 1024;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /**
   * What the header's value may say, likeliest first: one reading if it is in UTF-8, or two at
   * most, by the code page and by Windows-1252, for older programs of Windows send that of their
   * user. Empty if it is not of this scheme or malformed.
   */
  static List<BasicCredentials> parse(String header, Charset codePage) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6) || header.length() > 2 * MAX_LENGTH) {
      return List.of();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(header.substring(6).strip());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return decoded(bytes, StandardCharsets.UTF_8)
        .map(Stream::of)
        .orElseGet(() -> Stream.of(codePage, WESTERN).flatMap(c -> decoded(bytes, c).stream()))
        .distinct()
        .flatMap(text -> of(text).stream())
        .toList();
  }

  private static Optional<BasicCredentials> of(String text) {
    int colon = text.indexOf(':');
    String login = colon < 0 ? "" : login(text.substring(0, colon));
    return login.isEmpty() || text.length() > MAX_LENGTH || hasControl(text)
        ? Optional.empty()
        : Optional.of(new BasicCredentials(login, text.substring(colon + 1)));
  }

  /** Empty if there are bytes that the character set does not have. */
  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
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
