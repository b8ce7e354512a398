package org.ropeway.gateway.nspi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;

/**
 * The persons of one context at one moment. Immutable; tables in further languages are made when
 * they are first asked for.
 */
final class Snapshot {
  private static final int MAX_LANGUAGES = 8;

  private final List<Person> persons;
  private final int[] minimalIds;
  private final int[] indexes;
  private final NameIndex names;
  private final Map<String, SortedTable> tables = new ConcurrentHashMap<>();

  private Snapshot(Collection<Person> members) {
    List<Person> all = List.copyOf(members);
    this.persons =
        Arrays.stream(SortedTable.order(all, SortLocale.STANDARD)).mapToObj(all::get).toList();
    int n = persons.size();
    this.minimalIds = persons.stream().mapToInt(Person::minimalId).sorted().toArray();
    this.indexes = new int[n];
    for (int i = 0; i < n; i++) {
      indexes[Arrays.binarySearch(minimalIds, persons.get(i).minimalId())] = i;
    }
    this.names = NameIndex.of(persons);
  }

  /**
   * A snapshot of these persons. Of several with one mail address the user stays, or the one with
   * the least id: what is written to the address reaches one of them only. What did not change is
   * taken from {@code old}, be it all of it.
   */
  static Snapshot of(Collection<Person> members, @Nullable Snapshot old) {
    Map<String, Person> byAddress = HashMap.newHashMap(members.size());
    for (Person person : members) {
      byAddress.merge(Person.canonical(person.address()), person, Snapshot::preferred);
    }
    Function<Person, Person> known = old == null ? p -> p : old::sameAs;
    Map<MapiGuid, Person> byGuid = HashMap.newHashMap(members.size());
    byAddress.values().forEach(p -> byGuid.putIfAbsent(p.guid(), known.apply(p)));
    if (old != null && old.consistsOf(byGuid.values())) {
      return old;
    }
    Snapshot fresh = new Snapshot(byGuid.values());
    if (old != null) {
      old.tables.keySet().forEach(fresh::tableIn);
    }
    return fresh;
  }

  private static Person preferred(Person a, Person b) {
    if ((a.userId() != 0) != (b.userId() != 0)) {
      return a.userId() != 0 ? a : b;
    }
    return a.guid().compareTo(b.guid()) <= 0 ? a : b;
  }

  private boolean consistsOf(Collection<Person> members) {
    return members.size() == persons.size()
        && members.stream().allMatch(p -> p.equals(find(p.minimalId())));
  }

  private Person sameAs(Person fresh) {
    int i = indexOf(fresh.minimalId());
    return i >= 0 && persons.get(i).equals(fresh) ? persons.get(i) : fresh;
  }

  /** All persons, sorted by name in the standard collation. */
  List<Person> persons() {
    return persons;
  }

  /** Finds them by name; the rows are places in {@link #persons()}. */
  NameIndex names() {
    return names;
  }

  /** The place of an MId in {@link #persons()}, -1 if it has none. */
  int indexOf(int minimalId) {
    int at = Arrays.binarySearch(minimalIds, minimalId);
    return at < 0 ? -1 : indexes[at];
  }

  /** The person of an MId. */
  @Nullable Person find(int minimalId) {
    int i = indexOf(minimalId);
    return i < 0 ? null : persons.get(i);
  }

  /** The person with a mail address, the one who has it as a further one if nobody else has. */
  @Nullable Person byAddress(String address) {
    BitSet found = new BitSet();
    String canonical = Person.canonical(address);
    names.exact(NameKeys.ADDRESS, canonical, found);
    @Nullable Person other = null;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      Person person = persons.get(i);
      if (Person.canonical(person.address()).equals(canonical)) {
        return person;
      }
      other = other == null ? person : other;
    }
    return other;
  }

  /** The entry of an OX user. */
  @Nullable Person byUserId(int userId) {
    for (Person person : persons) {
      if (person.userId() == userId) {
        return person;
      }
    }
    return null;
  }

  /** The global address list as an LCID sorts it. */
  SortedTable table(int lcid) {
    return tableIn(SortLocale.of(lcid));
  }

  private SortedTable tableIn(String language) {
    String used = tables.size() < MAX_LANGUAGES || tables.containsKey(language) ? language : "";
    return tables.computeIfAbsent(used, l -> new SortedTable(this, l));
  }
}
