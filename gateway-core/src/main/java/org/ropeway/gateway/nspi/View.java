package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.LegacyDn;

/**
 * The address book one user sees: the persons of his context and himself, whom he finds even where
 * OX does not list him. Immutable.
 */
final class View {
  private final Snapshot snapshot;
  private final Columns columns;
  private final Extras extras;
  private final List<ServerObject> servers;
  private final String ownAddress;
  private final Entry self;
  private final NameIndex unlisted;
  private final boolean isListed;

  /**
   * A user's view.
   *
   * @param self the user's entry, whether {@code snapshot} has it or not
   * @param ownAddress his mail address, which may be another than that of the entry
   */
  View(
      Snapshot snapshot,
      Columns columns,
      Extras extras,
      List<ServerObject> servers,
      Entry self,
      String ownAddress) {
    this.snapshot = snapshot;
    this.columns = columns;
    this.extras = extras;
    this.servers = List.copyOf(servers);
    this.self = self;
    this.ownAddress = Entry.canonical(ownAddress);
    this.isListed = snapshot.indexOf(self.minimalId()) >= 0;
    this.unlisted = NameIndex.of(isListed ? List.of() : List.of(self), new int[1]);
  }

  /** What it is made of. */
  Snapshot snapshot() {
    return snapshot;
  }

  /** What does not follow from an entry alone. */
  Extras extras() {
    return extras;
  }

  /** The value of a property of an object, as {@link Columns#value}; OX may be asked for it. */
  @Nullable Object value(AddressBookObject object, PropertyTag tag, IdForm form) {
    @Nullable Object value = columns.value(object, tag, form);
    return value == null && object instanceof Entry entry ? extras.value(entry, tag) : value;
  }

  /** The properties an object has, strings as PtypString. */
  List<PropertyTag> present(AddressBookObject object) {
    List<PropertyTag> tags = new ArrayList<>(columns.present(object));
    if (object instanceof Entry entry) {
      tags.addAll(extras.present(entry));
      tags.sort(null);
    }
    return tags;
  }

  /** The properties of the objects. */
  Columns columns() {
    return columns;
  }

  /**
   * The container of a position as its client sorts it; without a user whom OX does not list.
   * InvalidBookmark if there is no such container.
   */
  SortedTable table(Stat stat) {
    return snapshot.table(Container.of(stat), stat.sortLocale());
  }

  /** The global address list, which has all, as the client sorts it. */
  SortedTable all(Stat stat) {
    return snapshot.table(Container.GLOBAL_ADDRESS_LIST, stat.sortLocale());
  }

  /** The user himself. */
  Entry self() {
    return self;
  }

  /** The user himself where no table has him. */
  Optional<Entry> unlisted() {
    return isListed ? Optional.empty() : Optional.of(self);
  }

  /** The object of an MId. */
  @Nullable AddressBookObject find(int minimalId) {
    for (ServerObject server : servers) {
      if (server.minimalId() == minimalId) {
        return server;
      }
    }
    return minimalId == self.minimalId() ? self : snapshot.find(minimalId);
  }

  /** The object of a DN. */
  @Nullable AddressBookObject byDn(String dn) {
    for (ServerObject server : servers) {
      if (LegacyDn.same(server.dn(), dn)) {
        return server;
      }
    }
    boolean own = LegacyDn.userOf(dn).filter(ownAddress::equals).isPresent();
    return own ? self : snapshot.byDn(dn);
  }

  /**
   * Who in a container is meant by a name (3.1.4.7): nobody, one, or several, of whom two are
   * named.
   */
  List<Entry> resolve(NameQuery query, Container container) {
    BitSet exact = withSelf(query.exactly(snapshot.names()), query, query.exactly(unlisted));
    List<Entry> found = firstTwo(exact, container);
    return found.isEmpty() ? firstTwo(matching(query), container) : found;
  }

  private List<Entry> firstTwo(BitSet found, Container container) {
    return found.stream()
        .mapToObj(this::at)
        .filter(entry -> container.has(entry.kind()))
        .limit(2)
        .toList();
  }

  /** All whom a name fits, as numbers for {@link #at}. */
  BitSet matching(NameQuery query) {
    return withSelf(query.matching(snapshot.names()), query, query.matching(unlisted));
  }

  /**
   * The person of a number: the places in the snapshot's list, and behind them the user himself if
   * he is not listed.
   */
  Entry at(int number) {
    List<Entry> entries = snapshot.entries();
    return number < entries.size() ? entries.get(number) : self;
  }

  private BitSet withSelf(BitSet listed, NameQuery query, BitSet himself) {
    boolean own = query.isAddress(ownAddress);
    if (own) {
      listed.clear();
    }
    if (own || !himself.isEmpty()) {
      listed.set(isListed ? snapshot.indexOf(self.minimalId()) : snapshot.entries().size());
    }
    return listed;
  }
}
