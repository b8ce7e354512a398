package org.ropeway.gateway.nspi;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/**
 * A container sorted by display name in one language ([MS-OXNSPI] 3.1.4.3.6): which entry of the
 * snapshot stands in which row. Immutable.
 */
final class SortedTable {
  private record Keyed(Bytes name, Entry entry, int base) {}

  private static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::name)
          .thenComparing(k -> Entry.canonical(k.entry.address()))
          .thenComparing(k -> k.entry.guid());

  private final Snapshot snapshot;
  private final Collator collator;
  private final int[] baseOfRow;
  private final int[] rowOfBase;

  /** All entries of a snapshot in a language. */
  SortedTable(Snapshot snapshot, String language) {
    this(
        snapshot,
        language.isEmpty() ? SortLocale.STANDARD : SortLocale.collator(language),
        language.isEmpty() ? natural(snapshot.entries().size()) : null);
  }

  private SortedTable(Snapshot snapshot, Collator collator, int @Nullable [] sorted) {
    this.snapshot = snapshot;
    this.collator = collator;
    int size = snapshot.entries().size();
    this.baseOfRow =
        sorted == null ? insert(snapshot.entries(), new int[0], size, collator) : sorted;
    this.rowOfBase = new int[size];
    Arrays.fill(rowOfBase, -1);
    for (int row = 0; row < baseOfRow.length; row++) {
      rowOfBase[baseOfRow[row]] = row;
    }
  }

  /** Those rows of it that a container has. */
  SortedTable of(Container container) {
    int[] some =
        Arrays.stream(baseOfRow)
            .filter(base -> container.has(snapshot.entries().get(base).kind()))
            .toArray();
    return new SortedTable(snapshot, collator, some);
  }

  /** The entries of a snapshot are in the standard order. */
  private static int[] natural(int size) {
    int[] rows = new int[size];
    Arrays.setAll(rows, i -> i);
    return rows;
  }

  /**
   * The same rows in another snapshot, of which some went and some came.
   *
   * @param moved where in its list the entries of this snapshot are, -1 for who went
   * @param added where in its list those are that came
   */
  SortedTable moved(Snapshot fresh, int[] moved, int[] added) {
    int[] kept = Arrays.stream(baseOfRow).map(base -> moved[base]).filter(b -> b >= 0).toArray();
    return new SortedTable(fresh, collator, insert(fresh.entries(), kept, added, collator));
  }

  /** Puts the last of some entries into the order of those before, which are places in the list. */
  static int[] insert(List<Entry> entries, int[] ordered, int last, Collator collator) {
    int[] added = new int[last];
    Arrays.setAll(added, i -> entries.size() - last + i);
    return insert(entries, ordered, added, collator);
  }

  /** Puts entries into the order of others; all are places in a list. */
  private static int[] insert(List<Entry> entries, int[] ordered, int[] added, Collator collator) {
    int[] all = Arrays.copyOf(ordered, ordered.length + added.length);
    int from = 0;
    int at = 0;
    for (Keyed next : sorted(entries, added, collator)) {
      int to = notBefore(entries, ordered, from, next, collator);
      System.arraycopy(ordered, from, all, at, to - from);
      at += to - from;
      all[at++] = next.base;
      from = to;
    }
    System.arraycopy(ordered, from, all, at, ordered.length - from);
    return all;
  }

  /** The first of the ordered ones, from one on, that does not stand before an entry. */
  private static int notBefore(
      List<Entry> entries, int[] ordered, int from, Keyed entry, Collator collator) {
    int low = from;
    int high = ordered.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (ORDER.compare(keyed(entries, ordered[mid], collator), entry) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static Keyed[] sorted(List<Entry> entries, int[] places, Collator collator) {
    Keyed[] keyed = new Keyed[places.length];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = keyed(entries, places[i], collator);
    }
    Arrays.sort(keyed, ORDER);
    return keyed;
  }

  private static Keyed keyed(List<Entry> entries, int place, Collator collator) {
    RawCollationKey key = new RawCollationKey();
    Entry entry = entries.get(place);
    ((RuleBasedCollator) collator).getRawCollationKey(entry.displayName(), key);
    return new Keyed(Bytes.wrap(Arrays.copyOf(key.bytes, key.size)), entry, place);
  }

  /** How many rows. */
  int size() {
    return baseOfRow.length;
  }

  /** What stands in a row. */
  Entry entry(int row) {
    return snapshot.entries().get(baseOfRow[row]);
  }

  /** The place in the snapshot's list of what stands in a row. */
  int base(int row) {
    return baseOfRow[row];
  }

  /** The row of an MId, -1 if it has none. */
  int rowOf(int minimalId) {
    int base = snapshot.indexOf(minimalId);
    return base < 0 ? -1 : rowOfBase[base];
  }

  /** The first row whose name is not before {@code name}; {@link #size()} if there is none. */
  int firstNotBefore(String name) {
    int low = 0;
    int high = baseOfRow.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (isBefore(entry(mid).displayName(), name)) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** Whether a name sorts before another. */
  boolean isBefore(String name, String other) {
    return collator.compare(name, other) < 0;
  }
}
