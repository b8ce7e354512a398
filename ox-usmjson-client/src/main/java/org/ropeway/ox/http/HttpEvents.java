package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxAttachments;
import org.ropeway.ox.OxAttendee;
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
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.EventCalls;
import org.ropeway.ox.http.wire.EventResult;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.json.EventLikeness;

/** The calendars of chronos by the times of change; nothing is remembered of events. */
final class HttpEvents implements OxCalendar {
  private final HttpConnection connection;
  private final Hierarchy hierarchy;
  private final int user;

  /**
   * @param user the number of who is logged in
   */
  HttpEvents(HttpConnection connection, Hierarchy hierarchy, int user) {
    this.connection = connection;
    this.hierarchy = hierarchy;
    this.user = user;
  }

  /** A calendar, as chronos names it. */
  private record Calendar(String id, long number, int owner) {}

  private Calendar calendar(String folderUuid) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    int owner = folder.folder().owner();
    String id = Calendars.composite(folder.id());
    return new Calendar(id, folder.number(), owner == 0 ? user : owner);
  }

  /**
   * A change that was made.
   *
   * @param id the event that has it; empty if it is gone
   * @param time that of the event then; 0 if it has to be told, too
   */
  private record Made(String id, long time) {}

  @Override
  public OxChanges<OxEvent> sync(
      String folderUuid, @Nullable OxSyncState state, OxSyncRange range, int limit) {
    Calendar calendar = calendar(folderUuid);
    if (state != null) {
      return changes(calendar, EventState.of(state, calendar.number()), new Made("", 0));
    }
    EventCalls.Updates all = connection.get(EventCalls.all(calendar.id(), range));
    EventState now = EventState.none(calendar.number()).after(all);
    return new OxChanges<>(now.text(), all.events(), List.of(), List.of(), false);
  }

  @Override
  public OxEvent get(String folderUuid, OxEventId id) {
    return connection.get(EventCalls.get(calendar(folderUuid).id(), id));
  }

  @Override
  public OxApplied<OxEvent> create(
      String folderUuid,
      OxSyncState state,
      String uid,
      OxEventFields fields,
      Set<OxEventOption> options) {
    Calendar calendar = calendar(folderUuid);
    EventState since = EventState.of(state, calendar.number());
    return changed(
        calendar,
        state,
        "making",
        () -> find(calendar, since, uid),
        known -> made("", fields, result(EventCalls.create(calendar.id(), uid, fields, options))));
  }

  /** What was made since a state. */
  private Optional<Made> find(Calendar calendar, EventState known, String uid) {
    return updates(calendar, known.time()).events().stream()
        .filter(event -> event.uid().equals(uid) && event.recurrenceId() == null)
        .filter(event -> event.created().toEpochMilli() >= known.time())
        .filter(event -> !known.knows(event.id(), event.lastModified()))
        .map(event -> new Made(event.id(), event.lastModified().toEpochMilli()))
        .findFirst();
  }

  @Override
  public OxApplied<OxEvent> update(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxEventFields fields,
      Set<OxEventOption> options) {
    Calendar calendar = calendar(folderUuid);
    return changed(
        calendar,
        state,
        "changing",
        () -> done(calendar, id, fields),
        known ->
            made(id, fields, result(EventCalls.update(calendar.id(), id, known, fields, options))));
  }

  /** The event that has a change already. */
  private Optional<Made> done(Calendar calendar, OxEventId id, OxEventFields fields) {
    OxEventId meant = id.thisAndFuture() ? OxEventId.of(id.id()) : id;
    OxEvent now = connection.get(EventCalls.get(calendar.id(), meant));
    boolean so = EventLikeness.isSo(fields, now);
    OxEventTime from = id.recurrenceId();
    if (id.thisAndFuture() && from != null) {
      OxEventTime start = fields.get(OxEventField.START_DATE).orElse(from);
      so &= isAt(now, start);
    }
    return so ? Optional.of(new Made(now.id(), 0)) : Optional.empty();
  }

  private static boolean isAt(OxEvent event, OxEventTime start) {
    return event
        .fields()
        .get(OxEventField.START_DATE)
        .filter(time -> EventLikeness.isSame(time, start))
        .isPresent();
  }

  @Override
  public OxApplied<OxEvent> delete(
      String folderUuid, OxSyncState state, OxEventId id, Set<OxEventOption> options) {
    Calendar calendar = calendar(folderUuid);
    return changed(
        calendar,
        state,
        "deleting",
        () -> has(calendar, id) ? Optional.empty() : Optional.of(new Made(id.id(), 0)),
        known -> {
          result(EventCalls.delete(calendar.id(), id, known, options));
          return new Made(id.id(), 0);
        });
  }

  private boolean has(Calendar calendar, OxEventId id) {
    try {
      connection.get(EventCalls.get(calendar.id(), id));
      return true;
    } catch (OxException.NotFound e) {
      return false;
    }
  }

  @Override
  public OxApplied<OxEvent> move(
      String folderUuid, OxSyncState state, String id, String targetUuid) {
    Calendar calendar = calendar(folderUuid);
    Calendar target = calendar(targetUuid);
    return changed(
        calendar,
        state,
        "moving",
        () -> has(target, OxEventId.of(id)) ? Optional.of(new Made(id, 0)) : Optional.empty(),
        known -> {
          result(EventCalls.move(calendar.id(), id, known, target.id()));
          return new Made(id, 0);
        });
  }

  @Override
  public OxApplied<OxEvent> answer(
      String folderUuid,
      OxSyncState state,
      OxEventId id,
      OxPartStat partStat,
      String comment,
      Set<OxEventOption> options) {
    if (id.thisAndFuture()) {
      throw new OxException.Refused("", "one or all of a series can be answered, not some");
    }
    Calendar calendar = calendar(folderUuid);
    return changed(
        calendar,
        state,
        "answering",
        () -> answered(calendar, id, partStat, comment),
        known ->
            made(
                id,
                OxEventFields.NONE,
                result(
                    EventCalls.updateAttendee(
                        calendar.id(), id, known, calendar.owner(), partStat, comment, options))));
  }

  private Optional<Made> answered(
      Calendar calendar, OxEventId id, OxPartStat partStat, String comment) {
    OxEvent now = connection.get(EventCalls.get(calendar.id(), id));
    List<OxAttendee> attendees = now.fields().get(OxEventField.ATTENDEES).orElse(List.of());
    boolean so =
        attendees.stream()
            .filter(each -> each.user().entity().orElse(-1) == calendar.owner())
            .anyMatch(each -> each.partStat() == partStat && each.comment().equals(comment));
    return so ? Optional.of(new Made(now.id(), 0)) : Optional.empty();
  }

  /** By the module that all objects share: what it does, chronos tells (recording chronos-06). */
  @Override
  public OxAttachments attachments() {
    return new HttpAttachments(connection, hierarchy, "calendar");
  }

  /** Asks for a change once; what OX refuses within a good answer is refused, too. */
  private EventResult result(HttpCall<EventResult> call) {
    EventResult result = HttpConnection.value("a change of a calendar", connection.once(call));
    if (result.failure() != null) {
      throw Refusals.of(call.toString(), result.failure());
    }
    if (!result.conflicts().isEmpty()) {
      throw new OxException.TimeTaken(result.conflicts());
    }
    return result;
  }

  private static Made made(String id, OxEventFields asked, EventResult result) {
    Optional<OxEvent> event =
        id.isEmpty() ? result.changed().stream().findFirst() : result.changed(id);
    return event.map(now -> told(now, asked)).orElse(new Made(id, 0));
  }

  private static Made made(OxEventId id, OxEventFields asked, EventResult result) {
    OxEventTime recurrenceId = id.recurrenceId();
    if (recurrenceId == null || id.thisAndFuture()) {
      return made(id.id(), asked, result);
    }
    return result
        .exceptions()
        .filter(each -> isOf(each, recurrenceId))
        .findFirst()
        .map(now -> told(now, asked))
        .orElseGet(() -> made(id.id(), asked, result));
  }

  private static boolean isOf(OxEvent exception, OxEventTime recurrenceId) {
    OxEventTime own = exception.recurrenceId();
    return own != null && EventLikeness.isSame(own, recurrenceId);
  }

  /** An event that OX made otherwise than it was asked is told like others. */
  private static Made told(OxEvent now, OxEventFields asked) {
    boolean so = asked.get(OxEventField.START_DATE).map(start -> isAt(now, start)).orElse(true);
    return new Made(now.id(), so ? now.lastModified().toEpochMilli() : 0);
  }

  /**
   * Makes a change of an event once. That somebody else changed it after the state does not matter
   * where it is as it is wanted.
   *
   * @param probe finds what is so already, also when an answer was lost
   */
  private OxApplied<OxEvent> changed(
      Calendar calendar,
      OxSyncState state,
      String doing,
      Supplier<Optional<Made>> probe,
      LongFunction<Made> change) {
    return applied(
        calendar,
        state,
        known -> {
          try {
            return connection.careful(doing + " an event", false, probe, () -> change.apply(known));
          } catch (OxException.Conflict e) {
            return probe.get().orElseThrow(() -> e);
          }
        });
  }

  private OxApplied<OxEvent> applied(
      Calendar calendar, OxSyncState state, LongFunction<Made> change) {
    EventState known = EventState.of(state, calendar.number());
    try {
      Made made = change.apply(known.time());
      return new OxApplied<>(
          changes(calendar, known, made), Optional.of(made.id()), Optional.empty());
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      OxChanges<OxEvent> others = changes(calendar, known, new Made("", 0));
      return new OxApplied<>(others, Optional.empty(), Optional.of(e));
    }
  }

  private EventCalls.Updates updates(Calendar calendar, long known) {
    return connection.get(EventCalls.updates(calendar.id(), Math.max(0, known - 1)));
  }

  /** What happened since a state, but for a change of one's own. */
  private OxChanges<OxEvent> changes(Calendar calendar, EventState known, Made own) {
    EventCalls.Updates updates = updates(calendar, known.time());
    List<OxEvent> created = new ArrayList<>();
    List<OxEvent> modified = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (OxEvent each : updates.events()) {
      here.add(each.id());
      boolean mine = each.id().equals(own.id()) && each.lastModified().toEpochMilli() == own.time();
      if (!mine && !known.knows(each.id(), each.lastModified())) {
        (known.isOld(each) ? modified : created).add(each);
      }
    }
    List<String> gone =
        updates.gone().stream()
            .filter(each -> !known.knows(each.id(), each.time()))
            .map(EventCalls.Gone::id)
            .filter(id -> !here.contains(id) && !id.equals(own.id()))
            .distinct()
            .toList();
    return new OxChanges<>(known.after(updates).text(), created, modified, gone, false);
  }
}
