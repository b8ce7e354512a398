package org.ropeway.gateway.auth;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/** Calendars of whatever session is behind a {@link SharedOxSession}. */
final class SharedCalendar implements OxCalendar {
  private final SharedAttachments.Calls calls;

  SharedCalendar(SharedAttachments.Calls calls) {
    this.calls = calls;
  }

  @Override
  public OxChanges<OxEvent> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    return calls.make("syncEvents", s -> s.calendar().sync(folderUuid, state, range, limit));
  }

  @Override
  public OxEvent get(String folderUuid, OxEventId id) {
    return calls.make("getEvent", s -> s.calendar().get(folderUuid, id));
  }

  @Override
  public OxApplied<OxEvent> create(
      String folderUuid,
      OxSyncState state,
      String uid,
      OxEventFields fields,
      Set<OxEventOption> options) {
    return calls.make(
        "createEvent", s -> s.calendar().create(folderUuid, state, uid, fields, options));
  }

  @Override
  public OxApplied<OxEvent> update(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxEventFields fields,
      Set<OxEventOption> options) {
    return calls.make(
        "updateEvent", s -> s.calendar().update(folderUuid, state, id, fields, options));
  }

  @Override
  public OxApplied<OxEvent> delete(
      String folderUuid, OxSyncState state, OxEventId id, Set<OxEventOption> options) {
    return calls.make("deleteEvent", s -> s.calendar().delete(folderUuid, state, id, options));
  }

  @Override
  public OxApplied<OxEvent> move(
      String folderUuid, OxSyncState state, String id, String targetUuid) {
    return calls.make("moveEvent", s -> s.calendar().move(folderUuid, state, id, targetUuid));
  }

  @Override
  public OxApplied<OxEvent> answer(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxPartStat partStat,
      String comment,
      Set<OxEventOption> options) {
    return calls.make(
        "answerEvent", s -> s.calendar().answer(folderUuid, state, id, partStat, comment, options));
  }

  @Override
  public OxAttachments attachments() {
    return new SharedAttachments(calls, "Event", s -> s.calendar().attachments());
  }
}
