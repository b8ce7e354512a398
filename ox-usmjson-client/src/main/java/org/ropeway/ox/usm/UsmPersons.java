package org.ropeway.ox.usm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.usm.wire.PersonCalls;
import org.ropeway.ox.usm.wire.UsmCalls;

/**
 * The global address book, synchronised as the folder of contacts that it is. Where OX does not
 * synchronise it, persons are searched for, all of them, and changes not told.
 */
final class UsmPersons {
  private static final OxSyncState CANNOT_TELL = new OxSyncState("");
  private static final int PAGE = 1_000;

  private final UsmConnection connection;

  UsmPersons(UsmConnection connection) {
    this.connection = connection;
  }

  /** See {@link org.ropeway.ox.OxSession#syncPersons}. */
  <T> OxChanges<T> sync(@Nullable OxSyncState state, int limit, Function<OxPerson, T> each) {
    if (state != null) {
      int slash = state.value().indexOf('/');
      if (slash < 0) {
        throw new OxException.OutOfSync("OX does not tell what changed in the address book");
      }
      OxSyncState known = new OxSyncState(state.value().substring(slash + 1));
      UsmCalls.check(known);
      return pages(state.value().substring(0, slash), known, limit, each);
    }
    try {
      List<OxResolvedId> folder = connection.call(PersonCalls.folder());
      if (!folder.isEmpty() && !folder.getFirst().uuid().isEmpty()) {
        return pages(folder.getFirst().uuid(), null, limit, each);
      }
    } catch (OxException.NotFound | OxException.AccessDenied | OxException.Refused e) {
      // Whether anybody is shown, the search tells.
    }
    List<T> all = connection.call(UsmCalls.searchPersons("", limit)).stream().map(each).toList();
    return new OxChanges<>(CANNOT_TELL, List.of(), all, List.of(), false);
  }

  private <T> OxChanges<T> pages(
      String folder, @Nullable OxSyncState begin, int limit, Function<OxPerson, T> each) {
    Map<String, T> here = new LinkedHashMap<>();
    Set<String> gone = new LinkedHashSet<>();
    @Nullable OxSyncState state = begin;
    while (true) {
      int size = Math.min(PAGE, limit - here.size());
      OxChanges<Map.Entry<String, T>> page =
          connection.call(PersonCalls.sync(folder, state, size, each));
      page.deletedUuids().forEach(here::remove);
      gone.addAll(page.deletedUuids());
      for (List<Map.Entry<String, T>> some : List.of(page.created(), page.modified())) {
        for (Map.Entry<String, T> person : some) {
          here.put(person.getKey(), person.getValue());
          gone.remove(person.getKey());
        }
      }
      if (!page.more() || here.size() >= limit) {
        OxSyncState after = new OxSyncState(folder + "/" + page.state().value());
        return new OxChanges<>(
            after, List.of(), List.copyOf(here.values()), List.copyOf(gone), false);
      }
      if (page.state().equals(state)) {
        throw new OxException.BadAnswer("OX says that there is more and goes not on");
      }
      state = page.state();
    }
  }
}
