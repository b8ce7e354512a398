package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.LegacyDn;

/**
 * The entries of one context at one moment. Immutable; tables in further languages are made when
 * they are first asked for.
 */
final class Snapshot {
  /** Nobody. */
  static final Snapshot EMPTY =
      new Snapshot(List.of(), List.of(), NameIndex.of(List.of(), new int[0]));

  private static final int MAX_LANGUAGES = 8;

  private record Sorting(Container container, String language) {}

  private final List<Entry> entries;

  /** Those that are not shown, for another one has their mail address. */
  private final List<Entry> shadowed;

  private final int[] minimalIds;
  private final int[] indexes;
  private final NameIndex names;
  private final Membership membership;
  private final Map<Sorting, SortedTable> tables = new ConcurrentHashMap<>();

  private Snapshot(List<Entry> entries, List<Entry> shadowed, NameIndex names) {
    this.entries = entries;
    this.shadowed = shadowed;
    int n = entries.size();
    this.minimalIds = entries.stream().mapToInt(Entry::minimalId).sorted().toArray();
    this.indexes = new int[n];
    for (int i = 0; i < n; i++) {
      indexes[Arrays.binarySearch(minimalIds, entries.get(i).minimalId())] = i;
    }
    this.names = names;
    this.membership = new Membership(entries);
  }

  /**
   * The snapshot after a change; this one if nothing changed. Of several entries with one mail
   * address the user stays, or the one with the least id: what is written to the address reaches
   * one of them only. The costs are those of what changed, but for some copying.
   *
   * @param put entries that came or may have changed
   * @param gone which of those that are not in {@code put} went
   * @param limit of entries; what is beyond in {@code put} is left out
   */
  Snapshot changed(Collection<Entry> put, Predicate<Entry> gone, int limit) {
    Map<Integer, Entry> fresh = LinkedHashMap.newLinkedHashMap(put.size());
    put.forEach(entry -> fresh.putIfAbsent(entry.minimalId(), entry));
    BitSet out = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      out.set(i, leaves(entries.get(i), fresh, gone));
    }
    List<Entry> behind =
        new ArrayList<>(shadowed.stream().filter(entry -> !leaves(entry, fresh, gone)).toList());
    if (out.isEmpty() && fresh.isEmpty() && behind.size() == shadowed.size()) {
      return this;
    }
    fresh.values().forEach(behind::add);
    List<Entry> losers = new ArrayList<>();
    List<Entry> added = contest(behind, out, losers);
    int room = Math.max(0, limit - entries.size() + out.cardinality());
    return with(added.subList(0, Math.min(room, added.size())), out, List.copyOf(losers));
  }

  /** Whether an entry goes, or is replaced; one that is the same stays and is taken from these. */
  private static boolean leaves(Entry entry, Map<Integer, Entry> fresh, Predicate<Entry> gone) {
    @Nullable Entry now = fresh.get(entry.minimalId());
    if (now == null) {
      return gone.test(entry);
    }
    return !now.equals(entry) || fresh.remove(entry.minimalId()) == null;
  }

  /** Those of the newcomers that win their addresses; whom they put out is marked. */
  private List<Entry> contest(List<Entry> newcomers, BitSet out, List<Entry> losers) {
    Map<String, Entry> winners = LinkedHashMap.newLinkedHashMap(newcomers.size());
    for (Entry entry : newcomers) {
      @Nullable Entry rival = winners.get(key(entry));
      Entry winner = rival == null ? entry : preferred(rival, entry);
      winners.put(key(entry), winner);
      if (rival != null) {
        losers.add(winner.equals(rival) ? entry : rival);
      }
    }
    List<Entry> added = new ArrayList<>(winners.size());
    for (Entry entry : winners.values()) {
      int place = holder(entry, out);
      if (place >= 0 && preferred(entries.get(place), entry).equals(entries.get(place))) {
        losers.add(entry);
        continue;
      }
      if (place >= 0) {
        out.set(place);
        losers.add(entries.get(place));
      }
      added.add(entry);
    }
    return added;
  }

  /** The place of who stays and has the address of a newcomer, -1 if nobody has. */
  private int holder(Entry newcomer, BitSet out) {
    if (newcomer.kind() == Entry.Kind.GROUP) {
      return -1;
    }
    String address = Entry.canonical(newcomer.address());
    BitSet found = new BitSet();
    names.exact(NameKeys.ADDRESS, address, found);
    found.andNot(out);
    return found.stream()
        .filter(i -> Entry.canonical(entries.get(i).address()).equals(address))
        .findFirst()
        .orElse(-1);
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

  private Snapshot with(List<Entry> added, BitSet out, List<Entry> nowShadowed) {
    int[] kept = IntStream.range(0, entries.size()).filter(i -> !out.get(i)).toArray();
    List<Entry> pool = new ArrayList<>(kept.length + added.size());
    for (int place : kept) {
      pool.add(entries.get(place));
    }
    pool.addAll(added);
    int[] order =
        SortedTable.insert(pool, range(0, kept.length), added.size(), SortLocale.STANDARD);
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    int[] moved = new int[entries.size()];
    Arrays.fill(moved, -1);
    for (int i = 0; i < kept.length; i++) {
      moved[kept[i]] = places[i];
    }
    int[] here = Arrays.copyOfRange(places, kept.length, places.length);
    Snapshot fresh =
        new Snapshot(
            Arrays.stream(order).mapToObj(pool::get).toList(),
            nowShadowed,
            names.moved(moved).with(NameIndex.of(added, here)));
    tables.forEach((sorting, table) -> fresh.take(sorting, table, moved, here));
    return fresh;
  }

  private void take(Sorting sorting, SortedTable before, int[] moved, int[] added) {
    int[] mine =
        Arrays.stream(added)
            .filter(place -> sorting.container.has(entries.get(place).kind()))
            .toArray();
    tables.put(sorting, before.moved(this, moved, mine));
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
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

  /** The entry of this snapshot if it equals another one, which may then be forgotten. */
  Entry same(Entry other) {
    @Nullable Entry mine = find(other.minimalId());
    return mine != null && mine.equals(other) ? mine : other;
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
    String language = SortLocale.of(lcid);
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
