package org.ropeway.store.body;

/** Whether bytes are UTF-8. */
final class Utf8 {
  private static final int ESCAPE = 0x1B;

  private Utf8() {}

  static boolean isAscii(byte[] b) {
    for (byte x : b) {
      if (x < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean hasEscape(byte[] b) {
    for (byte x : b) {
      if (x == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  /** Valid, with at least one character that is not ASCII; the last one may be cut off. */
  static boolean isBeyondAscii(byte[] b) {
    return scan(b) > 0;
  }

  /** ASCII, or with far more right than wrong sequences. */
  static boolean isMostly(byte[] b) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < b.length; ) {
      int n = sequence(b, i);
      if (n == 0) {
        bad++;
        i++;
      } else {
        good += n > 1 ? 1 : 0;
        i += n;
      }
    }
    return bad == 0 || good > 10 * bad;
  }

  /** How many sequences beyond ASCII there are, -1 if one is wrong. */
  private static int scan(byte[] b) {
    int found = 0;
    for (int i = 0; i < b.length; ) {
      int n = sequence(b, i);
      if (n == 0) {
        return -1;
      }
      found += n > 1 ? 1 : 0;
      i += n;
    }
    return found;
  }

  /** The length of the sequence at {@code at}, 0 if it is none. */
  private static int sequence(byte[] b, int at) {
    int lead = b[at] & 0xFF;
    int n =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    for (int i = 1; i < n; i++) {
      if (at + i >= b.length) {
        return b.length - at;
      }
      if ((b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return n;
  }
}
