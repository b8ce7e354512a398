package org.ropeway.ox.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** A calendar whose events are appointments of the legacy model (ox-http-api.md 11). */
public final class AppointmentCalendar implements OxCalendar {
  private final Appointments appointments;

  /** Those of a calendar. */
  public AppointmentCalendar(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public OxChanges<OxEvent> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    return told(folderUuid, appointments.sync(folderUuid, state, range, limit));
  }

  @Override
  public OxEvent get(String folderUuid, OxEventId id) {
    Appointment appointment = now(folderUuid, id);
    return AppointmentReader.event(appointment, series(folderUuid, appointment, new HashMap<>()));
  }

  private Appointment now(String folderUuid, OxEventId id) {
    OxEventTime recurrenceId = id.recurrenceId();
    return recurrenceId == null
        ? appointments.get(folderUuid, id.id())
        : appointments.occurrence(folderUuid, id.id(), AppointmentReader.position(recurrenceId));
  }

  @Override
  public OxApplied<OxEvent> create(
      String folderUuid,
      OxSyncState state,
      String uid,
      OxEventFields fields,
      Set<OxEventOption> options) {
    Map<String, Object> members = members(folderUuid, fields, OxEventFields.NONE, options);
    return told(folderUuid, fields, appointments.create(folderUuid, state, uid, members), true);
  }

  private Map<String, Object> members(
      String folderUuid, OxEventFields change, OxEventFields before, Set<OxEventOption> options) {
    boolean named = change.get(OxEventField.ORGANIZER).isPresent();
    int owner = named ? appointments.owner(folderUuid) : 0;
    return AppointmentWriter.members(change, before, owner, options);
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
        () -> {
          Appointment now = now(folderUuid, id);
          Target target = Target.of(id, now.id());
          OxEventFields before = AppointmentReader.event(now, null).fields();
          Map<String, Object> members = members(folderUuid, fields, before, options);
          OxApplied<Appointment> applied =
              target.day().isEmpty()
                  ? appointments.update(folderUuid, state, target.id(), members)
                  : appointments.updateOne(
                      folderUuid, state, target.id(), target.day().get(), members);
          return told(folderUuid, fields, applied, false);
        });
  }

  @Override
  public OxApplied<OxEvent> delete(
      String folderUuid, OxSyncState state, OxEventId id, Set<OxEventOption> options) {
    return changed(
        folderUuid,
        state,
        id,
        () -> {
          Target target = target(folderUuid, id);
          OxApplied<Appointment> applied =
              target.day().isEmpty()
                  ? appointments.delete(folderUuid, state, target.id())
                  : appointments.deleteOne(folderUuid, state, target.id(), target.day().get());
          return told(folderUuid, OxEventFields.NONE, applied, false);
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
        () -> {
          Target target = target(folderUuid, id);
          OxApplied<Appointment> applied =
              target.day().isEmpty()
                  ? appointments.answer(folderUuid, state, target.id(), answer)
                  : appointments.answerOne(
                      folderUuid, state, target.id(), target.day().get(), answer);
          return told(folderUuid, OxEventFields.NONE, applied, false);
        });
  }

  @Override
  public OxAttachments attachments() {
    return appointments.attachments();
  }

  /** An appointment or, with its day, one of a series that does not differ from it yet. */
  private record Target(String id, Optional<Long> day) {
    /**
     * What is to be changed.
     *
     * @param there the id that this has now
     */
    static Target of(OxEventId id, String there) {
      OxEventTime recurrenceId = id.recurrenceId();
      return recurrenceId == null || !there.equals(id.id())
          ? new Target(there, Optional.empty())
          : new Target(there, Optional.of(AppointmentReader.position(recurrenceId)));
    }
  }

  private Target target(String folderUuid, OxEventId id) {
    OxEventTime recurrenceId = id.recurrenceId();
    if (recurrenceId == null) {
      return Target.of(id, id.id());
    }
    long day = AppointmentReader.position(recurrenceId);
    return Target.of(id, appointments.exception(folderUuid, id.id(), day).orElse(id.id()));
  }

  /** What is refused before it is made is part of the answer, too. */
  private OxApplied<OxEvent> changed(
      String folderUuid, OxSyncState state, OxEventId id, Supplier<OxApplied<OxEvent>> change) {
    if (id.thisAndFuture()) {
      throw AppointmentWriter.refused("cannot split a series: change one of it, or all");
    }
    appointments.check(folderUuid, state);
    try {
      return change.get();
    } catch (OxException.NotFound e) {
      OxChanges<OxEvent> others = sync(folderUuid, state, OxSyncRange.ALL, 0);
      return new OxApplied<>(others, Optional.empty(), Optional.of(e));
    }
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
      Appointment made = appointments.get(folderUuid, applied.id().get());
      if (!EventLikeness.isSo(asked, AppointmentReader.event(made, null))) {
        Appointment series = series(folderUuid, made, new HashMap<>());
        changes = with(changes, AppointmentReader.event(made, series), isNew);
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
