package org.ropeway.gateway.nspi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes names comparable as people type them: without case, without accents on letters, and with
 * German umlauts written out as well, so that Müller is found by "muller" and by "mueller".
 */
final class NameFolding {
  private NameFolding() {}

  /** Lower case without accents: Müller is "muller". */
  static String fold(String s) {
    if (isPlain(s)) {
      return s.toLowerCase(java.util.Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(s.length() + 8);
    Normalizer.normalize(s, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isAccent(c))
        .forEach(c -> append(out, Character.toLowerCase(c)));
    return out.toString();
  }

  /** The ways a name may be typed, folded: Müller is "muller" and "mueller". */
  static List<String> variants(String s) {
    String folded = fold(s);
    if (isPlain(s)) {
      return List.of(folded);
    }
    String written = fold(withUmlautsWrittenOut(Normalizer.normalize(s, Normalizer.Form.NFC)));
    return written.equals(folded) ? List.of(folded) : List.of(folded, written);
  }

  /** The words of a folded name: letters and digits; what is between them is dropped. */
  static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (isWordPart(c)) {
        word.appendCodePoint(c);
      } else if (!isApostrophe(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The same text without accents and strokes, case kept: Żółw is "Zolw". */
  static String withoutMarks(String s) {
    StringBuilder out = new StringBuilder(s.length());
    Normalizer.normalize(s, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isAccent(c))
        .forEach(c -> out.appendCodePoint(withoutStroke(c)));
    return out.toString();
  }

  private static int withoutStroke(int c) {
    return switch (c) {
      case 'Ł' -> 'L';
      case 'ł' -> 'l';
      case 'Đ' -> 'D';
      case 'đ' -> 'd';
      case 'Ø' -> 'O';
      case 'ø' -> 'o';
      case 'ı' -> 'i';
      default -> c;
    };
  }

  private static boolean isPlain(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccent(int c) {
    return c >= 0x300 && c < 0x370;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '`' || c == '´';
  }

  private static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case 'ø' -> out.append('o');
      case 'ð', 'đ' -> out.append('d');
      case 'ł' -> out.append('l');
      case 'ı' -> out.append('i');
      case 'ς' -> out.append('σ');
      default -> out.appendCodePoint(c);
    }
  }

  private static String withUmlautsWrittenOut(String s) {
    StringBuilder out = new StringBuilder(s.length() + 8);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case 'ä', 'Ä' -> out.append("ae");
        case 'ö', 'Ö', 'ø', 'Ø' -> out.append("oe");
        case 'ü', 'Ü' -> out.append("ue");
        case 'å', 'Å' -> out.append("aa");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
