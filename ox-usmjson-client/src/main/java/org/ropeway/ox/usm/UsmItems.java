package org.ropeway.ox.usm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxItems;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.usm.wire.ItemCalls;
import org.ropeway.ox.usm.wire.UsmApplied;
import org.ropeway.ox.usm.wire.UsmCall;
import org.ropeway.ox.usm.wire.UsmCalls;

/**
 * Objects of groupware by USM-JSON, whose ids are uuids.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
class UsmItems<T, C> implements OxItems<T, C> {
  private final UsmConnection connection;
  private final ItemCalls<T, C> calls;

  UsmItems(UsmConnection connection, ItemCalls<T, C> calls) {
    this.connection = connection;
    this.calls = calls;
  }

  @Override
  public OxChanges<T> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    UsmCalls.check(state);
    return connection.call(calls.sync(folderUuid, state, limit));
  }

  @Override
  public T get(String folderUuid, String id) {
    return connection.call(calls.get(folderUuid, id));
  }

  @Override
  public OxApplied<T> create(String folderUuid, OxSyncState state, String uuid, C content) {
    UsmCalls.check(state);
    return changed(uuid, calls.create(folderUuid, state, uuid, content));
  }

  @Override
  public OxApplied<T> update(String folderUuid, OxSyncState state, String id, C change) {
    UsmCalls.check(state);
    return changed(id, calls.update(folderUuid, state, id, change));
  }

  @Override
  public OxApplied<T> delete(String folderUuid, OxSyncState state, String id) {
    UsmCalls.check(state);
    return changed(id, calls.delete(folderUuid, state, id));
  }

  /** moveItems knows no states, so that what changed is asked for before. */
  @Override
  public OxApplied<T> move(String folderUuid, OxSyncState state, String id, String targetUuid) {
    OxChanges<T> changes = sync(folderUuid, state, 0);
    Optional<OxException> refusal;
    if (changes.modified().stream().anyMatch(item -> calls.kind().id(item).equals(id))) {
      refusal = Optional.of(new OxException.Conflict("it was changed before it was moved"));
    } else {
      refusal =
          Optional.ofNullable(
              Refusals.of(
                      "moveItems",
                      connection.call(UsmCalls.moveItems(folderUuid, targetUuid, List.of(id))))
                  .get(id));
    }
    return new OxApplied<>(
        changes, refusal.isPresent() ? Optional.empty() : Optional.of(id), refusal);
  }

  @Override
  public OxAttachments attachments() {
    return new UsmAttachments(connection);
  }

  /** Makes a change of an object. */
  OxApplied<T> changed(String uuid, UsmCall<UsmApplied<T>> call) {
    OxApplied<T> answer = Refusals.of(uuid, connection.call(call));
    Optional<String> id = answer.refusal().isPresent() ? Optional.empty() : Optional.of(uuid);
    return new OxApplied<>(answer.changes(), id, answer.refusal());
  }
}
