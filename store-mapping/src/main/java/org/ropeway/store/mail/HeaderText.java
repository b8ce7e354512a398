package org.ropeway.store.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.body.CharsetNames;

/**
 * The text of a header field: encoded words ([RFC2047]) decoded, also those that break its rules
 * (too long, with blanks, without padding, characters split between two words).
 */
final class HeaderText {
  private final String in;
  private final StringBuilder out;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable Charset charset;

  private HeaderText(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length());
  }

  /** The text of an unfolded field. */
  static String decode(String field) {
    return field.indexOf("=?") < 0 ? field.strip() : new HeaderText(field).run().strip();
  }

  /** Line ends, tabs and NULs as blanks, for text that is decoded already. */
  static String clean(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < ' ') {
        return s.replaceAll("[\\x00-\\x1F]+", " ");
      }
    }
    return s;
  }

  private String run() {
    int copied = 0;
    int at = in.indexOf("=?");
    while (at >= 0) {
      int end = word(at, copied);
      if (end > 0) {
        copied = end;
        at = in.indexOf("=?", end);
      } else {
        at = in.indexOf("=?", at + 2);
      }
    }
    flush();
    return out.append(in, copied, in.length()).toString();
  }

  /** Decodes the word at {@code at}; returns its end, or -1 if there is none. */
  private int word(int at, int copied) {
    int encoding = in.indexOf('?', at + 2);
    if (encoding < 0 || encoding + 2 >= in.length() || in.charAt(encoding + 2) != '?') {
      return -1;
    }
    char kind = Character.toUpperCase(in.charAt(encoding + 1));
    int end = in.indexOf("?=", encoding + 3);
    if (end < 0 || (kind != 'B' && kind != 'Q')) {
      return -1;
    }
    String name = in.substring(at + 2, encoding);
    int language = name.indexOf('*');
    Charset of = CharsetNames.find(language < 0 ? name : name.substring(0, language));
    String between = in.substring(copied, at);
    if (copied == 0 || !between.isBlank()) {
      flush();
      out.append(between);
    }
    if (charset != null && !charset.equals(of)) {
      flush();
    }
    charset = of == null ? StandardCharsets.UTF_8 : of;
    byte[] text = Charsets.latin1(in.substring(encoding + 3, end));
    pending.writeBytes(
        kind == 'B' ? Transfer.base64(text, 0, text.length) : Transfer.q(text, 0, text.length));
    return end + 2;
  }

  private void flush() {
    if (charset != null) {
      out.append(clean(Charsets.decode(pending.toByteArray(), charset)));
      pending.reset();
      charset = null;
    }
  }
}
