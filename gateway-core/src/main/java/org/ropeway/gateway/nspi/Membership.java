package org.ropeway.gateway.nspi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are members of which groups. Members that are not shown are left out. Groups may be
 * members of groups, and of themselves over others. Immutable.
 */
final class Membership {
  private final List<Entry> entries;
  private final int[] numbers;
  private final int[] rows;
  private final List<Entry> groups;

  /** Of entries in their order, in which members are told. */
  Membership(List<Entry> entries) {
    this.entries = entries;
    long[] keyed = new long[entries.size()];
    int n = 0;
    List<Entry> found = new ArrayList<>();
    for (int row = 0; row < entries.size(); row++) {
      Entry entry = entries.get(row);
      if (entry.number() > 0) {
        keyed[n++] = (long) entry.number() << 32 | row;
      }
      if (entry.kind() == Entry.Kind.GROUP) {
        found.add(entry);
      }
    }
    Arrays.sort(keyed, 0, n);
    this.numbers = new int[n];
    this.rows = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (int) (keyed[i] >> 32);
      rows[i] = (int) keyed[i];
    }
    this.groups = List.copyOf(found);
  }

  /** The entry with a number in OX. */
  @Nullable Entry byNumber(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? null : entries.get(rows[at]);
  }

  /** The members of a group themselves, in the standard order. */
  List<Entry> members(Entry group) {
    int[] found =
        group.members().stream()
            .mapToInt(number -> Arrays.binarySearch(numbers, number))
            .filter(at -> at >= 0)
            .map(at -> rows[at])
            .sorted()
            .distinct()
            .toArray();
    return Arrays.stream(found).mapToObj(entries::get).toList();
  }

  /** The groups of which an entry is a member itself, in the standard order. */
  List<Entry> groupsOf(Entry entry) {
    return entry.number() == 0
        ? List.of()
        : groups.stream().filter(group -> group.members().contains(entry.number())).toList();
  }

  /** Who gets what is written to a group: its members and those of the groups in it, each once. */
  List<Entry> reached(Entry group) {
    Set<Integer> seen = new HashSet<>();
    List<Entry> reached = new ArrayList<>();
    Deque<Entry> open = new ArrayDeque<>(List.of(group));
    while (!open.isEmpty()) {
      Entry next = open.removeFirst();
      if (!seen.add(next.minimalId())) {
        continue;
      }
      if (next.kind() == Entry.Kind.GROUP) {
        open.addAll(members(next));
      } else {
        reached.add(next);
      }
    }
    return reached;
  }
}
