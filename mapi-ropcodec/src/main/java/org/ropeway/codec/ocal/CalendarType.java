package org.ropeway.codec.ocal;

/** The calendars a recurrence may be reckoned in. [MS-OXOCAL] 2.2.1.44.1 (CalendarType). */
public final class CalendarType {
  /** That of the user; for Gregorian recurrences. */
  public static final int DEFAULT = 0x0000;

  /** Gregorian (localized). */
  public static final int GREGORIAN = 0x0001;

  /** Gregorian (U.S.). */
  public static final int GREGORIAN_US = 0x0002;

  /** Japanese Emperor era. */
  public static final int JAPAN = 0x0003;

  /** Taiwan. */
  public static final int TAIWAN = 0x0004;

  /** Korean Tangun era. */
  public static final int KOREA = 0x0005;

  /** Hijri (Arabic lunar). */
  public static final int HIJRI = 0x0006;

  /** Thai. */
  public static final int THAI = 0x0007;

  /** Hebrew lunar. */
  public static final int HEBREW = 0x0008;

  /** Gregorian (Middle East French). */
  public static final int GREGORIAN_ME_FRENCH = 0x0009;

  /** Gregorian (Arabic). */
  public static final int GREGORIAN_ARABIC = 0x000A;

  /** Gregorian (transliterated English). */
  public static final int GREGORIAN_XLIT_ENGLISH = 0x000B;

  /** Gregorian (transliterated French). */
  public static final int GREGORIAN_XLIT_FRENCH = 0x000C;

  /** Japanese lunar. */
  public static final int LUNAR_JAPANESE = 0x000E;

  /** Chinese lunar. */
  public static final int CHINESE_LUNAR = 0x000F;

  /** Saka era. */
  public static final int SAKA = 0x0010;

  /** Lunar ETO Chinese. */
  public static final int LUNAR_ETO_CHN = 0x0011;

  /** Lunar ETO Korean. */
  public static final int LUNAR_ETO_KOR = 0x0012;

  /** Lunar Rokuyou. */
  public static final int LUNAR_ROKUYOU = 0x0013;

  /** Korean lunar. */
  public static final int KOREAN_LUNAR = 0x0014;

  /** Um Al Qura. */
  public static final int UMALQURA = 0x0017;

  private CalendarType() {}
}
