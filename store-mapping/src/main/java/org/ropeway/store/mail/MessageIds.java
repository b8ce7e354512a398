package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Message ids in header fields (RFC 5322 3.6.4), with their angle brackets. */
final class MessageIds {
  private static final int MAX = 200;

  private MessageIds() {}

  /** The first id of a field; of a field without brackets its first word. Null if there is none. */
  static @Nullable String first(@Nullable String field) {
    List<String> ids = list(field, 1);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** The ids of a field in their order. */
  static List<String> all(@Nullable String field) {
    return list(field, MAX);
  }

  private static List<String> list(@Nullable String field, int max) {
    List<String> out = new ArrayList<>();
    if (field == null) {
      return out;
    }
    int at = field.indexOf('<');
    while (at >= 0 && out.size() < max) {
      int end = field.indexOf('>', at);
      if (end < 0) {
        break;
      }
      out.add(field.substring(at, end + 1));
      at = field.indexOf('<', end);
    }
    if (out.isEmpty() && !field.isBlank()) {
      out.add(field.strip().split("\\s", 2)[0]);
    }
    return out;
  }
}
