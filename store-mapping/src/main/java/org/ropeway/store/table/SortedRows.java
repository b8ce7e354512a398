package org.ropeway.store.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a view in their order: an immutable sequence that shares all but one chunk with the
 * one it was made from, so that a change costs about the same in a folder of any size and open
 * cursors keep what they look at. 16 bytes a row unless sort keys are long.
 */
final class SortedRows {
  private static final int CHUNK = 512;
  private static final int SMALL = 64;

  /** No rows. */
  static final SortedRows EMPTY = new SortedRows(new Chunk[0], new int[] {0});

  private final Chunk[] chunks;
  private final int[] starts;

  private SortedRows(Chunk[] chunks, int[] starts) {
    this.chunks = chunks;
    this.starts = starts;
  }

  /** The rows of entries that are in order and all different. */
  static SortedRows of(Entry[] sorted, int size) {
    int n = (size + CHUNK / 2 + CHUNK / 4 - 1) / (CHUNK / 2 + CHUNK / 4);
    if (n == 0) {
      return EMPTY;
    }
    Chunk[] chunks = new Chunk[n];
    for (int i = 0; i < n; i++) {
      int from = (int) ((long) size * i / n);
      int to = (int) ((long) size * (i + 1) / n);
      chunks[i] = Chunk.of(sorted, from, to);
    }
    return of(chunks);
  }

  private static SortedRows of(Chunk[] chunks) {
    int[] starts = new int[chunks.length + 1];
    for (int i = 0; i < chunks.length; i++) {
      starts[i + 1] = starts[i] + chunks[i].size();
    }
    return new SortedRows(chunks, starts);
  }

  int size() {
    return starts[chunks.length];
  }

  long id(int index) {
    int c = chunkOf(index);
    return chunks[c].ids[index - starts[c]];
  }

  int instance(int index) {
    int c = chunkOf(index);
    return chunks[c].mark(index - starts[c]) >>> 1;
  }

  Entry entry(int index) {
    int c = chunkOf(index);
    return chunks[c].entry(index - starts[c]);
  }

  /** Where an entry is, or {@code -(where it would be) - 1}. */
  int find(Entry e) {
    int low = 0;
    int high = chunks.length - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      if (chunks[mid].compare(0, e) <= 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    if (high < 0) {
      return -1;
    }
    int at = chunks[high].find(e);
    return at >= 0 ? starts[high] + at : at - starts[high];
  }

  /** Where a row is, whatever its key, or -1. Looks at all rows. */
  int indexOf(long id, int instance) {
    for (int c = 0; c < chunks.length; c++) {
      long[] ids = chunks[c].ids;
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == id && chunks[c].mark(i) >>> 1 == instance) {
          return starts[c] + i;
        }
      }
    }
    return -1;
  }

  /** These rows and one more; one equal to it is replaced. */
  SortedRows with(Entry e) {
    if (chunks.length == 0) {
      return of(new Entry[] {e}, 1);
    }
    int at = find(e);
    int index = at >= 0 ? at : -at - 1;
    int c = index == size() ? chunks.length - 1 : chunkOf(index);
    if (at < 0 && c > 0 && index == starts[c] && chunks[c - 1].size() < chunks[c].size()) {
      c--;
    }
    Chunk changed = chunks[c].with(index - starts[c], e, at >= 0);
    return changed.size() <= CHUNK
        ? replace(c, c + 1, changed)
        : replace(
            c,
            c + 1,
            changed.part(0, changed.size() / 2),
            changed.part(changed.size() / 2, changed.size()));
  }

  /** These rows without the one at {@code index}. */
  SortedRows without(int index) {
    int c = chunkOf(index);
    Chunk changed = chunks[c].without(index - starts[c]);
    if (changed.size() == 0) {
      return replace(c, c + 1);
    }
    if (changed.size() < SMALL && c + 1 < chunks.length && chunks[c + 1].size() < CHUNK / 2) {
      return replace(c, c + 2, changed.joined(chunks[c + 1]));
    }
    return replace(c, c + 1, changed);
  }

  /** Estimated memory in bytes. */
  long weight() {
    long w = 64;
    for (Chunk c : chunks) {
      w += 64 + 16L * c.size();
      if (c.marks != null) {
        w += 4L * c.size();
      }
      if (c.rests != null) {
        for (byte[] r : c.rests) {
          w += 20 + r.length;
        }
      }
    }
    return w;
  }

  /** What is told of rows with their keys. */
  interface KeyVisitor {
    void row(int index, int mark, byte @Nullable [] rest);
  }

  /** Visits all rows in order. */
  void forEach(KeyVisitor visitor) {
    for (int c = 0; c < chunks.length; c++) {
      for (int i = 0; i < chunks[c].size(); i++) {
        visitor.row(starts[c] + i, chunks[c].mark(i), chunks[c].rest(i));
      }
    }
  }

  /** What is told of rows. */
  interface Visitor {
    void row(int index, long id, int instance);
  }

  /**
   * Visits all rows in chunks that {@code other} has not, so all that differ and some that do not.
   */
  void visitUnshared(SortedRows other, Visitor visitor) {
    Set<Chunk> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    Collections.addAll(shared, other.chunks);
    for (int c = 0; c < chunks.length; c++) {
      if (!shared.contains(chunks[c])) {
        for (int i = 0; i < chunks[c].size(); i++) {
          visitor.row(starts[c] + i, chunks[c].ids[i], chunks[c].mark(i) >>> 1);
        }
      }
    }
  }

  private SortedRows replace(int from, int to, Chunk... by) {
    Chunk[] next = new Chunk[chunks.length - (to - from) + by.length];
    System.arraycopy(chunks, 0, next, 0, from);
    System.arraycopy(by, 0, next, from, by.length);
    System.arraycopy(chunks, to, next, from + by.length, chunks.length - to);
    return next.length == 0 ? EMPTY : of(next);
  }

  private int chunkOf(int index) {
    int at = Arrays.binarySearch(starts, 0, chunks.length, index);
    int c = at >= 0 ? at : -at - 2;
    if (c < 0 || index >= starts[chunks.length]) {
      throw new IndexOutOfBoundsException(index);
    }
    return c;
  }

  /** Some rows on end; never changed. */
  private static final class Chunk {
    private static final byte[] NO_REST = new byte[0];

    private final long[] ids;
    private final long[] prefixes;
    private final byte @Nullable [][] rests;
    private final int @Nullable [] marks;

    private Chunk(long[] ids, long[] prefixes, byte @Nullable [][] rests, int @Nullable [] marks) {
      this.ids = ids;
      this.prefixes = prefixes;
      this.rests = rests;
      this.marks = marks;
    }

    static Chunk of(Entry[] entries, int from, int to) {
      int n = to - from;
      long[] ids = new long[n];
      long[] prefixes = new long[n];
      byte[][] rests = null;
      int[] marks = null;
      for (int i = 0; i < n; i++) {
        Entry e = entries[from + i];
        ids[i] = e.id();
        prefixes[i] = e.prefix();
        byte[] rest = e.rest();
        if (rest != null) {
          rests = rests == null ? noRests(n) : rests;
          rests[i] = rest;
        }
        if (e.mark() != 0) {
          marks = marks == null ? new int[n] : marks;
          marks[i] = e.mark();
        }
      }
      return new Chunk(ids, prefixes, rests, marks);
    }

    int size() {
      return ids.length;
    }

    int mark(int i) {
      return marks == null ? 0 : marks[i];
    }

    private byte @Nullable [] rest(int i) {
      return rests == null || rests[i].length == 0 ? null : rests[i];
    }

    Entry entry(int i) {
      return new Entry(ids[i], mark(i), prefixes[i], rest(i));
    }

    int compare(int i, Entry e) {
      return Entry.compare(prefixes[i], rest(i), ids[i], mark(i), e);
    }

    int find(Entry e) {
      int low = 0;
      int high = ids.length - 1;
      while (low <= high) {
        int mid = (low + high) >>> 1;
        int c = compare(mid, e);
        if (c == 0) {
          return mid;
        }
        if (c < 0) {
          low = mid + 1;
        } else {
          high = mid - 1;
        }
      }
      return -low - 1;
    }

    Chunk with(int at, Entry e, boolean replacing) {
      int n = ids.length;
      Entry[] all = new Entry[replacing ? n : n + 1];
      for (int i = 0; i < at; i++) {
        all[i] = entry(i);
      }
      all[at] = e;
      for (int i = replacing ? at + 1 : at; i < n; i++) {
        all[replacing ? i : i + 1] = entry(i);
      }
      return of(all, 0, all.length);
    }

    Chunk without(int at) {
      int n = ids.length;
      Entry[] all = new Entry[n - 1];
      for (int i = 0; i < n - 1; i++) {
        all[i] = entry(i < at ? i : i + 1);
      }
      return of(all, 0, all.length);
    }

    Chunk part(int from, int to) {
      return new Chunk(
          Arrays.copyOfRange(ids, from, to),
          Arrays.copyOfRange(prefixes, from, to),
          rests == null ? null : Arrays.copyOfRange(rests, from, to),
          marks == null ? null : Arrays.copyOfRange(marks, from, to));
    }

    Chunk joined(Chunk next) {
      Entry[] all = new Entry[size() + next.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = i < size() ? entry(i) : next.entry(i - size());
      }
      return of(all, 0, all.length);
    }

    private static byte[][] noRests(int n) {
      byte[][] rests = new byte[n][];
      Arrays.fill(rests, NO_REST);
      return rests;
    }
  }
}
