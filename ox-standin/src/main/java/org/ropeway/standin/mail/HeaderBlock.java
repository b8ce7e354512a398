package org.ropeway.standin.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * The header of a mail, read leniently: whatever the bytes are, there is an answer. Values are
 * unfolded; bytes beyond ASCII are taken for UTF-8 or else windows-1252.
 */
public final class HeaderBlock {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_FIELDS = 2_000;
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final List<Field> fields = new ArrayList<>();

  private HeaderBlock() {}

  /** A header field as it came, unfolded. */
  public record Field(String name, String value) {}

  /** Reads the header at the beginning of a mail. */
  public static HeaderBlock of(byte[] mail) {
    HeaderBlock block = new HeaderBlock();
    int end = Math.min(mail.length, MAX_BYTES);
    int start = 0;
    while (start < end && block.fields.size() < MAX_FIELDS) {
      int next = lineEnd(mail, start, end);
      if (isBlank(mail, start, next)) {
        break;
      }
      while (next < end && (mail[next] == ' ' || mail[next] == '\t')) {
        int more = lineEnd(mail, next, end);
        if (isBlank(mail, next, more)) {
          break;
        }
        next = more;
      }
      block.add(mail, start, next);
      start = next;
    }
    return block;
  }

  /** All fields, in order. */
  public List<Field> fields() {
    return fields;
  }

  /** The value of the first field of a name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** The values of all fields of a name. */
  public List<String> all(String name) {
    List<String> out = new ArrayList<>();
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        out.add(field.value());
      }
    }
    return out;
  }

  /** The first field of a name with its encoded words decoded; empty if there is none. */
  public String text(String name) {
    return first(name).map(HeaderBlock::decodeWords).orElse("");
  }

  /** Decodes encoded words; what cannot be decoded stays as it is. */
  public static String decodeWords(String value) {
    if (!value.contains("=?")) {
      return value;
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private void add(byte[] mail, int start, int end) {
    int colon = start;
    while (colon < end && mail[colon] != ':') {
      if (mail[colon] == '\n' || ((mail[colon] & 0xFF) < 32 && mail[colon] != '\t')) {
        return;
      }
      colon++;
    }
    if (colon == end || colon == start) {
      return;
    }
    String name = new String(mail, start, colon - start, StandardCharsets.ISO_8859_1).trim();
    if (name.isEmpty() || name.indexOf(' ') >= 0) {
      return;
    }
    fields.add(new Field(name, unfold(decode(mail, colon + 1, end))));
  }

  private static String decode(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        try {
          return StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
        } catch (CharacterCodingException e) {
          return new String(bytes, start, end - start, FALLBACK);
        }
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static String unfold(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\r' && c != '\n' && c != 0) {
        out.append(c);
      }
    }
    return out.toString().trim();
  }

  private static int lineEnd(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, end);
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }
}
