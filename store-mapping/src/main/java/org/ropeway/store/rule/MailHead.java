package org.ropeway.store.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a mail as it came, field by field, so that it can be sent on with some of them
 * changed and everything else as it is. Bytes are characters (ISO 8859-1).
 *
 * @param body what follows the empty line
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record MailHead(List<Field> fields, byte[] body) {
  private static final int MAX_FIELDS = 2000;

  /** A field, folded as it came, without the line end. */
  record Field(String name, String value) {}

  static MailHead of(byte[] rfc822) {
    String text = new String(rfc822, StandardCharsets.ISO_8859_1);
    List<Field> fields = new ArrayList<>();
    int at = 0;
    while (at < text.length() && fields.size() < MAX_FIELDS) {
      int end = lineEnd(text, at);
      if (isBlank(text, at, end)) {
        at = end;
        break;
      }
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end = lineEnd(text, end);
      }
      String field = text.substring(at, end).stripTrailing();
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields.add(new Field(field.substring(0, colon).strip(), field.substring(colon + 1)));
      }
      at = end;
    }
    return new MailHead(fields, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static int lineEnd(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed + 1;
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).isBlank();
  }

  /** The value of the first field of a name on one line; empty if there is none. */
  String first(String name) {
    return find(name).orElse("");
  }

  Optional<String> find(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(field -> field.value().replaceAll("\\s+", " ").strip())
        .findFirst();
  }

  long count(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).count();
  }

  boolean has(String name, String value) {
    return fields.stream()
        .anyMatch(field ->
            field.name().equalsIgnoreCase(name) && field.value().strip().equalsIgnoreCase(value));
  }

  /** The mail with some fields, named in lower case, left out and others put in front. */
  byte[] rewritten(Set<String> without, List<Field> with) {
    StringBuilder head = new StringBuilder();
    with.forEach(field -> append(head, field));
    for (Field field : fields) {
      if (!without.contains(field.name().toLowerCase(Locale.ROOT))) {
        append(head, field);
      }
    }
    byte[] top = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] mail = new byte[top.length + body.length];
    System.arraycopy(top, 0, mail, 0, top.length);
    System.arraycopy(body, 0, mail, top.length, body.length);
    return mail;
  }

  private static void append(StringBuilder out, Field field) {
    out.append(field.name()).append(": ").append(field.value().strip()).append("\r\n");
  }
}
