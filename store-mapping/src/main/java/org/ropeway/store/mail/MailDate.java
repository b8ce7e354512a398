package org.ropeway.store.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date of a header ([RFC5322] 3.3) by what its words look like, not by their order, so that
 * old and odd forms are understood too.
 */
final class MailDate {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);
  private static final int MAX_LENGTH = 200;

  private int day = -1;
  private int month = -1;
  private int year = -1;
  private int hour;
  private int minute;
  private int second;
  private boolean timed;
  private int offsetMinutes;

  private MailDate() {}

  /** The instant, or null where the text is no date. */
  static @Nullable Instant parse(@Nullable String field) {
    if (field == null || field.isBlank() || field.length() > MAX_LENGTH) {
      return null;
    }
    String text = field.replaceAll("\\([^)]*\\)?", " ").strip();
    try {
      if (text.length() > 10 && text.charAt(4) == '-' && text.charAt(10) == 'T') {
        return OffsetDateTime.parse(text).toInstant();
      }
      return new MailDate().read(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Instant read(String text) {
    for (String word : text.split("[\\s,]+")) {
      take(word);
    }
    if (day < 1 || month < 0 || year < 0) {
      return null;
    }
    LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59));
    return local.toInstant(ZoneOffset.UTC).minusSeconds(offsetMinutes * 60L);
  }

  private void take(String word) {
    if (word.isEmpty()) {
      return;
    }
    char c = word.charAt(0);
    if (word.indexOf(':') > 0) {
      time(word);
    } else if (c == '+' || (c == '-' && timed)) {
      offset(word);
    } else if (word.indexOf('-', 1) > 0) {
      for (String part : word.split("-")) {
        take(part);
      }
    } else if (Character.isDigit(c)) {
      number(word);
    } else if (month < 0 && month(word) > 0) {
      month = month(word);
    } else {
      Integer zone = ZONES.get(word.toUpperCase(Locale.ROOT));
      offsetMinutes = zone == null ? offsetMinutes : 60 * zone;
    }
  }

  private void time(String word) {
    String[] parts = word.split("[:.+-]");
    hour = integer(parts[0]);
    minute = parts.length > 1 ? integer(parts[1]) : 0;
    second = parts.length > 2 ? integer(parts[2]) : 0;
    timed = true;
    int zone = Math.max(word.indexOf('+'), word.indexOf('-'));
    if (zone > 0) {
      offset(word.substring(zone));
    }
  }

  private void offset(String word) {
    String digits = word.substring(1).replace(":", "");
    int v = integer(digits);
    if (digits.length() == 4 && v >= 0 && v % 100 < 60 && v <= 2400) {
      int minutes = v / 100 * 60 + v % 100;
      offsetMinutes = word.charAt(0) == '-' ? -minutes : minutes;
    }
  }

  private void number(String word) {
    int v = integer(word);
    if (day < 0 && word.length() <= 2) {
      day = v;
    } else if (year < 0 && v >= 0) {
      year = word.length() >= 4 ? v : word.length() == 3 ? 1900 + v : v < 50 ? 2000 + v : 1900 + v;
    }
  }

  private static int month(String word) {
    if (word.length() < 3) {
      return -1;
    }
    int at = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
  }

  private static int integer(String s) {
    int v = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < '0' || c > '9' || i > 5) {
        return -1;
      }
      v = v * 10 + c - '0';
    }
    return s.isEmpty() ? -1 : v;
  }
}
