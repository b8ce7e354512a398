package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
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
  record Made(String id, long time) {
    /** Nothing was changed. */
    static final Made NOTHING = new Made("", 0);
  }

  @Override
  public OxChanges<T> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    ItemState known =
        state == null ? ItemState.none(folder.number()) : ItemState.of(state, folder.number());
    return changes(folder, known, Made.NOTHING)
        .orElseThrow(() -> new OxException.OutOfSync("OX does not tell which are gone"));
  }

  @Override
  public T get(String folderUuid, String id) {
    return connection.get(calls.get(hierarchy.folder(folderUuid).id(), id)).item();
  }

  @Override
  public OxApplied<T> create(String folderUuid, OxSyncState state, String uuid, C content) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    C named = calls.kind().named(content, uuid);
    ItemState known = ItemState.of(state, folder.number());
    return applied(
        folder,
        state,
        "",
        () ->
            connection.careful(
                "making a " + calls.kind().noun(),
                true,
                () -> find(folder, known, uuid),
                () -> {
                  HttpAnswer.Data<String> answer =
                      connection.once(calls.create(folder.id(), named));
                  return new Made(
                      HttpConnection.value("a new " + calls.kind().noun(), answer),
                      answer.timestamp());
                }));
  }

  /** What was made since a state. */
  private Optional<Made> find(KnownFolder folder, ItemState known, String uuid) {
    return updates(folder, known).items().stream()
        .filter(item -> calls.kind().uid(item.item()).equals(uuid) && !known.knows(item))
        .map(item -> new Made(item.id(), item.modified().toEpochMilli()))
        .findFirst();
  }

  @Override
  public OxApplied<T> update(String folderUuid, OxSyncState state, String id, C change) {
    return once(
        folderUuid,
        state,
        "changing",
        id,
        folder -> done(id, isSo(folder, id, change)),
        (folder, known) -> {
          HttpCall<Boolean> call = calls.update(folder, id, known, change);
          return new Made(id, connection.once(call).timestamp());
        });
  }

  /** Whether an object in a folder is as a change wants it. */
  boolean isSo(String folder, String id, C change) {
    return calls.kind().isSo(connection.get(calls.get(folder, id)).item(), change);
  }

  private static Optional<Made> done(String id, boolean isDone) {
    return isDone ? Optional.of(new Made(id, 0)) : Optional.empty();
  }

  @Override
  public OxApplied<T> delete(String folderUuid, OxSyncState state, String id) {
    return once(
        folderUuid,
        state,
        "deleting",
        id,
        folder -> done(id, !isIn(folder, id)),
        (folder, known) -> {
          connection.once(calls.delete(folder, id, known));
          return new Made(id, 0);
        });
  }

  @Override
  public OxApplied<T> move(String folderUuid, OxSyncState state, String id, String targetUuid) {
    String target = hierarchy.folder(targetUuid).id();
    return once(
        folderUuid,
        state,
        "moving",
        id,
        folder -> done(id, isIn(target, id)),
        (folder, known) -> {
          connection.once(calls.move(folder, id, known, target));
          return new Made(id, 0);
        });
  }

  @Override
  public OxAttachments attachments() {
    return new HttpAttachments(connection, hierarchy, calls.kind().module());
  }

  private boolean isIn(String folder, String id) {
    try {
      connection.get(calls.get(folder, id));
      return true;
    } catch (OxException.NotFound e) {
      return false;
    }
  }

  /** Makes a change that needs no care. */
  OxApplied<T> repeatable(
      String folderUuid, OxSyncState state, String id, Function<String, HttpCall<?>> call) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    return applied(
        folder, state, id, () -> new Made(id, connection.ask(call.apply(folder.id())).timestamp()));
  }

  /**
   * Makes a change of an object once. That somebody else changed it after the state does not matter
   * where it is as it is wanted.
   *
   * @param probe finds in a folder what has the change already, which may be another object
   * @param change makes it in a folder, against a time
   */
  OxApplied<T> once(
      String folderUuid,
      OxSyncState state,
      String doing,
      String id,
      Function<String, Optional<Made>> probe,
      BiFunction<String, Long, Made> change) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = ItemState.of(state, folder.number()).time();
    Supplier<Optional<Made>> find = () -> probe.apply(folder.id());
    return applied(
        folder,
        state,
        id,
        () -> {
          try {
            return connection.careful(
                doing + " a " + calls.kind().noun(),
                false,
                find,
                () -> change.apply(folder.id(), known));
          } catch (OxException.Conflict e) {
            return find.get().orElseThrow(() -> e);
          }
        });
  }

  private OxApplied<T> applied(
      KnownFolder folder, OxSyncState state, String id, Supplier<Made> change) {
    ItemState known = ItemState.of(state, folder.number());
    Made made;
    try {
      made = change.get();
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      return new OxApplied<>(
          others(folder, known, Made.NOTHING), Optional.empty(), Optional.of(exact(folder, id, e)));
    }
    return new OxApplied<>(others(folder, known, made), Optional.of(made.id()), Optional.empty());
  }

  /** What others did; that all is gone is told who asks next. */
  private OxChanges<T> others(KnownFolder folder, ItemState known, Made own) {
    return changes(folder, known, own)
        .orElseGet(() -> new OxChanges<>(known.text(), List.of(), List.of(), List.of(), false));
  }

  /** That a task is not there, OX 8.19 calls a lack of rights (recording tasks-01). */
  private OxException exact(KnownFolder folder, String id, OxException refusal) {
    if (refusal instanceof OxException.AccessDenied && !id.isEmpty()) {
      try {
        connection.get(calls.get(folder.id(), id));
      } catch (OxException.NotFound e) {
        return e;
      } catch (OxException.AccessDenied e) {
        return refusal;
      }
    }
    return refusal;
  }

  /** What happened since a state, but for a change of one's own; empty if all is gone. */
  private Optional<OxChanges<T>> changes(KnownFolder folder, ItemState known, Made own) {
    ItemCalls.Updates<T> updates = updates(folder, known);
    if (updates.items().isEmpty() && known.time() > 0) {
      return Optional.empty();
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
    return Optional.of(
        new OxChanges<>(known.after(updates).text(), created, modified, gone, false));
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
