package org.ropeway.gateway.emsmdb;

import java.nio.charset.Charset;
import java.util.Optional;

/** Windows code pages as Java knows them. */
final class CodePages {
  private CodePages() {}

  /**
   * The character set of a code page of 8-bit strings; empty if it is unknown, or none of these. 0
   * is the default, which is Windows-1252.
   */
  static Optional<Charset> charset(int codePage) {
    String name = name(codePage);
    return !name.isEmpty() && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }

  private static String name(int codePage) {
    return switch (codePage) {
      case 0 -> "windows-1252";
      case 437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869 ->
          "IBM" + codePage;
      case 874 -> "x-windows-874";
      case 932 -> "windows-31j";
      case 936 -> "GBK";
      case 949 -> "x-windows-949";
      case 950 -> "x-windows-950";
      case 1361 -> "x-Johab";
      case 20127 -> "US-ASCII";
      case 20866 -> "KOI8-R";
      case 21866 -> "KOI8-U";
      case 50220 -> "ISO-2022-JP";
      case 50225 -> "ISO-2022-KR";
      case 51932 -> "EUC-JP";
      case 51949 -> "EUC-KR";
      case 54936 -> "GB18030";
      case 65001 -> "UTF-8";
      default -> {
        if (codePage >= 1250 && codePage <= 1258) {
          yield "windows-" + codePage;
        }
        yield codePage >= 28591 && codePage <= 28605 ? "ISO-8859-" + (codePage - 28590) : "";
      }
    };
  }
}
