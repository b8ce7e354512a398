package org.ropeway.gateway.nspi;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.LegacyDn;

/**
 * The address book one user sees: the persons of his context and himself, whom he finds even where
 * OX does not list him. Immutable.
 */
final class View {
  private final Snapshot snapshot;
  private final Columns columns;
  private final List<ServerObject> servers;
  private final String ownAddress;
  private final Person self;
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
      List<ServerObject> servers,
      Person self,
      String ownAddress) {
    this.snapshot = snapshot;
    this.columns = columns;
    this.servers = List.copyOf(servers);
    this.self = self;
    this.ownAddress = Person.canonical(ownAddress);
    this.isListed = snapshot.indexOf(self.minimalId()) >= 0;
    this.unlisted = NameIndex.of(isListed ? List.of() : List.of(self));
  }

  /** What it is made of. */
  Snapshot snapshot() {
    return snapshot;
  }

  /** The properties of the objects. */
  Columns columns() {
    return columns;
  }

  /** The global address list as an LCID sorts it; without a user whom OX does not list. */
  SortedTable table(int lcid) {
    return snapshot.table(lcid);
  }

  /** The user himself where no table has him. */
  Optional<Person> unlisted() {
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
    @Nullable String address = LegacyDn.userOf(dn).orElse(null);
    if (address == null) {
      return null;
    }
    return address.equals(ownAddress) ? self : snapshot.byAddress(address);
  }

  /** Who is meant by a name (3.1.4.7): nobody, one, or several, of whom two are named. */
  List<Person> resolve(NameQuery query) {
    BitSet exact = withSelf(query.exactly(snapshot.names()), query, query.exactly(unlisted));
    BitSet found = exact.isEmpty() ? matching(query) : exact;
    return found.stream().limit(2).mapToObj(this::at).toList();
  }

  /** All whom a name fits, as numbers for {@link #at}. */
  BitSet matching(NameQuery query) {
    return withSelf(query.matching(snapshot.names()), query, query.matching(unlisted));
  }

  /**
   * The person of a number: the places in the snapshot's list, and behind them the user himself if
   * he is not listed.
   */
  Person at(int number) {
    List<Person> persons = snapshot.persons();
    return number < persons.size() ? persons.get(number) : self;
  }

  private BitSet withSelf(BitSet listed, NameQuery query, BitSet himself) {
    boolean own = query.isAddress(ownAddress);
    if (own) {
      listed.clear();
    }
    if (own || !himself.isEmpty()) {
      listed.set(isListed ? snapshot.indexOf(self.minimalId()) : snapshot.persons().size());
    }
    return listed;
  }
}
