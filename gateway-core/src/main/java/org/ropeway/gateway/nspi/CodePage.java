package org.ropeway.gateway.nspi;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.gateway.mapihttp.CodePages;
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
    return CodePages.find(number)
        .map(CodePage::new)
        .orElseThrow(() ->
            new MapiException(
                ErrorCode.INVALID_CODEPAGE, "code page " + Integer.toUnsignedString(number)));
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
}
