package org.ropeway.it.differential;

/** Two long texts, from a little before where they begin to differ. */
final class Apart {
  private static final int BEFORE = 100;
  private static final int AFTER = 400;

  private Apart() {}

  /** The part of {@code a} in which it differs from {@code b}. */
  static String of(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - BEFORE);
    return (from > 0 ? "…" : "") + a.substring(from, Math.min(a.length(), at + AFTER));
  }
}
