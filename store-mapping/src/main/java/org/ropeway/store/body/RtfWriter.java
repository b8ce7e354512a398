package org.ropeway.store.body;

import java.nio.charset.StandardCharsets;

/** Rich text in 7 bits: everything else as {@code \\u}. */
final class RtfWriter {
  private final StringBuilder out;

  RtfWriter(int size, String origin) {
    out = new StringBuilder(size);
    out.append("{\\rtf1\\ansi\\ansicpg1252\\")
        .append(origin)
        .append(" \\deff0{\\fonttbl\r\n{\\f0\\fswiss\\fcharset0 Arial;}\r\n")
        .append("{\\f1\\fmodern\\fcharset0 Courier New;}}\r\n")
        .append("{\\colortbl\\red0\\green0\\blue0;}\r\n\\uc1\\pard\\plain\\deftab360 ");
  }

  RtfWriter raw(String rtf) {
    out.append(rtf);
    return this;
  }

  /** A character of text or markup; line ends and tabs are the caller's matter. */
  RtfWriter literal(char c) {
    append(out, c);
    return this;
  }

  static void append(StringBuilder out, char c) {
    if (c == '\\' || c == '{' || c == '}') {
      out.append('\\').append(c);
    } else if (c < 0x80) {
      out.append(c < ' ' ? ' ' : c);
    } else {
      out.append("\\u").append((int) (short) c).append('?');
    }
  }

  byte[] end() {
    return out.append("}\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
