package org.ropeway.gateway.emsmdb.message;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/**
 * What mails say of themselves, cut to what a response has room for: a name as long as a buffer
 * must not make its mail unreadable.
 */
final class Cut {
  private static final int MAX_CHARS = 1000;
  private static final int MAX_BYTES = 3000;

  private Cut() {}

  static String of(String s) {
    if (s.length() <= MAX_CHARS) {
      return s;
    }
    boolean pair = Character.isHighSurrogate(s.charAt(MAX_CHARS - 1));
    return s.substring(0, pair ? MAX_CHARS - 1 : MAX_CHARS);
  }

  /** The same for any value; half of a binary is of no use, so that there is none then. */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String s -> of(s);
      case Bytes b when b.length() > MAX_BYTES -> null;
      default -> value;
    };
  }
}
