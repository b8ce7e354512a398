package org.ropeway.store.body;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Windows code pages by number, as in PidTagInternetCodepage ([MS-OXCMSG] 2.2.1.58.6). */
public final class CodePages {
  /** UTF-8. */
  public static final int UTF_8 = 65001;

  private static final Object[][] TABLE = {
    {65001, "UTF-8"},
    {1252, "windows-1252"},
    {1250, "windows-1250"},
    {1251, "windows-1251"},
    {1253, "windows-1253"},
    {1254, "windows-1254"},
    {1255, "windows-1255"},
    {1256, "windows-1256"},
    {1257, "windows-1257"},
    {1258, "windows-1258"},
    {874, "x-windows-874"},
    {932, "windows-31j"},
    {949, "x-windows-949"},
    {950, "x-windows-950"},
    {54936, "GB18030"},
    {936, "GBK"},
    {20127, "US-ASCII"},
    {28591, "ISO-8859-1"},
    {28592, "ISO-8859-2"},
    {28593, "ISO-8859-3"},
    {28594, "ISO-8859-4"},
    {28595, "ISO-8859-5"},
    {28596, "ISO-8859-6"},
    {28597, "ISO-8859-7"},
    {28598, "ISO-8859-8"},
    {28599, "ISO-8859-9"},
    {28603, "ISO-8859-13"},
    {28605, "ISO-8859-15"},
    {20866, "KOI8-R"},
    {21866, "KOI8-U"},
    {50220, "x-windows-iso2022jp"},
    {50221, "ISO-2022-JP"},
    {50225, "ISO-2022-KR"},
    {51932, "EUC-JP"},
    {51949, "EUC-KR"},
    {20932, "EUC-JP"},
    {437, "IBM437"},
    {850, "IBM850"},
    {852, "IBM852"},
    {866, "IBM866"},
    {10000, "x-MacRoman"},
    {1200, "UTF-16LE"},
    {1201, "UTF-16BE"},
  };
  private static final Map<Integer, Charset> BY_NUMBER = new HashMap<>();
  private static final Map<Charset, Integer> BY_CHARSET = new HashMap<>();

  static {
    for (Object[] row : TABLE) {
      Charset charset = find((String) row[1]);
      if (charset != null) {
        BY_NUMBER.put((Integer) row[0], charset);
        BY_CHARSET.putIfAbsent(charset, (Integer) row[0]);
      }
    }
  }

  private CodePages() {}

  /** The character set of a code page; that of Western Europe where the number means nothing. */
  public static Charset charset(int codePage) {
    return BY_NUMBER.getOrDefault(codePage, BY_NUMBER.getOrDefault(1252, StandardCharsets.UTF_8));
  }

  /** The code page of a character set, 0 if it has none. */
  public static int of(Charset charset) {
    return BY_CHARSET.getOrDefault(charset, 0);
  }

  private static @Nullable Charset find(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
