package org.ropeway.store.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.GlobalCounter;

/**
 * A row's place in a view: its sort key as bytes that order like the values, and which row it is.
 * Most keys fit the 8 bytes of {@link #prefix()}; a longer one stands in {@link #rest()} as a
 * whole.
 */
final class Entry implements Comparable<Entry> {
  private final long id;
  private final int mark;
  private final long prefix;
  private final byte @Nullable [] rest;

  /**
   * An entry.
   *
   * @param mark the instance number, shifted left by one, with the lowest bit set for an unread
   *     message
   */
  Entry(long id, int mark, long prefix, byte @Nullable [] rest) {
    this.id = id;
    this.mark = mark;
    this.prefix = prefix;
    this.rest = rest;
  }

  long id() {
    return id;
  }

  int mark() {
    return mark;
  }

  int instance() {
    return mark >>> 1;
  }

  long prefix() {
    return prefix;
  }

  byte @Nullable [] rest() {
    return rest;
  }

  @Override
  public int compareTo(Entry o) {
    return compare(prefix, rest, id, mark, o);
  }

  /** Compares what an entry consists of with an entry. */
  static int compare(long prefix, byte @Nullable [] rest, long id, int mark, Entry o) {
    int c = Long.compareUnsigned(prefix, o.prefix);
    if (c == 0 && rest != null && o.rest != null) {
      c = Arrays.compareUnsigned(rest, o.rest);
    }
    if (c == 0 && id != o.id) {
      c = GlobalCounter.compare(id, o.id);
    }
    return c != 0 ? c : Integer.compare(mark >>> 1, o.mark >>> 1);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Entry e && compareTo(e) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id) * 31 + instance();
  }

  @Override
  public String toString() {
    return GlobalCounter.toString(id) + '/' + instance();
  }
}
