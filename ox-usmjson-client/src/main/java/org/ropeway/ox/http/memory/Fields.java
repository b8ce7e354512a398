package org.ropeway.ox.http.memory;

import java.util.ArrayList;
import java.util.List;

/** Values as one text: separated by tabs, in a fixed order; more may be added at the end. */
final class Fields {
  private final List<String> values;
  private int at;

  private Fields(List<String> values) {
    this.values = values;
  }

  static String join(Object... values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      Object value = values[i];
      escape(value instanceof Boolean flag ? (flag ? "1" : "0") : String.valueOf(value), out);
    }
    return out.toString();
  }

  static Fields of(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        values.add(value.toString());
        value.setLength(0);
      } else if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        value.append(escaped == 't' ? '\t' : escaped);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return new Fields(values);
  }

  String text() {
    return at < values.size() ? values.get(at++) : "";
  }

  long number() {
    String value = text();
    return value.isEmpty() ? 0 : Long.parseLong(value);
  }

  int integer() {
    return (int) number();
  }

  boolean flag() {
    return number() != 0;
  }

  private static void escape(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> out.append(c);
      }
    }
  }
}
