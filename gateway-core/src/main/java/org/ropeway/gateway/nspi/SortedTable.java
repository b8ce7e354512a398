package org.ropeway.gateway.nspi;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ropeway.codec.data.Bytes;

/**
 * A container sorted by display name in one language ([MS-OXNSPI] 3.1.4.3.6): which person of the
 * snapshot stands in which row. Immutable.
 */
final class SortedTable {
  private record Keyed(Bytes name, Person person, int base) {}

  private static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::name)
          .thenComparing(k -> Person.canonical(k.person.address()))
          .thenComparing(k -> k.person.guid());

  private final Snapshot snapshot;
  private final Collator collator;
  private final int[] baseOfRow;
  private final int[] rowOfBase;

  /** The table of a snapshot in a language. */
  SortedTable(Snapshot snapshot, String language) {
    this.snapshot = snapshot;
    this.collator = language.isEmpty() ? SortLocale.STANDARD : SortLocale.collator(language);
    this.baseOfRow = order(snapshot.persons(), collator);
    this.rowOfBase = new int[baseOfRow.length];
    for (int row = 0; row < baseOfRow.length; row++) {
      rowOfBase[baseOfRow[row]] = row;
    }
  }

  /** The order of persons by name: which one comes first, and so on. */
  static int[] order(List<Person> persons, Collator collator) {
    RawCollationKey key = new RawCollationKey();
    Keyed[] keyed = new Keyed[persons.size()];
    for (int i = 0; i < keyed.length; i++) {
      Person person = persons.get(i);
      ((RuleBasedCollator) collator).getRawCollationKey(person.displayName(), key);
      keyed[i] = new Keyed(Bytes.wrap(Arrays.copyOf(key.bytes, key.size)), person, i);
    }
    Arrays.sort(keyed, ORDER);
    return Arrays.stream(keyed).mapToInt(Keyed::base).toArray();
  }

  /** How many rows. */
  int size() {
    return baseOfRow.length;
  }

  /** Who stands in a row. */
  Person person(int row) {
    return snapshot.persons().get(baseOfRow[row]);
  }

  /** The place in the snapshot's list of who stands in a row. */
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
      if (isBefore(person(mid).displayName(), name)) {
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
