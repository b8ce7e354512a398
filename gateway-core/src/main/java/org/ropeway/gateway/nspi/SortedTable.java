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
    this.baseOfRow = sorted == null ? order(snapshot.entries(), collator) : sorted;
    this.rowOfBase = new int[snapshot.entries().size()];
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

  /** The order of entries by name: which one comes first, and so on. */
  static int[] order(List<Entry> entries, Collator collator) {
    RawCollationKey key = new RawCollationKey();
    Keyed[] keyed = new Keyed[entries.size()];
    for (int i = 0; i < keyed.length; i++) {
      Entry entry = entries.get(i);
      ((RuleBasedCollator) collator).getRawCollationKey(entry.displayName(), key);
      keyed[i] = new Keyed(Bytes.wrap(Arrays.copyOf(key.bytes, key.size)), entry, i);
    }
    Arrays.sort(keyed, ORDER);
    return Arrays.stream(keyed).mapToInt(Keyed::base).toArray();
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
