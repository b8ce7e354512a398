package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The addresses in the header of a mail, to which OX sends it: it knows no envelope. */
final class Recipients {
  private Recipients() {}

  /** Addresses of To, Cc and Bcc, in lower case. */
  static Set<String> of(Head head) {
    Set<String> out = new LinkedHashSet<>();
    for (String name : List.of("to", "cc", "bcc")) {
      head.all(name).forEach(value -> out.addAll(addresses(value)));
    }
    return out;
  }

  /** The addresses of a field (RFC 5322 3.4): quotes, comments and groups are passed over. */
  static List<String> addresses(String field) {
    List<String> out = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    StringBuilder angle = new StringBuilder();
    boolean quoted = false;
    boolean inAngle = false;
    int comment = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && (quoted || comment > 0)) {
        i++;
      } else if (comment > 0) {
        comment += c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        comment = 1;
      } else if (!quoted && c == '<') {
        inAngle = true;
        angle.setLength(0);
      } else if (!quoted && c == '>') {
        inAngle = false;
      } else if (!quoted && (c == ',' || c == ';')) {
        add(plain, angle, out);
      } else if (!quoted && c == ':' && !inAngle) {
        plain.setLength(0);
      } else if (inAngle) {
        angle.append(c);
      } else if (!quoted) {
        plain.append(c);
      }
    }
    add(plain, angle, out);
    return out;
  }

  private static void add(StringBuilder plain, StringBuilder angle, List<String> out) {
    String address = (angle.isEmpty() ? plain : angle).toString().strip();
    if (address.indexOf('@') > 0) {
      out.add(address.substring(address.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }
    plain.setLength(0);
    angle.setLength(0);
  }
}
