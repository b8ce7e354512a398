package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A component of an iCalendar object that came. [RFC5545] 3.1, 3.6. */
final class CalendarComponent {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_LINES = 50_000;
  private static final int MAX_DEPTH = 8;

  final String name;
  private final List<Property> properties = new ArrayList<>();
  private final List<CalendarComponent> components = new ArrayList<>();

  private CalendarComponent(String name) {
    this.name = name;
  }

  /**
   * A content line.
   *
   * @param name in upper case
   * @param parameters by their names in upper case
   * @param value as it stands
   */
  record Property(String name, Map<String, String> parameters, String value) {
    /** A value of text. 3.3.11. */
    String text() {
      StringBuilder out = new StringBuilder(value.length());
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\' && i + 1 < value.length()) {
          char next = value.charAt(++i);
          out.append(next == 'n' || next == 'N' ? "\r\n" : String.valueOf(next));
        } else {
          out.append(c);
        }
      }
      return out.toString();
    }

    /** A parameter, or empty. */
    String parameter(String parameter) {
      return parameters.getOrDefault(parameter, "");
    }
  }

  /** The first calendar of some bytes; none if there is none, or too much of it. */
  static Optional<CalendarComponent> read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Optional.empty();
    }
    String all = new String(bytes, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
    Deque<CalendarComponent> open = new ArrayDeque<>();
    for (String line : all.lines().limit(MAX_LINES).toList()) {
      Property p = property(line);
      if (p.name.equals("BEGIN")) {
        CalendarComponent c = new CalendarComponent(p.value.strip().toUpperCase(Locale.ROOT));
        if (open.size() >= MAX_DEPTH || (open.isEmpty() && !c.name.equals("VCALENDAR"))) {
          return Optional.empty();
        }
        if (!open.isEmpty()) {
          open.element().components.add(c);
        }
        open.push(c);
      } else if (p.name.equals("END") && !open.isEmpty()) {
        CalendarComponent ended = open.pop();
        if (open.isEmpty()) {
          return Optional.of(ended);
        }
      } else if (!open.isEmpty()) {
        open.element().properties.add(p);
      }
    }
    return Optional.empty();
  }

  private static Property property(String line) {
    int at = end(line, 0);
    String name = line.substring(0, at).strip().toUpperCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    while (at < line.length() && line.charAt(at) == ';') {
      int end = end(line, at + 1);
      String parameter = line.substring(at + 1, end);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", "").strip());
      }
      at = end;
    }
    return new Property(name, parameters, at < line.length() ? line.substring(at + 1) : "");
  }

  /** Where a name or parameter ends that begins there. */
  private static int end(String line, int from) {
    boolean quoted = false;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return i;
      }
    }
    return line.length();
  }

  /** The first of its properties of a name. */
  Optional<Property> first(String property) {
    return properties.stream().filter(p -> p.name.equals(property)).findFirst();
  }

  /** The first one as text, without blanks around it. */
  Optional<String> text(String property) {
    return first(property).map(p -> p.text().strip());
  }

  /** All of a name. */
  List<Property> all(String property) {
    return properties.stream().filter(p -> p.name.equals(property)).toList();
  }

  /** Its components of a name. */
  List<CalendarComponent> components(String component) {
    return components.stream().filter(c -> c.name.equals(component)).toList();
  }
}
