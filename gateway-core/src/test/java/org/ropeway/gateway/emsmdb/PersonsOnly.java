package org.ropeway.gateway.emsmdb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ropeway.gateway.UnreachableOx;
import org.ropeway.ox.OxPerson;

/** An OX that knows bob and cannot be reached for anything else. */
final class PersonsOnly extends UnreachableOx {
  private static final OxPerson ALICE =
      new OxPerson("a", 2, "Alice", "alice@ox.test", Map.<String, String>of());
  private static final OxPerson BOB =
      new OxPerson("b", 3, "Bob", "bob@ox.test", Map.<String, String>of());

  @Override
  public List<OxPerson> searchPersons(String query, int limit) {
    return BOB.email().startsWith(query) ? List.of(BOB) : List.of();
  }

  @Override
  public List<OxPerson> users(Set<Integer> userIds) {
    return Stream.of(ALICE, BOB).filter(person -> userIds.contains(person.userId())).toList();
  }
}
