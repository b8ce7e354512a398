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

  private final byte[] data;
  private final int[] ends;
  private final int[] rows;

  private NameIndex(byte[] data, int[] ends, int[] rows) {
    this.data = data;
    this.ends = ends;
    this.rows = rows;
  }

  /** The index of persons, whose numbers are their places in the list. */
  static NameIndex of(List<Entry> persons) {
    List<Key> keys = new ArrayList<>(persons.size() * 8);
    long size = 0;
    for (int row = 0; row < persons.size(); row++) {
      for (String key : NameKeys.of(persons.get(row))) {
        Bytes bytes = Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
        keys.add(new Key(bytes, row));
        size += bytes.length();
      }
    }
    keys.sort(null);
    byte[] data = new byte[Math.toIntExact(size)];
    int[] ends = new int[keys.size()];
    int[] rows = new int[keys.size()];
    int at = 0;
    for (int i = 0; i < rows.length; i++) {
      Key key = keys.get(i);
      System.arraycopy(key.bytes.unsafeArray(), 0, data, at, key.bytes.length());
      at += key.bytes.length();
      ends[i] = at;
      rows[i] = key.row;
    }
    return new NameIndex(data, ends, rows);
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
      int start = mid == 0 ? 0 : ends[mid - 1];
      if (Arrays.compareUnsigned(data, start, ends[mid], key, 0, key.length) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
