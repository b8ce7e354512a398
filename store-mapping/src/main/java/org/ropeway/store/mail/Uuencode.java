package org.ropeway.store.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.Bytes;

/** Files that stand in a text as uuencode. */
final class Uuencode {
  private static final int MAX_FILES = 100;

  private Uuencode() {}

  /** A file that was in a text. */
  record File(String name, Bytes data) {}

  /** A text and the files that were in it. */
  record Split(String text, List<File> files) {}

  /** Whether a part is one uuencoded file as a whole. */
  static boolean isUsed(Part part) {
    String encoding = part.header.first("content-transfer-encoding");
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return name.equals("x-uuencode") || name.equals("uuencode") || name.equals("x-uue");
  }

  /** The data of a part that is one uuencoded file. */
  static byte[] decode(byte[] text) {
    Split split = split(new String(text, StandardCharsets.ISO_8859_1));
    return split.files.isEmpty() ? text : split.files.getFirst().data.unsafeArray();
  }

  /** Takes files out of a text; what does not end as it should stays text. */
  static Split split(String text) {
    if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
      return new Split(text, List.of());
    }
    List<File> files = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end).stripTrailing();
      int after =
          line.matches("begin [0-7]{3,4} .+") && files.size() < MAX_FILES
              ? file(text, end, line.substring(line.indexOf(' ', 6) + 1), files)
              : -1;
      if (after < 0) {
        rest.append(text, at, end);
        after = end;
      }
      at = after;
    }
    return new Split(rest.toString(), files);
  }

  /** Reads the lines of a file; returns where its end is, or -1 if it has none. */
  private static int file(String text, int from, String name, List<File> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = from;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end).stripTrailing();
      at = end;
      if (line.equals("end")) {
        files.add(new File(name, Bytes.wrap(out.toByteArray())));
        return at;
      }
      if (line.isEmpty() || line.equals("`")) {
        continue;
      }
      int length = sixBits(line.charAt(0));
      if (length > 45 || line.length() - 1 < (length * 4 + 2) / 3) {
        return -1;
      }
      line(line, length, out);
    }
    return -1;
  }

  private static void line(String line, int length, ByteArrayOutputStream out) {
    int bits = 0;
    int quad = 0;
    int left = length;
    for (int i = 1; i < line.length() && left > 0; i++) {
      quad = (quad << 6) | sixBits(line.charAt(i));
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out.write(quad >>> bits);
        left--;
      }
    }
  }

  private static int sixBits(char c) {
    return (c - ' ') & 0x3F;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
