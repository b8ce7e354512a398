package org.ropeway.gateway.recording.scrub;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and replaces texts in bytes, in the encodings that MAPI uses. */
final class Encoded {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
  private static final int WIDE_RUN = 3;

  private Encoded() {}

  /** Replaces a text where it stands in a range; false if it does not stand there. */
  static boolean replace(byte[] bytes, int from, int to, String text, String by) {
    for (Charset charset : ENCODINGS) {
      byte[] old = text.getBytes(charset);
      int at = charset.newEncoder().canEncode(text) ? indexOf(bytes, from, to, old) : -1;
      if (at >= 0) {
        byte[] made = by.getBytes(charset);
        if (made.length != old.length) {
          throw new IllegalStateException("a text of another length in " + charset);
        }
        System.arraycopy(made, 0, bytes, at, made.length);
        return true;
      }
    }
    return false;
  }

  /**
   * Replaces all words that a value shows as its text and that stand in the range, in whatever
   * encoding.
   */
  static void replaceShown(byte[] bytes, int from, int to, Object value, Pseudonyms words) {
    Matcher word = WORD.matcher(value.toString());
    while (word.find()) {
      for (Charset charset : ENCODINGS) {
        byte[] old = word.group().getBytes(charset);
        if (!charset.newEncoder().canEncode(word.group())) {
          continue;
        }
        for (int at = indexOf(bytes, from, to, old);
            at >= 0;
            at = indexOf(bytes, at + old.length, to, old)) {
          byte[] made = words.word(word.group()).getBytes(charset);
          System.arraycopy(made, 0, bytes, at, made.length);
        }
      }
    }
  }

  /**
   * Replaces what looks like text between bytes that are none; true if there was any.
   *
   * @param least so many printable 8-bit characters are text
   */
  static boolean replaceRuns(
      byte[] bytes, int from, int to, int least, UnaryOperator<String> scrub) {
    boolean found = runs(bytes, from, to, 2, WIDE_RUN, StandardCharsets.UTF_16LE, scrub);
    return runs(bytes, from, to, 1, least, StandardCharsets.ISO_8859_1, scrub) || found;
  }

  private static boolean runs(
      byte[] bytes,
      int from,
      int to,
      int width,
      int least,
      Charset charset,
      UnaryOperator<String> scrub) {
    boolean found = false;
    int at = from;
    while (at < to) {
      int end = at;
      while (end + width <= to && printable(bytes, end, width)) {
        end += width;
      }
      if (end - at >= least * width) {
        String text = new String(bytes, at, end - at, charset);
        if (text.codePoints().filter(Character::isLetter).count() >= 2) {
          byte[] made = scrub.apply(text).getBytes(charset);
          System.arraycopy(made, 0, bytes, at, Math.min(made.length, end - at));
          found = true;
        }
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean printable(byte[] bytes, int at, int width) {
    int c = bytes[at] & 0xFF;
    boolean low = (c >= 0x20 && c < 0x7F) || (width == 2 && c >= 0xC0);
    return low && (width == 1 || bytes[at + 1] == 0);
  }

  /**
   * A document as text, and back: UTF-16 if every other byte is zero, UTF-8 if it is that, else
   * 8-bit.
   */
  static byte[] document(byte[] bytes, UnaryOperator<String> scrub) {
    Charset charset = charsetOf(bytes);
    byte[] made = scrub.apply(new String(bytes, charset)).getBytes(charset);
    return made.length == bytes.length ? made : new byte[bytes.length];
  }

  private static Charset charsetOf(byte[] bytes) {
    int zeros = 0;
    for (int i = 1; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (bytes.length >= 2 && bytes.length % 2 == 0 && zeros > bytes.length / 4) {
      return StandardCharsets.UTF_16LE;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** Whether bytes are text as a whole. */
  static boolean isText(byte[] bytes) {
    int odd = 0;
    String text = new String(bytes, charsetOf(bytes));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\r' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
      odd += control || c == 0xFFFD ? 1 : 0;
    }
    return odd == 0;
  }

  private static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
    if (wanted.length == 0) {
      return -1;
    }
    for (int at = from; at + wanted.length <= to; at++) {
      int i = 0;
      while (i < wanted.length && bytes[at + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
