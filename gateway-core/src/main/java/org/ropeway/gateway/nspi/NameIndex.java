package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ropeway.codec.data.Bytes;

/**
 * Finds persons by what people type: all {@link NameKeys} of all persons, sorted, in one array of
 * bytes, so that a lookup is a binary search. Immutable.
 */
final class NameIndex {
  private record Key(Bytes bytes, int row) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int c = bytes.compareTo(other.bytes);
      return c != 0 ? c : Integer.compare(row, other.row);
    }
  }

  private static final int PART = 2_000;

  private final byte[] data;
  private final int[] ends;
  private final int[] rows;

  private NameIndex(byte[] data, int[] ends, int[] rows) {
    this.data = data;
    this.ends = ends;
    this.rows = rows;
  }

  /** The index of persons with their rows; made in parts, for all keys at once take much room. */
  static NameIndex of(List<Entry> persons, int[] personRows) {
    if (persons.size() > PART) {
      int half = persons.size() / 2;
      return of(persons.subList(0, half), Arrays.copyOf(personRows, half))
          .with(
              of(
                  persons.subList(half, persons.size()),
                  Arrays.copyOfRange(personRows, half, personRows.length)));
    }
    List<Key> keys = new ArrayList<>(persons.size() * 8);
    int size = 0;
    for (int i = 0; i < persons.size(); i++) {
      for (String key : NameKeys.of(persons.get(i))) {
        Bytes bytes = Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
        keys.add(new Key(bytes, personRows[i]));
        size += bytes.length();
      }
    }
    keys.sort(null);
    NameIndex index = new NameIndex(new byte[size], new int[keys.size()], new int[keys.size()]);
    int filled = 0;
    for (Key key : keys) {
      index.put(filled++, key.bytes.unsafeArray(), 0, key.bytes.length(), key.row);
    }
    return index;
  }

  /** This index with the keys of another one. */
  NameIndex with(NameIndex other) {
    int n = rows.length + other.rows.length;
    NameIndex both =
        new NameIndex(
            new byte[Math.addExact(data.length, other.data.length)], new int[n], new int[n]);
    int mine = 0;
    int its = 0;
    for (int i = 0; i < n; i++) {
      if (its == other.rows.length || (mine < rows.length && compare(mine, other, its) <= 0)) {
        both.put(i, data, start(mine), ends[mine], rows[mine]);
        mine++;
      } else {
        both.put(i, other.data, other.start(its), other.ends[its], other.rows[its]);
        its++;
      }
    }
    return both;
  }

  /** This index with other rows; of whom the row is -1 the keys go. */
  NameIndex moved(int[] rowOf) {
    int n = 0;
    int size = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rowOf[rows[i]] >= 0) {
        n++;
        size += ends[i] - start(i);
      }
    }
    NameIndex left = new NameIndex(new byte[size], new int[n], new int[n]);
    int filled = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rowOf[rows[i]] >= 0) {
        left.put(filled++, data, start(i), ends[i], rowOf[rows[i]]);
      }
    }
    return left;
  }

  private void put(int i, byte[] from, int begin, int end, int row) {
    System.arraycopy(from, begin, data, start(i), end - begin);
    ends[i] = start(i) + end - begin;
    rows[i] = row;
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  private int compare(int i, NameIndex other, int j) {
    return Arrays.compareUnsigned(
        data, start(i), ends[i], other.data, other.start(j), other.ends[j]);
  }

  /** Adds to {@code found} who has this key. */
  void exact(char kind, String text, BitSet found) {
    byte[] key = NameKeys.key(kind, text);
    add(lowerBound(key), lowerBound(followedBy(key, 0)), found);
  }

  /** Adds to {@code found} who has a key that begins so. */
  void prefix(char kind, String text, BitSet found) {
    byte[] key = NameKeys.key(kind, text);
    // No UTF-8 has the byte 0xFF.
    add(lowerBound(key), lowerBound(followedBy(key, 0xFF)), found);
  }

  /** The bytes it holds, to be told to an admin. */
  long footprint() {
    return data.length + 8L * rows.length;
  }

  private void add(int from, int to, BitSet found) {
    for (int i = from; i < to; i++) {
      found.set(rows[i]);
    }
  }

  private static byte[] followedBy(byte[] key, int b) {
    byte[] longer = Arrays.copyOf(key, key.length + 1);
    longer[key.length] = (byte) b;
    return longer;
  }

  /** The first key that is not before {@code key}. */
  private int lowerBound(byte[] key) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (Arrays.compareUnsigned(data, start(mid), ends[mid], key, 0, key.length) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
