package org.ropeway.gateway.mapihttp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.nspi.Stat;

/** Windows code pages as character sets. */
public final class CodePages {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(437, "IBM437"),
          Map.entry(850, "IBM850"),
          Map.entry(852, "IBM852"),
          Map.entry(866, "IBM866"),
          Map.entry(874, "x-windows-874"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(20127, "US-ASCII"),
          Map.entry(Stat.CP_TELETEX, StandardCharsets.ISO_8859_1.name()),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(50220, "ISO-2022-JP"),
          Map.entry(51932, "EUC-JP"),
          Map.entry(51949, "EUC-KR"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  private CodePages() {}

  /** The character set of a code page; Windows-1252 for one that is unknown. */
  static Charset charset(int codePage) {
    return find(codePage).orElse(WESTERN);
  }

  /** The character set of a code page of 8-bit strings, 0 for the usual one; empty if unknown. */
  public static Optional<Charset> find(int codePage) {
    String name = name(codePage);
    return name.isEmpty() || !Charset.isSupported(name)
        ? Optional.empty()
        : Optional.of(Charset.forName(name));
  }

  private static String name(int codePage) {
    if (codePage == 0) {
      return WESTERN.name();
    }
    if (codePage >= 1250 && codePage <= 1258) {
      return "windows-" + codePage;
    }
    if (codePage > 28590 && codePage <= 28605) {
      return "ISO-8859-" + (codePage - 28590);
    }
    return NAMES.getOrDefault(codePage, "");
  }
}
