package org.ropeway.ox.usm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.Appointments;
import org.ropeway.ox.usm.wire.AppointmentCalls;
import org.ropeway.ox.usm.wire.UsmCalls;

/** Appointments by USM-JSON, whose ids are uuids. */
final class UsmAppointments implements Appointments {
  private final UsmConnection connection;
  private final UsmItems<Appointment, Map<String, Object>> items;
  private final int user;

  UsmAppointments(UsmConnection connection, int user) {
    this.connection = connection;
    this.items = new UsmItems<>(connection, AppointmentCalls.ITEMS);
    this.user = user;
  }

  @Override
  public OxChanges<Appointment> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    UsmCalls.check(state);
    return connection.call(AppointmentCalls.sync(folderUuid, state, range, limit));
  }

  @Override
  public void check(String folderUuid, OxSyncState state) {
    UsmCalls.check(state);
  }

  @Override
  public Appointment get(String folderUuid, String id) {
    return items.get(folderUuid, id);
  }

  @Override
  public Optional<String> exception(String folderUuid, String series, long day) {
    String id = occurrence(folderUuid, series, day).id();
    return id.equals(series) ? Optional.empty() : Optional.of(id);
  }

  @Override
  public Appointment occurrence(String folderUuid, String series, long day) {
    return connection.call(AppointmentCalls.occurrence(folderUuid, series, day));
  }

  @Override
  public int owner(String folderUuid) {
    int owner = connection.call(UsmCalls.folder(folderUuid)).owner();
    return owner > 0 ? owner : user;
  }

  @Override
  public OxApplied<Appointment> create(
      String folderUuid, OxSyncState state, String uid, Map<String, Object> members) {
    UsmCalls.check(state);
    String uuid = uuid(folderUuid, state, uid);
    Map<String, Object> named = AppointmentCalls.ITEMS.kind().named(members, uid);
    return items.changed(uuid, AppointmentCalls.create(folderUuid, state, uuid, named));
  }

  /** The same for who makes it again from the same state, and nobody else's. */
  private String uuid(String folderUuid, OxSyncState state, String uid) {
    String maker = connection.device() + "\n" + user;
    String what = String.join("\n", maker, folderUuid, state.value(), uid);
    return UUID.nameUUIDFromBytes(what.getBytes(UTF_8)).toString();
  }

  @Override
  public OxApplied<Appointment> update(
      String folderUuid, OxSyncState state, String id, Map<String, Object> change) {
    return items.update(folderUuid, state, id, change);
  }

  @Override
  public OxApplied<Appointment> updateOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> change) {
    String uuid = UUID.randomUUID().toString();
    return items.changed(
        uuid, AppointmentCalls.except(folderUuid, state, uuid, series, day, change));
  }

  @Override
  public OxApplied<Appointment> delete(String folderUuid, OxSyncState state, String id) {
    return items.delete(folderUuid, state, id);
  }

  /** The series has those that do not take place, and is given them as a whole. */
  @Override
  public OxApplied<Appointment> deleteOne(
      String folderUuid, OxSyncState state, String series, long day) {
    List<Long> days = new ArrayList<>(get(folderUuid, series).numbers("delete_exceptions"));
    days.add(day);
    return update(folderUuid, state, series, Map.of("delete_exceptions", days));
  }

  @Override
  public OxApplied<Appointment> move(
      String folderUuid, OxSyncState state, String id, String targetUuid) {
    return items.move(folderUuid, state, id, targetUuid);
  }

  @Override
  public OxApplied<Appointment> answer(
      String folderUuid, OxSyncState state, String id, Map<String, Object> answer) {
    return items.changed(id, AppointmentCalls.answer(folderUuid, state, id, answer));
  }

  @Override
  public OxApplied<Appointment> answerOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> answer) {
    String uuid = UUID.randomUUID().toString();
    return items.changed(
        uuid, AppointmentCalls.answerOne(folderUuid, state, uuid, series, day, answer));
  }

  @Override
  public OxAttachments attachments() {
    return items.attachments();
  }
}
