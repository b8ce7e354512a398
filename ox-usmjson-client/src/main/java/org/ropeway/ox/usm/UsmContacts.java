package org.ropeway.ox.usm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.usm.wire.ContactCalls;
import org.ropeway.ox.usm.wire.UsmApplied;
import org.ropeway.ox.usm.wire.UsmCall;
import org.ropeway.ox.usm.wire.UsmCalls;

/** Contacts by USM-JSON, whose ids are uuids. */
final class UsmContacts implements OxContacts {
  private final UsmConnection connection;

  UsmContacts(UsmConnection connection) {
    this.connection = connection;
  }

  @Override
  public OxChanges<OxContact> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    UsmCalls.check(state);
    return connection.call(ContactCalls.sync(folderUuid, state, limit));
  }

  @Override
  public OxContact get(String folderUuid, String id) {
    return connection.call(ContactCalls.get(folderUuid, id));
  }

  @Override
  public OxApplied<OxContact> create(
      String folderUuid, OxSyncState state, String uuid, Map<OxContactField, String> fields) {
    UsmCalls.check(state);
    Map<OxContactField, String> named = new EnumMap<>(OxContactField.class);
    named.putAll(fields);
    named.put(OxContactField.UID, uuid);
    return applied(uuid, ContactCalls.create(folderUuid, state, uuid, named));
  }

  @Override
  public OxApplied<OxContact> update(
      String folderUuid, OxSyncState state, String id, Map<OxContactField, String> fields) {
    UsmCalls.check(state);
    return applied(id, ContactCalls.update(folderUuid, state, id, fields));
  }

  @Override
  public OxApplied<OxContact> delete(String folderUuid, OxSyncState state, String id) {
    UsmCalls.check(state);
    return applied(id, ContactCalls.delete(folderUuid, state, id));
  }

  private OxApplied<OxContact> applied(String uuid, UsmCall<UsmApplied<OxContact>> call) {
    OxApplied<OxContact> answer = Refusals.of(uuid, connection.call(call));
    Optional<String> id = answer.refusal().isPresent() ? Optional.empty() : Optional.of(uuid);
    return new OxApplied<>(answer.changes(), id, answer.refusal());
  }
}
