package org.ropeway.gateway.emsmdb.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;

/**
 * How long a value in a row may be. [MS-OXCTABL] 2.2.2.5.2: the rows of contents and hierarchy
 * tables have no more than 510 bytes of a value, that is 255 characters in Unicode; a client that
 * wants the whole opens the object. In tables of other things it cannot.
 *
 * @param bytes of a value, after which it is cut; of several values those that fit are left
 * @param total bytes of any value; a longer one is left out
 */
public record CellLimits(int bytes, int total) {
  /** Of a character in any 8-bit character set. */
  private static final int MOST_BYTES = 4;

  /** As in contents and hierarchy tables. */
  static final CellLimits CUT = new CellLimits(510, Integer.MAX_VALUE);

  /** Values as they are, but for those that need an opening of their own. */
  static final CellLimits WHOLE = upTo(0x7000);

  /** For a row that would fit into no buffer. */
  static final CellLimits LEAST = new CellLimits(32, Integer.MAX_VALUE);

  /** Values as they are, but for those of more bytes, which are read by a stream. */
  public static CellLimits upTo(int bytes) {
    return new CellLimits(Integer.MAX_VALUE, bytes);
  }

  /** A value within these limits, strings in Unicode; null if it is left out. */
  public @Nullable Object fit(@Nullable Object value) {
    return switch (value) {
      case String s -> s.length() <= bytes / 2 ? kept(s, 2L * s.length()) : cut(s, bytes / 2);
      case Bytes b -> b.length() <= bytes ? kept(b, b.length()) : b.slice(0, bytes);
      case List<?> list -> fit(list);
      case null, default -> value;
    };
  }

  /** An 8-bit string within these limits; null if it is left out. */
  @Nullable Object fit(String s, Charset charset) {
    if (s.length() <= bytes / MOST_BYTES) {
      return kept(s, s.length());
    }
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer in = CharBuffer.wrap(s);
    encoder.encode(in, ByteBuffer.allocate(bytes), true);
    return s.substring(0, in.position());
  }

  private @Nullable Object kept(Object value, long size) {
    return size > total ? null : value;
  }

  private static String cut(String s, int chars) {
    return s.substring(0, Character.isHighSurrogate(s.charAt(chars - 1)) ? chars - 1 : chars);
  }

  private @Nullable Object fit(List<?> list) {
    long size = 0;
    int fitting = 0;
    for (Object element : list) {
      size += size(element);
      fitting += size <= bytes ? 1 : 0;
    }
    return size > total ? null : list.subList(0, fitting);
  }

  private static long size(Object element) {
    return switch (element) {
      case String s -> 2L * s.length() + 2;
      case Bytes b -> b.length() + 2L;
      case MapiGuid _ -> 16;
      default -> 8;
    };
  }
}
