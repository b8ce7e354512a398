package org.ropeway.gateway.nspi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.store.LegacyDn;

/**
 * The entries of one context at one moment. Immutable; tables in further languages are made when
 * they are first asked for.
 */
final class Snapshot {
  private static final int MAX_LANGUAGES = 8;

  private record Sorting(Container container, String language) {}

  private final List<Entry> entries;
  private final int[] minimalIds;
  private final int[] indexes;
  private final NameIndex names;
  private final Membership membership;
  private final Map<Sorting, SortedTable> tables = new ConcurrentHashMap<>();

  private Snapshot(Collection<Entry> members) {
    List<Entry> all = List.copyOf(members);
    this.entries =
        Arrays.stream(SortedTable.order(all, SortLocale.STANDARD)).mapToObj(all::get).toList();
    int n = entries.size();
    this.minimalIds = entries.stream().mapToInt(Entry::minimalId).sorted().toArray();
    this.indexes = new int[n];
    for (int i = 0; i < n; i++) {
      indexes[Arrays.binarySearch(minimalIds, entries.get(i).minimalId())] = i;
    }
    this.names = NameIndex.of(entries);
    this.membership = new Membership(entries);
  }

  /**
   * A snapshot of these entries. Of several with one mail address the user stays, or the one with
   * the least id: what is written to the address reaches one of them only. What did not change is
   * taken from {@code old}, be it all of it.
   */
  static Snapshot of(Collection<Entry> members, @Nullable Snapshot old) {
    Map<String, Entry> byAddress = HashMap.newHashMap(members.size());
    for (Entry entry : members) {
      byAddress.merge(key(entry), entry, Snapshot::preferred);
    }
    Function<Entry, Entry> known = old == null ? e -> e : old::sameAs;
    Map<MapiGuid, Entry> byGuid = HashMap.newHashMap(members.size());
    byAddress.values().forEach(e -> byGuid.putIfAbsent(e.guid(), known.apply(e)));
    if (old != null && old.consistsOf(byGuid.values())) {
      return old;
    }
    Snapshot fresh = new Snapshot(byGuid.values());
    if (old != null) {
      old.tables.keySet().forEach(sorting -> fresh.table(sorting.container, sorting.language));
    }
    return fresh;
  }

  private static String key(Entry entry) {
    return entry.kind() == Entry.Kind.GROUP ? entry.dn() : Entry.canonical(entry.address());
  }

  private static Entry preferred(Entry a, Entry b) {
    if ((a.userId() != 0) != (b.userId() != 0)) {
      return a.userId() != 0 ? a : b;
    }
    return a.guid().compareTo(b.guid()) <= 0 ? a : b;
  }

  private boolean consistsOf(Collection<Entry> members) {
    return members.size() == entries.size()
        && members.stream().allMatch(e -> e.equals(find(e.minimalId())));
  }

  private Entry sameAs(Entry fresh) {
    int i = indexOf(fresh.minimalId());
    return i >= 0 && entries.get(i).equals(fresh) ? entries.get(i) : fresh;
  }

  /** All entries, sorted by name in the standard collation. */
  List<Entry> entries() {
    return entries;
  }

  /** Finds them by name; the rows are places in {@link #entries()}. */
  NameIndex names() {
    return names;
  }

  /** Which entries are members of which. */
  Membership membership() {
    return membership;
  }

  /** The place of an MId in {@link #entries()}, -1 if it has none. */
  int indexOf(int minimalId) {
    int at = Arrays.binarySearch(minimalIds, minimalId);
    return at < 0 ? -1 : indexes[at];
  }

  /** The entry of an MId. */
  @Nullable Entry find(int minimalId) {
    int i = indexOf(minimalId);
    return i < 0 ? null : entries.get(i);
  }

  /** The entry with a mail address, the one that has it as a further one if no other has. */
  @Nullable Entry byAddress(String address) {
    BitSet found = new BitSet();
    String canonical = Entry.canonical(address);
    names.exact(NameKeys.ADDRESS, canonical, found);
    @Nullable Entry other = null;
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      Entry entry = entries.get(i);
      if (Entry.canonical(entry.address()).equals(canonical)) {
        return entry;
      }
      other = other == null ? entry : other;
    }
    return other;
  }

  /** The entry of a DN. */
  @Nullable Entry byDn(String dn) {
    OptionalInt group = LegacyDn.groupOf(dn);
    return group.isPresent()
        ? byNumber(Entry.Kind.GROUP, group.getAsInt())
        : LegacyDn.userOf(dn).map(this::byAddress).orElse(null);
  }

  /** The entry of a kind with a number in OX. */
  @Nullable Entry byNumber(Entry.Kind kind, int number) {
    @Nullable Entry entry = membership.byNumber(number);
    return entry != null && entry.kind() == kind ? entry : null;
  }

  /** A container as an LCID sorts it. */
  SortedTable table(Container container, int lcid) {
    return table(container, SortLocale.of(lcid));
  }

  private SortedTable table(Container container, String language) {
    boolean known = tables.containsKey(new Sorting(Container.GLOBAL_ADDRESS_LIST, language));
    long languages = tables.keySet().stream().map(Sorting::language).distinct().count();
    String used = known || languages < MAX_LANGUAGES ? language : SortLocale.ROOT;
    SortedTable all =
        tables.computeIfAbsent(
            new Sorting(Container.GLOBAL_ADDRESS_LIST, used),
            sorting -> new SortedTable(this, sorting.language));
    return container == Container.GLOBAL_ADDRESS_LIST
        ? all
        : tables.computeIfAbsent(new Sorting(container, used), sorting -> all.of(container));
  }
}
