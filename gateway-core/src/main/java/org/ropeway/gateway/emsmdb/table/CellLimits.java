package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/**
 * How long a value in a row may be. Exchange cuts strings and binaries in the rows of contents and
 * hierarchy tables; a client that wants the whole opens the object.
 *
 * @param chars of a string, after which it is cut and {@link #ELLIPSIS} put behind it
 * @param bytes of a binary, after which it is cut
 * @param total bytes of any value; a longer one is left out
 */
public record CellLimits(int chars, int bytes, int total) {
  /** As in contents and hierarchy tables. */
  static final CellLimits CUT = new CellLimits(255, 510, 4096);

  /** Values as they are, but for those that need an opening of their own. */
  static final CellLimits WHOLE = new CellLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 0x7000);

  /** For a row that would fit into no buffer. */
  static final CellLimits LEAST = new CellLimits(16, 32, 32);

  /** Values as they are, but for those of more bytes, which are read by a stream. */
  public static CellLimits upTo(int bytes) {
    return new CellLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, bytes);
  }

  private static final String ELLIPSIS = "...";

  /** A value within these limits; null if it is left out. */
  public @Nullable Object fit(@Nullable Object value) {
    if (value instanceof String s) {
      return fit(s);
    }
    if (value instanceof Bytes b) {
      return b.length() > bytes ? b.slice(0, bytes) : b.length() > total ? null : b;
    }
    return value instanceof List<?> list && size(list) > total ? null : value;
  }

  private @Nullable String fit(String s) {
    if (s.length() <= chars) {
      return 2L * s.length() > total ? null : s;
    }
    int end = Character.isHighSurrogate(s.charAt(chars - 1)) ? chars - 1 : chars;
    return s.substring(0, end) + ELLIPSIS;
  }

  private static long size(List<?> list) {
    long size = 0;
    for (Object element : list) {
      size +=
          switch (element) {
            case String s -> 2L * s.length() + 2;
            case Bytes b -> b.length() + 2L;
            default -> 16;
          };
    }
    return size;
  }
}
