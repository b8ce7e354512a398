package org.ropeway.codec.fxics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.wire.WireType;

/**
 * An immutable set of 48-bit counters, kept as sorted ranges that neither overlap nor touch.
 * [MS-OXCFXICS] 2.2.2.6.
 */
public final class GlobSet {
  /** The empty set. */
  public static final GlobSet EMPTY = new GlobSet(new long[0]);

  /**
   * As commands, with the one that ends them. Any lawful order and overlap of ranges is read; the
   * compact form is written.
   */
  public static final WireType<GlobSet> WIRE =
      WireType.of(1, GlobSetReader::read, GlobSetWriter::write);

  /** Low, high, low, high …, both included. */
  private final long[] bounds;

  private GlobSet(long[] bounds) {
    this.bounds = bounds;
  }

  /** The counters from {@code low} to {@code high}, both included. */
  public record Range(long low, long high) {
    /** A range; {@link IllegalArgumentException} if it is none. */
    public Range {
      if (low < 0 || low > high || high > GlobalCounter.MAX) {
        throw new IllegalArgumentException("not a range of counters: " + low + " to " + high);
      }
    }
  }

  /** The set of some counters. */
  public static GlobSet of(long... counters) {
    Builder b = new Builder();
    for (long c : counters) {
      b.add(c);
    }
    return b.build();
  }

  /** The counters from {@code low} to {@code high}, both included. */
  public static GlobSet range(long low, long high) {
    return new Builder().add(low, high).build();
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** How many counters are in it. */
  public long size() {
    long n = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      n += bounds[i + 1] - bounds[i] + 1;
    }
    return n;
  }

  /** How many ranges it is made of. */
  public int rangeCount() {
    return bounds.length / 2;
  }

  /** The lowest counter of a range. */
  long low(int range) {
    return bounds[2 * range];
  }

  /** The highest counter of a range. */
  long high(int range) {
    return bounds[2 * range + 1];
  }

  /** The ranges in ascending order. */
  public List<Range> ranges() {
    List<Range> list = new ArrayList<>(rangeCount());
    for (int i = 0; i < rangeCount(); i++) {
      list.add(new Range(low(i), high(i)));
    }
    return list;
  }

  /** Hands out every counter in ascending order. */
  public void forEach(LongConsumer action) {
    for (int i = 0; i < rangeCount(); i++) {
      for (long c = low(i); c <= high(i); c++) {
        action.accept(c);
      }
    }
  }

  /** Whether a counter is in it. */
  public boolean contains(long counter) {
    int at = Arrays.binarySearch(bounds, counter);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /** Whether all of {@code other} is in it. */
  public boolean containsAll(GlobSet other) {
    return other.minus(this).isEmpty();
  }

  /** What is in this or in {@code other}. */
  public GlobSet union(GlobSet other) {
    if (other.isEmpty() || isEmpty()) {
      return isEmpty() ? other : this;
    }
    Builder b = new Builder(rangeCount() + other.rangeCount());
    int i = 0;
    int j = 0;
    while (i < rangeCount() || j < other.rangeCount()) {
      if (j == other.rangeCount() || (i < rangeCount() && low(i) <= other.low(j))) {
        b.add(low(i), high(i++));
      } else {
        b.add(other.low(j), other.high(j++));
      }
    }
    return b.build();
  }

  /** What is in both. */
  public GlobSet intersect(GlobSet other) {
    Builder b = new Builder();
    int i = 0;
    int j = 0;
    while (i < rangeCount() && j < other.rangeCount()) {
      long low = Math.max(low(i), other.low(j));
      long high = Math.min(high(i), other.high(j));
      if (low <= high) {
        b.add(low, high);
      }
      if (high(i) < other.high(j)) {
        i++;
      } else {
        j++;
      }
    }
    return b.build();
  }

  /** What is in this, but not in {@code other}. */
  public GlobSet minus(GlobSet other) {
    Builder b = new Builder();
    int j = 0;
    for (int i = 0; i < rangeCount(); i++) {
      long from = low(i);
      while (j < other.rangeCount() && other.high(j) < from) {
        j++;
      }
      for (int k = j; k < other.rangeCount() && other.low(k) <= high(i); k++) {
        if (from < other.low(k)) {
          b.add(from, other.low(k) - 1);
        }
        from = other.high(k) + 1;
      }
      if (from <= high(i)) {
        b.add(from, high(i));
      }
    }
    return b.build();
  }

  /** This and one more counter. */
  public GlobSet with(long counter) {
    return contains(counter) ? this : union(of(counter));
  }

  /** Without a counter. */
  public GlobSet without(long counter) {
    return contains(counter) ? minus(of(counter)) : this;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof GlobSet other && Arrays.equals(bounds, other.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** The ranges in hexadecimal digits, as {@code {1-3, a}}. */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("{");
    for (int i = 0; i < rangeCount(); i++) {
      s.append(i == 0 ? "" : ", ").append(Long.toHexString(low(i)));
      if (high(i) > low(i)) {
        s.append('-').append(Long.toHexString(high(i)));
      }
    }
    return s.append('}').toString();
  }

  /** Collects counters and ranges in any order; ascending ones cost least. Not thread-safe. */
  public static final class Builder {
    private long[] bounds;
    private int size;
    private boolean sorted = true;

    /** A builder of an empty set. */
    public Builder() {
      this(4);
    }

    /** One with room for so many ranges at once. */
    private Builder(int ranges) {
      bounds = new long[2 * ranges];
    }

    /** Adds a counter. */
    public Builder add(long counter) {
      return add(counter, counter);
    }

    /** Adds the counters from {@code low} to {@code high}, both included. */
    public Builder add(long low, long high) {
      if (low < 0 || low > high || high > GlobalCounter.MAX) {
        throw new IllegalArgumentException("not a range of counters: " + low + " to " + high);
      }
      if (size > 0 && low >= bounds[size - 2] && low <= bounds[size - 1] + 1) {
        bounds[size - 1] = Math.max(bounds[size - 1], high);
        return this;
      }
      sorted &= size == 0 || low > bounds[size - 1];
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      bounds[size++] = low;
      bounds[size++] = high;
      return this;
    }

    /** The set. */
    public GlobSet build() {
      if (size == 0) {
        return EMPTY;
      }
      if (!sorted) {
        sort();
      }
      return new GlobSet(size == bounds.length ? bounds : Arrays.copyOf(bounds, size));
    }

    private void sort() {
      List<Range> ranges = new ArrayList<>(size / 2);
      for (int i = 0; i < size; i += 2) {
        ranges.add(new Range(bounds[i], bounds[i + 1]));
      }
      ranges.sort(Comparator.comparingLong(Range::low));
      size = 0;
      sorted = true;
      ranges.forEach(r -> add(r.low(), r.high()));
    }
  }
}
