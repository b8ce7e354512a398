package org.ropeway.store.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes of header fields as text. */
final class Charsets {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  static byte[] latin1(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The text of bytes in a set; bytes of a single-byte set that are plainly UTF-8 are read so,
   * since many senders declare what they do not send.
   */
  static String decode(byte[] bytes, Charset charset) {
    if (charset.equals(WINDOWS_1252) || charset.equals(StandardCharsets.UTF_8)) {
      String utf8 = utf8(bytes);
      return utf8 == null ? new String(bytes, WINDOWS_1252) : utf8;
    }
    return new String(bytes, charset);
  }

  /** The text of bytes if they are UTF-8, else null. */
  static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
