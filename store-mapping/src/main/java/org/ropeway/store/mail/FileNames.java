package org.ropeway.store.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of attachments as Windows can have them ([MS-OXCMAIL] 2.2.3.4.1.1). */
public final class FileNames {
  private static final int MAX = 255;
  private static final int MAX_EXTENSION = 20;
  private static final String FORBIDDEN = "\\/:*?\"<>|";
  private static final Set<String> AMBIGUOUS =
      Set.of(".txt", ".vcf", ".asc", ".xml", ".rtf", ".dat", ".eml");
  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("text/plain", ".txt"),
          Map.entry("text/html", ".htm"),
          Map.entry("text/calendar", ".ics"),
          Map.entry("text/rfc822-headers", ".txt"),
          Map.entry("text/csv", ".csv"),
          Map.entry("text/xml", ".xml"),
          Map.entry("text/rtf", ".rtf"),
          Map.entry("text/vcard", ".vcf"),
          Map.entry("text/x-vcard", ".vcf"),
          Map.entry("message/rfc822", ".eml"),
          Map.entry("message/delivery-status", ".txt"),
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/png", ".png"),
          Map.entry("image/gif", ".gif"),
          Map.entry("image/bmp", ".bmp"),
          Map.entry("image/tiff", ".tif"),
          Map.entry("image/svg+xml", ".svg"),
          Map.entry("image/webp", ".webp"),
          Map.entry("audio/mpeg", ".mp3"),
          Map.entry("video/mp4", ".mp4"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/zip", ".zip"),
          Map.entry("application/json", ".json"),
          Map.entry("application/xml", ".xml"),
          Map.entry("application/rtf", ".rtf"),
          Map.entry("application/msword", ".doc"),
          Map.entry("application/pgp-signature", ".asc"),
          Map.entry("application/pgp-encrypted", ".asc"),
          Map.entry("application/pkcs7-signature", ".p7s"),
          Map.entry("application/pkcs7-mime", ".p7m"),
          Map.entry("application/ms-tnef", ".dat"));

  private FileNames() {}

  /** The last component of a path, without what no file name may have; empty if nothing is left. */
  static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder out = new StringBuilder(last.length());
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      if (c >= ' ' && !isDirectionMark(c)) {
        out.append(FORBIDDEN.indexOf(c) >= 0 ? '_' : c);
      }
    }
    String clean = out.toString().strip();
    while (clean.endsWith(".") || clean.endsWith(" ")) {
      clean = clean.substring(0, clean.length() - 1);
    }
    if (clean.length() > MAX) {
      String extension = extension(clean);
      clean = clean.substring(0, MAX - extension.length()) + extension;
    }
    return clean;
  }

  /** Marks that show a name the other way round, so that its extension seems another. */
  private static boolean isDirectionMark(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** The extension with its dot, or empty. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 || name.length() - dot > MAX_EXTENSION ? "" : name.substring(dot);
  }

  /** A name for the file without one: ATT00001.txt. */
  public static String generated(int number, String mediaType) {
    String extension = EXTENSIONS.getOrDefault(mediaType, ".dat");
    return String.format(Locale.ROOT, "ATT%05d%s", number + 1, extension);
  }

  /** The media type of a file by its extension; empty where that tells nothing. */
  public static String mediaType(String name) {
    String extension = extension(name).toLowerCase(Locale.ROOT);
    return EXTENSIONS.entrySet().stream()
        .filter(e -> e.getValue().equals(extension) && !AMBIGUOUS.contains(extension))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The name in eight characters and three. */
  static String eightDotThree(String name) {
    String extension = extension(name);
    String base = ascii(name.substring(0, name.length() - extension.length()));
    String kind = extension.isEmpty() ? "" : ascii(extension.substring(1));
    boolean fits = base.length() <= 8 && kind.length() <= 3;
    if (fits && !base.isEmpty() && name.equalsIgnoreCase(base + extension)) {
      return name;
    }
    String shortBase = base.isEmpty() ? "FILE" : base.substring(0, Math.min(6, base.length()));
    String shortKind = kind.substring(0, Math.min(3, kind.length()));
    return shortBase + "~1" + (shortKind.isEmpty() ? "" : "." + shortKind);
  }

  private static String ascii(String s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
