package org.ropeway.store.outbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/**
 * Writes an iCalendar object in UTF-8: content lines, folded at 75 octets, that no value can break
 * out of. [RFC5545] 3.1. Not thread-safe.
 */
final class CalendarLines {
  private static final int MAX_LINE = 75;

  /** A meeting with texts and people; a series with a change of each instance may be so large. */
  private static final int MAX_BYTES = 8 << 20;

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A date. 3.3.4. */
  static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A local time. 3.3.5, form 1. */
  static String local(LocalDateTime time) {
    return TIME.format(time);
  }

  /** A time in UTC. 3.3.5, form 2. */
  static String utc(Instant time) {
    return TIME.format(time.atOffset(ZoneOffset.UTC)) + "Z";
  }

  CalendarLines begin(String component) {
    return line("BEGIN", component);
  }

  CalendarLines end(String component) {
    return line("END", component);
  }

  /** A property whose value is in its final form. */
  CalendarLines line(String name, String value) {
    return property(name).value(value);
  }

  /** A property of text. 3.3.11. */
  CalendarLines text(String name, String value) {
    return line(name, escaped(value));
  }

  /** A property of several texts; none if there are none. */
  CalendarLines texts(String name, List<String> values) {
    return values.isEmpty()
        ? this
        : line(name, values.stream().map(CalendarLines::escaped).collect(Collectors.joining(",")));
  }

  /** A property with parameters. */
  Line property(String name) {
    return new Line(name);
  }

  /** One property. */
  final class Line {
    private final StringBuilder line;

    private Line(String name) {
      this.line = new StringBuilder(name);
    }

    /** A parameter; of its value is left out what no parameter can hold. 3.2. */
    Line param(String name, String value) {
      String clean = value.replaceAll("\\p{Cntrl}", " ").replace('"', '\'').strip();
      boolean quoted = clean.chars().anyMatch(c -> ":;,".indexOf(c) >= 0);
      String quote = quoted ? "\"" : "";
      line.append(';').append(name).append('=').append(quote).append(clean).append(quote);
      return this;
    }

    /** Ends it with a value in its final form. */
    CalendarLines value(String value) {
      write(line.append(':').append(value.replaceAll("[\\p{Cntrl}&&[^\t]]", "")).toString());
      return CalendarLines.this;
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|\r|\n", "\\\\n");
  }

  private void write(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (out.size() + bytes.length > MAX_BYTES) {
      throw new MapiException(ErrorCode.MAX_SUBMISSION_EXCEEDED, "the meeting is too large");
    }
    int from = 0;
    int room = MAX_LINE;
    while (bytes.length - from > room) {
      int to = from + room;
      while ((bytes[to] & 0xC0) == 0x80) {
        to--;
      }
      out.write(bytes, from, to - from);
      out.writeBytes(new byte[] {'\r', '\n', ' '});
      from = to;
      room = MAX_LINE - 1;
    }
    out.write(bytes, from, bytes.length - from);
    out.writeBytes(new byte[] {'\r', '\n'});
  }

  /** All lines. */
  byte[] bytes() {
    return out.toByteArray();
  }
}
