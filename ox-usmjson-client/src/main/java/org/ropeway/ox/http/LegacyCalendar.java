package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventAttachment;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.HttpItems.Made;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.AppointmentCalls;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentReader;
import org.ropeway.ox.json.AppointmentWriter;

/** The calendar of an OX that has no chronos, by its legacy module (ox-http-api.md 11). */
final class LegacyCalendar implements OxCalendar {
  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final int user;
  private final HttpItems<Appointment, Map<String, Object>> appointments;

  LegacyCalendar(HttpConnection connection, Hierarchy hierarchy, int user) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.user = user;
    this.appointments = within(OxSyncRange.ALL);
  }

  private HttpItems<Appointment, Map<String, Object>> within(OxSyncRange range) {
    return new HttpItems<>(connection, hierarchy, AppointmentCalls.within(range));
  }

  @Override
  public OxChanges<OxEvent> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    return told(folderUuid, within(range).sync(folderUuid, state, limit));
  }

  @Override
  public OxEvent get(String folderUuid, OxEventId id) {
    OxEventTime recurrenceId = id.recurrenceId();
    if (recurrenceId == null) {
      Appointment appointment = appointments.get(folderUuid, id.id());
      return AppointmentReader.event(appointment, series(folderUuid, appointment, new HashMap<>()));
    }
    String folder = hierarchy.folder(folderUuid).id();
    long day = AppointmentReader.position(recurrenceId);
    Optional<String> exception = exception(folder, id.id(), day);
    if (exception.isPresent()) {
      return get(folderUuid, OxEventId.of(exception.get()));
    }
    int position = number(folder, id.id(), day);
    return AppointmentReader.event(
        connection.get(AppointmentCalls.occurrence(folder, id.id(), position)).item(), null);
  }

  @Override
  public OxApplied<OxEvent> create(
      String folderUuid,
      OxSyncState state,
      String uid,
      OxEventFields fields,
      Set<OxEventOption> options) {
    Map<String, Object> members =
        AppointmentWriter.members(fields, OxEventFields.NONE, owner(folderUuid), options);
    return told(folderUuid, fields, appointments.create(folderUuid, state, uid, members), true);
  }

  @Override
  public OxApplied<OxEvent> update(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxEventFields fields,
      Set<OxEventOption> options) {
    return changed(
        folderUuid,
        state,
        id,
        (event, day) -> {
          OxEventId now = day.isEmpty() ? OxEventId.of(event) : id;
          OxEventFields before = get(folderUuid, now).fields();
          Map<String, Object> members =
              AppointmentWriter.members(fields, before, owner(folderUuid), options);
          OxApplied<Appointment> applied =
              day.isEmpty()
                  ? appointments.update(folderUuid, state, event, members)
                  : except(folderUuid, state, event, day.get(), members);
          return told(folderUuid, fields, applied, false);
        });
  }

  /** An exception of a series that is not one yet. */
  private OxApplied<Appointment> except(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> members) {
    return appointments.once(
        folderUuid,
        state,
        "changing",
        series,
        folder ->
            exception(folder, series, day)
                .filter(id -> appointments.isSo(folder, id, members))
                .map(id -> new Made(id, 0)),
        (folder, known) -> {
          String id =
              HttpConnection.value(
                  "an exception",
                  connection.once(AppointmentCalls.except(folder, series, day, known, members)));
          return new Made(id, time(folderUuid, id));
        });
  }

  @Override
  public OxApplied<OxEvent> delete(
      String folderUuid, OxSyncState state, OxEventId id, Set<OxEventOption> options) {
    return changed(
        folderUuid,
        state,
        id,
        (event, day) -> {
          OxApplied<Appointment> applied =
              day.isEmpty()
                  ? appointments.delete(folderUuid, state, event)
                  : deleteOne(folderUuid, state, event, day.get());
          return told(folderUuid, OxEventFields.NONE, applied, false);
        });
  }

  private OxApplied<Appointment> deleteOne(
      String folderUuid, OxSyncState state, String series, long day) {
    int position = number(hierarchy.folder(folderUuid).id(), series, day);
    return appointments.once(
        folderUuid,
        state,
        "deleting",
        series,
        folder ->
            position(folder, series, day).isPresent()
                ? Optional.empty()
                : Optional.of(new Made(series, 0)),
        (folder, known) -> {
          connection.once(AppointmentCalls.delete(folder, series, position, known));
          return new Made(series, 0);
        });
  }

  @Override
  public OxApplied<OxEvent> move(
      String folderUuid, OxSyncState state, String id, String targetUuid) {
    OxApplied<Appointment> applied = appointments.move(folderUuid, state, id, targetUuid);
    return told(folderUuid, OxEventFields.NONE, applied, false);
  }

  @Override
  public OxApplied<OxEvent> answer(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxPartStat partStat,
      String comment,
      Set<OxEventOption> options) {
    Map<String, Object> answer = AppointmentWriter.answer(partStat, comment);
    return changed(
        folderUuid,
        state,
        id,
        (event, day) -> {
          OxApplied<Appointment> applied =
              day.isEmpty()
                  ? appointments.repeatable(
                      folderUuid,
                      state,
                      event,
                      folder -> AppointmentCalls.confirm(folder, event, 0, answer))
                  : answerOne(folderUuid, state, event, day.get(), answer);
          return told(folderUuid, OxEventFields.NONE, applied, false);
        });
  }

  /** OX makes an exception of it, and does not tell which. */
  private OxApplied<Appointment> answerOne(
      String folderUuid, OxSyncState state, String series, long day, Map<String, Object> answer) {
    int position = number(hierarchy.folder(folderUuid).id(), series, day);
    return appointments.once(
        folderUuid,
        state,
        "answering",
        series,
        folder -> exception(folder, series, day).map(id -> new Made(id, 0)),
        (folder, known) -> {
          connection.ask(AppointmentCalls.confirm(folder, series, position, answer));
          String id = exception(folder, series, day).orElse(series);
          return new Made(id, time(folderUuid, id));
        });
  }

  @Override
  public byte[] loadAttachment(String folderUuid, String id, OxEventAttachment attachment) {
    throw new OxException.Refused("", "the calendar of this OX does not tell its attachments");
  }

  /** A change of an appointment or, with its day, of one of a series that is no exception yet. */
  private interface Change {
    OxApplied<OxEvent> make(String id, Optional<Long> day);
  }

  /** What is refused before it is made is part of the answer, too. */
  private OxApplied<OxEvent> changed(
      String folderUuid, OxSyncState state, OxEventId id, Change change) {
    if (id.thisAndFuture()) {
      throw new OxException.Refused("", "the calendar of this OX does not split series");
    }
    KnownFolder folder = hierarchy.folder(folderUuid);
    ItemState.of(state, folder.number());
    try {
      OxEventTime recurrenceId = id.recurrenceId();
      if (recurrenceId == null) {
        return change.make(id.id(), Optional.empty());
      }
      long day = AppointmentReader.position(recurrenceId);
      Optional<String> exception = exception(folder.id(), id.id(), day);
      return exception.isPresent()
          ? change.make(exception.get(), Optional.empty())
          : change.make(id.id(), Optional.of(day));
    } catch (OxException.NotFound e) {
      OxChanges<OxEvent> others = told(folderUuid, appointments.sync(folderUuid, state, 0));
      return new OxApplied<>(others, Optional.empty(), Optional.of(e));
    }
  }

  private Optional<String> exception(String folder, String series, long day) {
    return Optional.ofNullable(
        connection.get(AppointmentCalls.exceptions(folder, series)).get(day));
  }

  private Optional<Integer> position(String folder, String series, long day) {
    return Optional.ofNullable(connection.get(AppointmentCalls.positions(folder, day)).get(series));
  }

  private int number(String folder, String series, long day) {
    return position(folder, series, day)
        .orElseThrow(() -> new OxException.NotFound("the series has none at that time"));
  }

  /** When an appointment was changed last: that of the series, which OX tells, is another one. */
  private long time(String folderUuid, String id) {
    return appointments.get(folderUuid, id).lastModified().toEpochMilli();
  }

  private int owner(String folderUuid) {
    int owner = hierarchy.folder(folderUuid).folder().owner();
    return owner > 0 ? owner : user;
  }

  private OxChanges<OxEvent> told(String folderUuid, OxChanges<Appointment> changes) {
    Map<String, Appointment> known = new HashMap<>();
    changes.created().forEach(each -> known.put(each.id(), each));
    changes.modified().forEach(each -> known.put(each.id(), each));
    return new OxChanges<>(
        changes.state(),
        events(folderUuid, changes.created(), known),
        events(folderUuid, changes.modified(), known),
        changes.deletedUuids(),
        changes.more());
  }

  private List<OxEvent> events(
      String folderUuid, List<Appointment> some, Map<String, Appointment> known) {
    return some.stream()
        .map(each -> AppointmentReader.event(each, series(folderUuid, each, known)))
        .toList();
  }

  /**
   * The series of an exception; null if it is none, or nobody knows the series.
   *
   * @param known those that are read already, to which it is added
   */
  private @Nullable Appointment series(
      String folderUuid, Appointment exception, Map<String, Appointment> known) {
    String id = AppointmentReader.seriesOf(exception);
    if (id.isEmpty() || known.containsKey(id)) {
      return known.get(id);
    }
    try {
      Appointment series = appointments.get(folderUuid, id);
      known.put(id, series);
      return series;
    } catch (OxException.NotFound e) {
      return null;
    }
  }

  /** With the event itself, if OX made something else of it than was asked for. */
  private OxApplied<OxEvent> told(
      String folderUuid, OxEventFields asked, OxApplied<Appointment> applied, boolean isNew) {
    OxChanges<OxEvent> changes = told(folderUuid, applied.changes());
    if (applied.id().isPresent() && !asked.fields().isEmpty()) {
      OxEvent made = get(folderUuid, OxEventId.of(applied.id().get()));
      if (!EventLikeness.isSo(asked, made)) {
        changes = with(changes, made, isNew);
      }
    }
    return new OxApplied<>(changes, applied.id(), applied.refusal());
  }

  private static OxChanges<OxEvent> with(OxChanges<OxEvent> changes, OxEvent event, boolean isNew) {
    List<OxEvent> created = new ArrayList<>(changes.created());
    List<OxEvent> modified = new ArrayList<>(changes.modified());
    boolean there =
        Stream.concat(created.stream(), modified.stream())
            .anyMatch(each -> each.id().equals(event.id()));
    if (!there) {
      (isNew ? created : modified).add(event);
    }
    return new OxChanges<>(
        changes.state(), created, modified, changes.deletedUuids(), changes.more());
  }
}
