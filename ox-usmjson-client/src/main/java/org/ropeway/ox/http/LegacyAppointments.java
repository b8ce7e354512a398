package org.ropeway.ox.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.HttpItems.Made;
import org.ropeway.ox.http.wire.AppointmentCalls;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.Appointments;

/** Those of an OX that has no chronos, by its legacy module (ox-http-api.md 11). */
final class LegacyAppointments implements Appointments {
  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final int user;
  private final HttpItems<Appointment, Map<String, Object>> items;

  LegacyAppointments(HttpConnection connection, Hierarchy hierarchy, int user) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.user = user;
    this.items = within(OxSyncRange.ALL);
  }

  private HttpItems<Appointment, Map<String, Object>> within(OxSyncRange range) {
    return new HttpItems<>(connection, hierarchy, AppointmentCalls.within(range));
  }

  @Override
  public OxChanges<Appointment> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    return within(range).sync(folderUuid, state, limit);
  }

  @Override
  public void check(String folderUuid, OxSyncState state) {
    ItemState.of(state, hierarchy.folder(folderUuid).number());
  }

  @Override
  public Appointment get(String folderUuid, String id) {
    return items.get(folderUuid, id);
  }

  @Override
  public Optional<String> exception(String folderUuid, String series, long day) {
    return exceptionIn(folder(folderUuid), series, day);
  }

  private Optional<String> exceptionIn(String folder, String series, long day) {
    return Optional.ofNullable(
        connection.get(AppointmentCalls.exceptions(folder, series)).get(day));
  }

  @Override
  public Appointment occurrence(String folderUuid, String series, long day) {
    String folder = folder(folderUuid);
    Optional<String> exception = exceptionIn(folder, series, day);
    if (exception.isPresent()) {
      return get(folderUuid, exception.get());
    }
    int number = number(folder, series, day);
    return connection.get(AppointmentCalls.occurrence(folder, series, number)).item();
  }

  private String folder(String folderUuid) {
    return hierarchy.folder(folderUuid).id();
  }

  private Optional<Integer> position(String folder, String series, long day) {
    return Optional.ofNullable(connection.get(AppointmentCalls.positions(folder, day)).get(series));
  }

  private int number(String folder, String series, long day) {
    return position(folder, series, day)
        .orElseThrow(() -> new OxException.NotFound("the series has none at that time"));
  }

  @Override
  public int owner(String folderUuid) {
    int owner = hierarchy.folder(folderUuid).folder().owner();
    return owner > 0 ? owner : user;
  }

  @Override
  public OxApplied<Appointment> create(
      String folderUuid, OxSyncState state, String uid, Map<String, Object> members) {
    return items.create(folderUuid, state, uid, members);
  }

  @Override
  public OxApplied<Appointment> update(
      String folderUuid, OxSyncState state, String id, Map<String, Object> change) {
    return items.update(folderUuid, state, id, change);
  }

  @Override
  public OxApplied<Appointment> updateOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> change) {
    return items.once(
        folderUuid,
        state,
        "changing",
        series,
        folder ->
            exceptionIn(folder, series, day)
                .filter(id -> items.isSo(folder, id, change))
                .map(id -> new Made(id, 0)),
        (folder, known) -> {
          String id =
              HttpConnection.value(
                  "an exception",
                  connection.once(AppointmentCalls.except(folder, series, day, known, change)));
          return new Made(id, time(folderUuid, id));
        });
  }

  /** When one was changed last: that of the series, which OX tells, is another time. */
  private long time(String folderUuid, String id) {
    return get(folderUuid, id).lastModified().toEpochMilli();
  }

  @Override
  public OxApplied<Appointment> delete(String folderUuid, OxSyncState state, String id) {
    return items.delete(folderUuid, state, id);
  }

  @Override
  public OxApplied<Appointment> deleteOne(
      String folderUuid, OxSyncState state, String series, long day) {
    int number = number(folder(folderUuid), series, day);
    return items.once(
        folderUuid,
        state,
        "deleting",
        series,
        folder ->
            position(folder, series, day).isPresent()
                ? Optional.empty()
                : Optional.of(new Made(series, 0)),
        (folder, known) -> {
          connection.once(AppointmentCalls.delete(folder, series, number, known));
          return new Made(series, 0);
        });
  }

  @Override
  public OxApplied<Appointment> move(
      String folderUuid, OxSyncState state, String id, String targetUuid) {
    return items.move(folderUuid, state, id, targetUuid);
  }

  @Override
  public OxApplied<Appointment> answer(
      String folderUuid, OxSyncState state, String id, Map<String, Object> answer) {
    return items.repeatable(
        folderUuid, state, id, folder -> AppointmentCalls.confirm(folder, id, 0, answer));
  }

  /** OX makes an exception of it, and does not tell which. */
  @Override
  public OxApplied<Appointment> answerOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> answer) {
    int number = number(folder(folderUuid), series, day);
    return items.once(
        folderUuid,
        state,
        "answering",
        series,
        folder -> exceptionIn(folder, series, day).map(id -> new Made(id, 0)),
        (folder, known) -> {
          connection.ask(AppointmentCalls.confirm(folder, series, number, answer));
          String id = exceptionIn(folder, series, day).orElse(series);
          return new Made(id, time(folderUuid, id));
        });
  }

  @Override
  public OxAttachments attachments() {
    return items.attachments();
  }
}
