package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes a header: folded ASCII lines that no value can break out of. A value that cannot stand in
 * a header is left out. Not thread-safe.
 */
final class HeaderWriter {
  /** A line has at most 998 characters ([RFC5322] 2.1.1), and a word cannot be folded. */
  private static final int MAX_WORD = 900;

  private final StringBuilder out = new StringBuilder();
  private final Set<String> names = new HashSet<>();

  /** Whether there is a field of that name. */
  boolean has(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Writes a field whose value is in its final form. */
  HeaderWriter put(String name, @Nullable String value) {
    if (value != null && !value.isBlank() && fits(value)) {
      names.add(name.toLowerCase(Locale.ROOT));
      out.append(MimeUtil.fold(name + ": " + value.strip(), 0)).append("\r\n");
    }
    return this;
  }

  /** Writes a field of words, encoded where they need it ([RFC2047]). */
  HeaderWriter text(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    boolean plain = fits(text);
    EncoderUtil.Usage usage = EncoderUtil.Usage.TEXT_TOKEN;
    int used = name.length() + 2;
    return put(
        name,
        plain
            ? EncoderUtil.encodeIfNecessary(text, usage, used)
            : EncoderUtil.encodeEncodedWord(text, usage, used));
  }

  /** Writes a field of mailboxes in their final form. */
  HeaderWriter list(String name, List<String> mailboxes) {
    return put(name, String.join(", ", mailboxes));
  }

  /** Writes a field as it was, its folds included. */
  void raw(String field) {
    int colon = field.indexOf(':');
    names.add(field.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT));
    out.append(field).append("\r\n");
  }

  /** The bytes of all fields, without the empty line. */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean fits(String value) {
    int word = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
      word = c == ' ' ? 0 : word + 1;
      if (word > MAX_WORD) {
        return false;
      }
    }
    return true;
  }
}
