package org.ropeway.gateway.recording;

/**
 * What a word of a text is, where words are replaced and compared: letters, digits and pictographs.
 */
public final class Words {
  private Words() {}

  /** Where the word that begins at {@code from} ends; {@code from} if none begins there. */
  public static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isPart(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c)
        || (Character.getType(c) == Character.OTHER_SYMBOL && c > 0xFFFF);
  }
}
