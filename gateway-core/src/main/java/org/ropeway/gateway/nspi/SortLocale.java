package org.ropeway.gateway.nspi;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

/**
 * The collations an LCID asks for ([MS-LCID] 2.2): the low ten bits are the language. Languages
 * whose alphabet has no order of its own share one collation, and so one sorted table.
 */
final class SortLocale {
  /** The language of {@link #STANDARD}. */
  static final String ROOT = "";

  /** The collation of all languages without one of their own. */
  static final Collator STANDARD = collator(ROOT);

  private static final int LANGUAGE_BITS = 0x3FF;
  private static final int CHINESE_TRADITIONAL = 0x0404;

  /** The languages by their primary language identifiers. */
  private static final String[] LANGUAGES =
      ("- ar bg ca zh cs da de el en es fi fr he hu is it ja ko nl nb pl pt rm ro ru hr sk sq sv"
              + " th tr ur id uk be sl et lv lt tg fa vi hy az eu hsb mk st ts tn ve xh zu af ka fo"
              + " hi mt se ga yi ms kk ky sw tk uz tt bn pa gu or ta te kn ml as mr sa mn bo cy km lo"
              + " my gl kok mni sd syr si chr iu am tzm ks ne fy ps fil dv bin ff ha ibb yo quz nso ba"
              + " lb kl ig")
          .split(" ", -1);

  private SortLocale() {}

  /** The language whose collation an LCID asks for; {@link #ROOT} if that is the standard one. */
  static String of(int lcid) {
    int index = lcid & LANGUAGE_BITS;
    if (index == 0 || index >= LANGUAGES.length) {
      return ROOT;
    }
    String language = lcid == CHINESE_TRADITIONAL ? "zh_Hant" : LANGUAGES[index];
    return collator(language) instanceof RuleBasedCollator c && !c.getRules().isEmpty()
        ? language
        : ROOT;
  }

  /** The language of an LCID as ISO 639 has it; empty if unknown. */
  static String language(int lcid) {
    int index = lcid & LANGUAGE_BITS;
    return index == 0 || index >= LANGUAGES.length ? "" : LANGUAGES[index];
  }

  /** The collation of a language; may be shared between threads. */
  static Collator collator(String language) {
    Collator collator = Collator.getInstance(new ULocale(language));
    collator.setStrength(Collator.TERTIARY);
    return collator.freeze();
  }
}
