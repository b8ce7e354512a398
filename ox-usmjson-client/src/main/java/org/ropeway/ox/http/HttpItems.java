package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpItem;
import org.ropeway.ox.http.wire.ItemCalls;

/**
 * Objects of groupware by their times of change (ox-http-api.md 4.3, 4.4); nothing is remembered of
 * them.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
class HttpItems<T, C> implements OxItems<T, C> {
  /** What OX 8.19 says where contacts went and none came or changed (recording contacts-01). */
  static final String ONLY_GONE = "SVL-0011";

  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final ItemCalls<T, C> calls;

  HttpItems(HttpConnection connection, Hierarchy hierarchy, ItemCalls<T, C> calls) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.calls = calls;
  }

  /** A change that was made; {@code time} is that of the object then, 0 if OX did not say. */
  private record Made(String id, long time) {}

  @Override
  public OxChanges<T> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    return changes(folder, state, new Made("", 0));
  }

  @Override
  public T get(String folderUuid, String id) {
    return connection.get(calls.get(hierarchy.folder(folderUuid).id(), id)).item();
  }

  @Override
  public OxApplied<T> create(String folderUuid, OxSyncState state, String uuid, C content) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    C named = calls.kind().named(content, uuid);
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "making a " + calls.kind().noun(),
                false,
                () -> find(folder, uuid),
                () -> {
                  HttpAnswer.Data<String> answer =
                      connection.once(calls.create(folder.id(), named));
                  return new Made(
                      HttpConnection.value("a new " + calls.kind().noun(), answer),
                      answer.timestamp());
                }));
  }

  private Optional<Made> find(KnownFolder folder, String uuid) {
    return connection.get(calls.all(folder.id())).stream()
        .filter(item -> calls.kind().uid(item.item()).equals(uuid))
        .map(item -> new Made(item.id(), 0))
        .findFirst();
  }

  @Override
  public OxApplied<T> update(String folderUuid, OxSyncState state, String id, C change) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = ItemState.of(state, folder.number()).time();
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "changing a " + calls.kind().noun(),
                false,
                () -> isSo(folder, id, change),
                () ->
                    new Made(
                        id,
                        connection
                            .once(calls.update(folder.id(), id, known, change))
                            .timestamp())));
  }

  private Optional<Made> isSo(KnownFolder folder, String id, C change) {
    T now = connection.get(calls.get(folder.id(), id)).item();
    return calls.kind().isSo(now, change) ? Optional.of(new Made(id, 0)) : Optional.empty();
  }

  @Override
  public OxApplied<T> delete(String folderUuid, OxSyncState state, String id) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = ItemState.of(state, folder.number()).time();
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "deleting a " + calls.kind().noun(),
                false,
                () -> isGone(folder, id),
                () -> {
                  connection.once(calls.delete(folder.id(), id, known));
                  return new Made(id, 0);
                }));
  }

  private Optional<Made> isGone(KnownFolder folder, String id) {
    try {
      connection.get(calls.get(folder.id(), id));
      return Optional.empty();
    } catch (OxException.NotFound e) {
      return Optional.of(new Made(id, 0));
    }
  }

  private OxApplied<T> applied(KnownFolder folder, OxSyncState state, Supplier<Made> change) {
    ItemState.of(state, folder.number());
    Made made = new Made("", 0);
    Optional<OxException> refusal = Optional.empty();
    try {
      made = change.get();
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      refusal = Optional.of(e);
    }
    Optional<String> id = refusal.isPresent() ? Optional.empty() : Optional.of(made.id());
    return new OxApplied<>(changes(folder, state, made), id, refusal);
  }

  /** What happened since a state, but for a change of one's own. */
  private OxChanges<T> changes(KnownFolder folder, @Nullable OxSyncState state, Made own) {
    ItemState known =
        state == null ? ItemState.none(folder.number()) : ItemState.of(state, folder.number());
    ItemCalls.Updates<T> updates = updates(folder, known);
    if (updates.items().isEmpty() && known.time() > 0) {
      if (state != null && !own.id().isEmpty()) {
        // The change is made; that all is gone is told who asks next.
        return new OxChanges<>(state, List.of(), List.of(), List.of(), false);
      }
      throw new OxException.OutOfSync("OX does not tell which are gone");
    }
    List<T> created = new ArrayList<>();
    List<T> modified = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (HttpItem<T> each : updates.items()) {
      here.add(each.id());
      boolean mine = each.id().equals(own.id()) && each.modified().toEpochMilli() == own.time();
      if (!mine && !known.knows(each)) {
        (known.isOld(each) ? modified : created).add(each.item());
      }
    }
    List<String> gone =
        updates.gone().stream()
            .filter(id -> !here.contains(id) && !known.gone().contains(id) && !id.equals(own.id()))
            .toList();
    return new OxChanges<>(known.after(updates).text(), created, modified, gone, false);
  }

  /**
   * From the moment that is known on, of which there is an object as long as nobody deletes it.
   * Then OX cannot say it, and is asked for all that ever happened; without any for nothing at all.
   */
  private ItemCalls.Updates<T> updates(KnownFolder folder, ItemState known) {
    if (known.time() == 0) {
      return new ItemCalls.Updates<>(connection.get(calls.all(folder.id())), List.of());
    }
    return updates(folder, known.time() - 1)
        .or(() -> updates(folder, 0))
        .orElseGet(() -> new ItemCalls.Updates<>(List.of(), List.of()));
  }

  private Optional<ItemCalls.Updates<T>> updates(KnownFolder folder, long after) {
    try {
      ItemCalls.Updates<T> updates = connection.get(calls.updates(folder.id(), after));
      return updates.items().isEmpty() ? Optional.empty() : Optional.of(updates);
    } catch (OxException.Refused e) {
      if (e.code().equals(ONLY_GONE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
