package org.ropeway.store.body;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a text part as text, in the character set that they are in truth: what the mail declares
 * is believed unless the bytes say that it is wrong.
 *
 * @param text the text, without a byte order mark
 * @param charset the set that was used
 */
public record TextDecoder(String text, Charset charset) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 8192;
  private static final int HTML_HEAD = 2048;
  private static final int CONFIDENT = 30;
  private static final Pattern META =
      Pattern.compile("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Decodes plain text; {@code declared} is null where nothing usable was declared. */
  public static TextDecoder decode(byte[] bytes, @Nullable Charset declared) {
    Charset charset = byMark(bytes);
    if (charset == null) {
      charset = declared == null ? guess(bytes) : checked(bytes, declared);
    }
    String text = new String(bytes, charset);
    return new TextDecoder(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
  }

  /** Decodes HTML, which may declare its set itself. */
  public static TextDecoder decodeHtml(byte[] bytes, @Nullable Charset declared) {
    return decode(bytes, declared == null ? metaCharset(bytes) : declared);
  }

  private static @Nullable Charset byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : null;
  }

  /** Western sets are declared by many who send UTF-8, and UTF-8 by some who do not. */
  private static Charset checked(byte[] bytes, Charset declared) {
    if (declared.equals(StandardCharsets.UTF_8)) {
      return Utf8.isMostly(bytes) ? declared : guess(bytes);
    }
    boolean western =
        declared.equals(WINDOWS_1252)
            || declared.equals(StandardCharsets.ISO_8859_1)
            || declared.equals(StandardCharsets.US_ASCII);
    if (!western) {
      return declared;
    }
    return Utf8.isBeyondAscii(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static Charset guess(byte[] bytes) {
    if (Utf8.isAscii(bytes) && !Utf8.hasEscape(bytes)) {
      return WINDOWS_1252;
    }
    if (Utf8.isBeyondAscii(bytes)) {
      return StandardCharsets.UTF_8;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < CONFIDENT || match.getName().startsWith("UTF-")) {
      return WINDOWS_1252;
    }
    Charset found = CharsetNames.find(match.getName());
    return found == null ? WINDOWS_1252 : found;
  }

  private static @Nullable Charset metaCharset(byte[] bytes) {
    int n = Math.min(HTML_HEAD, bytes.length);
    Matcher m = META.matcher(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
    return m.find() ? CharsetNames.find(m.group(1)) : null;
  }
}
