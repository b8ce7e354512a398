package org.ropeway.store.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character sets as mails name them. */
final class Charsets {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What mails call so is in truth, or harmlessly, the wider set. */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("cp936", "GB18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("big5", "x-windows-950"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-8-e", "iso-8859-8"),
          Map.entry("unicode", "utf-16"),
          Map.entry("utf8", "utf-8"),
          Map.entry("utf-8mb4", "utf-8"),
          Map.entry("x-user-defined", "windows-1252"),
          Map.entry("x-unknown", "utf-8"),
          Map.entry("macintosh", "x-MacRoman"));

  private Charsets() {}

  /** The set of a name, or null where there is none. */
  static @Nullable Charset find(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    try {
      return key.isEmpty() ? null : Charset.forName(WIDER.getOrDefault(key, key));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

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
