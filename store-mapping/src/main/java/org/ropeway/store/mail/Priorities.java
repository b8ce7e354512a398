package org.ropeway.store.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Importance, priority and sensitivity ([MS-OXCMAIL] 2.2.3.2.7 and following). */
final class Priorities {
  private static final int LOW = 0;
  private static final int NORMAL = 1;
  private static final int HIGH = 2;

  private Priorities() {}

  /**
   * Puts the properties.
   *
   * @param otherwise 1 highest to 5 lowest, where no header tells
   */
  static void put(PropertyBag.Builder to, HeaderFields headers, int otherwise) {
    int importance = importance(headers, otherwise);
    to.put(PidTag.IMPORTANCE, importance)
        .put(PidTag.PRIORITY, importance - NORMAL)
        .put(PidTag.SENSITIVITY, sensitivity(headers.first("sensitivity")));
  }

  private static int importance(HeaderFields headers, int otherwise) {
    int v = word(headers.first("importance"));
    if (v < 0) {
      v = number(headers.first("x-priority"));
    }
    if (v < 0) {
      v = word(headers.first("x-msmail-priority"));
    }
    if (v < 0) {
      v = word(headers.first("priority"));
    }
    return v >= 0 ? v : ofNumber(otherwise);
  }

  private static int word(@Nullable String s) {
    return switch (s == null ? "" : s.strip().toLowerCase(Locale.ROOT)) {
      case "high", "urgent" -> HIGH;
      case "normal" -> NORMAL;
      case "low", "non-urgent" -> LOW;
      default -> -1;
    };
  }

  private static int number(@Nullable String s) {
    String t = s == null ? "" : s.strip();
    boolean valid = !t.isEmpty() && t.charAt(0) >= '1' && t.charAt(0) <= '5';
    return valid ? ofNumber(t.charAt(0) - '0') : -1;
  }

  private static int ofNumber(int n) {
    return n < 3 ? HIGH : n > 3 ? LOW : NORMAL;
  }

  private static int sensitivity(@Nullable String s) {
    return switch (s == null ? "" : s.strip().toLowerCase(Locale.ROOT)) {
      case "personal" -> 1;
      case "private" -> 2;
      case "company-confidential" -> 3;
      default -> 0;
    };
  }
}
