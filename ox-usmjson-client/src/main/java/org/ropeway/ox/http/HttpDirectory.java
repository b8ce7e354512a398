package org.ropeway.ox.http;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.http.wire.CalendarCalls;
import org.ropeway.ox.http.wire.DirectoryCalls;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.PersonCalls;

/** Persons, groups, and when somebody is busy. */
final class HttpDirectory {
  private static final int MOST_CONFLICTS = 5;
  private final HttpConnection connection;

  HttpDirectory(HttpConnection connection) {
    this.connection = connection;
  }

  List<OxPerson> search(String query, int limit) {
    List<OxPerson> found =
        connection.get(query.isEmpty() ? PersonCalls.all(limit) : PersonCalls.autocomplete(query));
    return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
  }

  List<OxPerson> users(Set<Integer> userIds) {
    if (userIds.isEmpty()) {
      return List.of();
    }
    return connection.get(PersonCalls.users(userIds)).stream()
        .filter(person -> userIds.contains(person.userId()))
        .toList();
  }

  /**
   * OX takes the members as a whole, if nobody changed the group since they were read. Who did may
   * be this request itself, whose answer was lost.
   */
  void changeMembers(int groupId, Set<Integer> added, Set<Integer> removed) {
    for (int conflicts = 0; ; conflicts++) {
      HttpAnswer.Data<OxGroup> group = connection.ask(DirectoryCalls.group(groupId));
      Set<Integer> before = new LinkedHashSet<>(HttpConnection.value("group", group).members());
      Set<Integer> members = new LinkedHashSet<>(before);
      members.addAll(added);
      members.removeAll(removed);
      if (members.equals(before)) {
        return;
      }
      try {
        connection.ask(DirectoryCalls.setMembers(groupId, members, group.timestamp()));
        return;
      } catch (OxException.Conflict e) {
        if (conflicts == MOST_CONFLICTS) {
          throw e;
        }
      }
    }
  }

  Map<Integer, List<OxBusy>> freeBusy(
      Set<Integer> userIds, Set<Integer> resourceIds, Instant from, Instant until) {
    return userIds.isEmpty() && resourceIds.isEmpty()
        ? Map.of()
        : OxBusy.inOrder(connection.get(CalendarCalls.freeBusy(userIds, resourceIds, from, until)));
  }
}
