package org.ropeway.gateway.emsmdb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSession;
import org.ropeway.store.LegacyDn;

/** The users of OX, by the names that the address book gives them and by their numbers. */
public final class Users {
  /** Persons to look at for one address. */
  private static final int MATCHES = 20;

  private final OxSession ox;

  /** The users that somebody logged in to OX sees. */
  public Users(OxSession ox) {
    this.ox = ox;
  }

  /** The user with an ESSDN. */
  public Optional<OxPerson> find(String essdn) {
    return LegacyDn.userOf(essdn)
        .flatMap(address ->
            ox.searchPersons(address, MATCHES).stream()
                .filter(p -> p.userId() != 0 && LegacyDn.same(essdn, LegacyDn.ofUser(p.email())))
                .findFirst());
  }

  /** The users with these numbers; those OX does not know are missing. */
  public Map<Integer, OxPerson> find(Set<Integer> userIds) {
    Map<Integer, OxPerson> found = new HashMap<>();
    if (!userIds.isEmpty()) {
      ox.users(userIds).forEach(person -> found.put(person.userId(), person));
    }
    return found;
  }
}
