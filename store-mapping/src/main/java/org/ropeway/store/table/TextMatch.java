package org.ropeway.store.table;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Restriction.Content;
import org.ropeway.store.MapiException;

/** The search for a text or bytes within a value, with its fuzzy level ([MS-OXCDATA] 2.12.4). */
final class TextMatch {
  private static final int PREFIX_ON_ANY_WORD = 0x10;
  private static final int PHRASE_MATCH = 0x20;

  private final int level;
  private final boolean ignoreCase;
  private final boolean ignoreNonSpace;
  private final Object needle;
  private final boolean asciiNeedle;
  private final Sought sought;

  /** A search for {@code needle}, a String or Bytes; ecTooComplex for levels that do not exist. */
  TextMatch(int fuzzyLevelLow, int fuzzyLevelHigh, Object needle) {
    if (fuzzyLevelLow != Content.FULL_STRING
        && fuzzyLevelLow != Content.SUBSTRING
        && fuzzyLevelLow != Content.PREFIX
        && fuzzyLevelLow != PREFIX_ON_ANY_WORD
        && fuzzyLevelLow != PHRASE_MATCH) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "fuzzy level " + fuzzyLevelLow);
    }
    this.level = fuzzyLevelLow;
    this.ignoreCase = (fuzzyLevelHigh & (Content.IGNORE_CASE | Content.LOOSE)) != 0;
    this.ignoreNonSpace = (fuzzyLevelHigh & (Content.IGNORE_NON_SPACE | Content.LOOSE)) != 0;
    this.needle = needle instanceof String s ? fold(s) : needle;
    this.asciiNeedle = needle instanceof String s && PropertyComparison.isAscii(s);
    this.sought =
        this.needle instanceof Bytes b ? new Sought(b) : new Sought(String.valueOf(this.needle));
  }

  /** Whether a single value matches; one of another type does not. */
  boolean matches(Object value) {
    if (value instanceof String s && needle instanceof String n) {
      boolean simple = asciiNeedle && PropertyComparison.isAscii(s);
      return text(simple ? s : fold(s), n, simple && ignoreCase);
    }
    return value instanceof Bytes b && needle instanceof Bytes n && bytes(b, n);
  }

  private boolean text(String s, String n, boolean ignoring) {
    return switch (level) {
      case Content.FULL_STRING -> ignoring ? s.equalsIgnoreCase(n) : s.equals(n);
      case Content.PREFIX -> s.regionMatches(ignoring, 0, n, 0, n.length());
      case Content.SUBSTRING -> search(s, ignoring, Edges.NONE);
      case PREFIX_ON_ANY_WORD -> search(s, ignoring, Edges.START);
      default -> search(s, ignoring, Edges.BOTH);
    };
  }

  private enum Edges {
    NONE,
    START,
    BOTH
  }

  private boolean search(String s, boolean ignoring, Edges edges) {
    return sought.isIn(
        s.length(),
        ignoring ? i -> Character.toLowerCase(s.charAt(i)) : s::charAt,
        edges == Edges.NONE ? Sought.Place.ANY : (from, to) -> fits(s, from, to, edges));
  }

  private static boolean fits(String s, int from, int to, Edges edges) {
    boolean start = from == 0 || !Character.isLetterOrDigit(s.charAt(from - 1));
    boolean end = to == s.length() || !Character.isLetterOrDigit(s.charAt(to));
    return start && (edges == Edges.START || end);
  }

  private boolean bytes(Bytes b, Bytes n) {
    return switch (level) {
      case Content.FULL_STRING -> b.equals(n);
      case Content.PREFIX, PREFIX_ON_ANY_WORD -> b.startsWith(n);
      default -> sought.isIn(b.length(), b::at, Sought.Place.ANY);
    };
  }

  private String fold(String s) {
    String f = s;
    if (ignoreNonSpace && !PropertyComparison.isAscii(s)) {
      f = withoutNonSpacing(Normalizer2.getNFKDInstance().normalize(s));
    }
    return ignoreCase ? UCharacter.foldCase(f, true) : f;
  }

  private static String withoutNonSpacing(String s) {
    StringBuilder b = new StringBuilder(s.length());
    s.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(b::appendCodePoint);
    return b.toString();
  }
}
