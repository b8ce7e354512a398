package org.ropeway.gateway.nspi;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.store.MapiException;

/**
 * The code page of 8-bit strings ([MS-OXNSPI] 3.1.4.3). The bytes are made where a body is encoded;
 * here is seen to it that a text is one the code page has.
 *
 * @param charset the code page as Java knows it
 */
record CodePage(Charset charset) {
  /** Windows-1252. */
  static final int WESTERN = 1252;

  /** The code page of a number; InvalidCodepage if it is none of 8-bit strings known here. */
  static CodePage of(int number) {
    if (number == Stat.CP_TELETEX) {
      return new CodePage(StandardCharsets.ISO_8859_1);
    }
    String name = charsetName(number);
    if (name.isEmpty() || !Charset.isSupported(name)) {
      throw new MapiException(
          ErrorCode.INVALID_CODEPAGE, "code page " + Integer.toUnsignedString(number));
    }
    return new CodePage(Charset.forName(name));
  }

  /** The text; of characters the code page lacks the base letter, or a question mark. */
  String express(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          String s = Character.toString(c);
          String base = encoder.canEncode(s) ? s : NameFolding.withoutMarks(s);
          out.append(encoder.canEncode(base) ? base : "?");
        });
    return out.toString();
  }

  private static String charsetName(int number) {
    return switch (number) {
      case 0 -> "windows-1252";
      case 437, 850, 852, 866 -> "IBM" + number;
      case 874 -> "x-windows-874";
      case 932 -> "windows-31j";
      case 936 -> "GBK";
      case 949 -> "x-windows-949";
      case 950 -> "x-windows-950";
      case 20127 -> "US-ASCII";
      case 20866 -> "KOI8-R";
      case 21866 -> "KOI8-U";
      case 50220 -> "ISO-2022-JP";
      case 51932 -> "EUC-JP";
      case 51949 -> "EUC-KR";
      case 54936 -> "GB18030";
      case 65001 -> "UTF-8";
      default -> {
        if (number >= 1250 && number <= 1258) {
          yield "windows-" + number;
        }
        yield number >= 28591 && number <= 28605 ? "ISO-8859-" + (number - 28590) : "";
      }
    };
  }
}
