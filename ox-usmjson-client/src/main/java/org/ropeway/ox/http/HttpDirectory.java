package org.ropeway.ox.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.wire.DirectoryCalls;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.PersonCalls;

/** Persons and groups. */
final class HttpDirectory {
  private static final int MOST_CONFLICTS = 5;
  private static final String PERSONS = "http-persons:";
  private final HttpConnection connection;

  HttpDirectory(HttpConnection connection) {
    this.connection = connection;
  }

  /** Without the user's own contacts, which OX finds, too (recording contacts-02). */
  List<OxPerson> search(String query, int limit) {
    List<OxPerson> found =
        connection.get(query.isEmpty() ? PersonCalls.all(limit) : PersonCalls.autocomplete(query));
    return found.stream().filter(person -> person.userId() != 0).limit(limit).toList();
  }

  /**
   * By the times of changes (ox-http-api.md 4.3). OX is asked from the newest known change on, that
   * included: there is something to tell then, without which OX cannot tell who is gone. All there
   * is comes at once, for OX reads all for each part of it.
   */
  <T> OxChanges<T> sync(@Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    if (state == null) {
      HttpAnswer.Data<List<T>> all = connection.ask(PersonCalls.all(limit, each));
      List<T> persons = HttpConnection.value("persons", all);
      List<T> some = persons.size() > limit ? persons.subList(0, limit) : persons;
      return new OxChanges<>(state(all.timestamp()), List.of(), some, List.of(), false);
    }
    long known = time(state);
    HttpAnswer.Data<PersonCalls.Changes> answer;
    try {
      answer = connection.ask(PersonCalls.changes(known - 1));
    } catch (OxException.Refused e) {
      throw e.code().equals(HttpItems.ONLY_GONE) ? cannotTell() : e;
    }
    PersonCalls.Changes changes = HttpConnection.value("changes of persons", answer);
    if (changes.persons().isEmpty()) {
      throw cannotTell();
    }
    List<T> changed = changes.persons().stream().map(each).toList();
    long now = Math.max(known, answer.timestamp());
    return new OxChanges<>(state(now), List.of(), changed, changes.gone(), false);
  }

  private static OxException.OutOfSync cannotTell() {
    return new OxException.OutOfSync("OX does not tell who is gone from the address book");
  }

  private static OxSyncState state(long time) {
    return new OxSyncState(PERSONS + time);
  }

  private static long time(OxSyncState state) {
    if (!state.value().matches(PERSONS + "[1-9][0-9]{0,17}")) {
      throw new OxException.OutOfSync("the sync state is not one of the address book");
    }
    return Long.parseLong(state.value().substring(PERSONS.length()));
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
}
