package org.ropeway.gateway.recording.scrub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.Words;

/**
 * Other words for words: of the same length in UTF-8, UTF-16 and 8-bit character sets, the same for
 * the same word in whatever case, and never a word of a language, since they have no vowels. Which
 * word gets which depends on a key that only who has the original can know. Not thread-safe.
 */
final class Pseudonyms {
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String LATIN = "çðñþ"; // two bytes in UTF-8, one in 8-bit sets, both cases
  private static final int ATTEMPTS = 40;

  private final Mac mac;
  private final Map<String, String> byWord = new HashMap<>();
  private final Map<String, String> taken = new HashMap<>();

  Pseudonyms(Bytes key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.array(), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** How many words have got one. */
  int size() {
    return byWord.size();
  }

  /** A text with all its words replaced; what is between them stays. */
  String text(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int at = 0;
    while (at < original.length()) {
      int end = Words.end(original, at);
      if (end > at) {
        out.append(word(original.substring(at, end)));
      } else {
        end = at + Character.charCount(original.codePointAt(at));
        out.append(original, at, end);
      }
      at = end;
    }
    return out.toString();
  }

  /** The word for one. */
  String word(String original) {
    String folded =
        original
            .codePoints()
            .map(Pseudonyms::fold)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String plain = byWord.get(folded);
    if (plain == null) {
      plain = make(folded);
      byWord.put(folded, plain);
      taken.putIfAbsent(plain, folded);
    }
    return inCaseOf(original, plain);
  }

  private String make(String word) {
    String made = "";
    for (int i = 0; i < ATTEMPTS; i++) {
      made = attempt(word, i);
      if (!made.equals(word) && !taken.containsKey(made)) {
        break; // short words run out of them
      }
    }
    return made;
  }

  private String attempt(String word, int number) {
    byte[] seed = mac.doFinal((number + "#" + word).getBytes(StandardCharsets.UTF_8));
    long start = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      start = (start << 8) | (seed[i] & 0xFF);
    }
    Random random = new Random(start);
    StringBuilder out = new StringBuilder(word.length());
    word.codePoints().forEach(c -> out.appendCodePoint(like(c, random)));
    return out.toString();
  }

  /** A character of the same kind and the same length in all encodings. */
  private static int like(int c, Random random) {
    if (c < 0x80) {
      return c <= '9'
          ? '0' + random.nextInt(10)
          : CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
    }
    if (c < 0x100) {
      return LATIN.charAt(random.nextInt(LATIN.length()));
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      int other = (c & ~0x7F) + random.nextInt(0x80);
      if (other != c
          && Character.getType(other) == Character.getType(c)
          && utf8(other) == utf8(c)
          && fold(other) == other) {
        return other;
      }
    }
    return c < 0x800 ? 'Ħ' : c < 0x10000 ? '一' : 0x20000; // a rare script; any will do
  }

  private static String inCaseOf(String original, String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    int at = 0;
    for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
      int wanted = original.codePointAt(i);
      int c = plain.codePointAt(at);
      at += Character.charCount(c);
      int upper = Character.toUpperCase(c);
      boolean shout = fold(wanted) != wanted && utf8(upper) == utf8(c);
      out.appendCodePoint(shout ? upper : c);
    }
    return out.toString();
  }

  /** Lower case, unless that would change the length. */
  private static int fold(int c) {
    int lower = Character.toLowerCase(c);
    return utf8(lower) == utf8(c) && (lower < 0x100) == (c < 0x100) ? lower : c;
  }

  private static int utf8(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
