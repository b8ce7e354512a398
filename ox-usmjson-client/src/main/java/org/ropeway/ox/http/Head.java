package org.ropeway.ox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a mail: fields by name in lower case, unfolded. */
record Head(Map<String, List<String>> fields, int bytes) {
  private static final int MAX = 1 << 20;

  static Head of(byte[] rfc822) {
    int end = end(rfc822);
    String text = new String(rfc822, 0, end, StandardCharsets.ISO_8859_1);
    Map<String, List<String>> fields = new HashMap<>();
    for (String field : text.replaceAll("\r?\n[ \t]", " ").split("\r?\n")) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields
            .computeIfAbsent(
                field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                name -> new ArrayList<>())
            .add(field.substring(colon + 1).strip());
      }
    }
    return new Head(fields, end);
  }

  /** The first field of a name, empty if there is none. */
  String first(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** All fields of a name. */
  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Where the header ends, behind its last line. */
  private static int end(byte[] mail) {
    int most = Math.min(mail.length, MAX);
    for (int i = 0; i < most; i++) {
      boolean blank = mail[i] == '\n' && i + 1 < mail.length && mail[i + 1] == '\n';
      boolean blankCr =
          mail[i] == '\n' && i + 2 < mail.length && mail[i + 1] == '\r' && mail[i + 2] == '\n';
      if (blank || blankCr) {
        return i + 1;
      }
    }
    return most;
  }
}
