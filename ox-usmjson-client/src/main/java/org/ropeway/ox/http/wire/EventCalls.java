package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.json.EventTimes;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** Calendars of chronos (ox-http-api.md 12; recordings chronos-01 to chronos-08). */
public final class EventCalls {
  private static final String FOLDER = "folder";
  private static final String TIMESTAMP = "timestamp";

  private EventCalls() {}

  /** Something of a folder that is not there any more. */
  public record Gone(String id, Instant time) {}

  /** What became other, and what went. */
  public record Updates(List<OxEvent> events, List<Gone> gone) {}

  /** What changed in a folder after a time, ms. */
  public static HttpCall<Updates> updates(String folder, long after) {
    return HttpCall.get(Operation.EVENT_UPDATES, EventCalls::updates)
        .with(FOLDER, folder)
        .with(TIMESTAMP, Long.toString(after));
  }

  /** All events of a folder in a range. */
  public static HttpCall<Updates> all(String folder, OxSyncRange range) {
    HttpCall<Updates> all = updates(folder, 0);
    return range.equals(OxSyncRange.ALL)
        ? all
        : all.with("rangeStart", moment(range.from())).with("rangeEnd", moment(range.until()));
  }

  private static String moment(Instant time) {
    return EventTimes.value(OxEventTime.utc(time));
  }

  /** An event, or one of a series. */
  public static HttpCall<OxEvent> get(String folder, OxEventId id) {
    HttpCall<OxEvent> call =
        HttpCall.get(Operation.EVENT_GET, EventReader::read)
            .with(FOLDER, folder)
            .with("id", id.id());
    return occurrence(call, id);
  }

  /** A new event. */
  public static HttpCall<EventResult> create(
      String folder, String uid, OxEventFields fields, Set<OxEventOption> options) {
    EventWriter.check(fields);
    HttpCall<EventResult> call =
        HttpCall.put(
                Operation.EVENT_NEW,
                out -> {
                  out.writeStartObject();
                  out.writeStringProperty("uid", uid);
                  new EventWriter(out).write(fields);
                  out.writeEndObject();
                },
                EventResult::read)
            .with(FOLDER, folder);
    return scheduled(checked(call, options), options);
  }

  /** Other values of fields, unless the event was changed after a time. */
  public static HttpCall<EventResult> update(
      String folder, OxEventId id, long known, OxEventFields fields, Set<OxEventOption> options) {
    EventWriter.check(fields);
    HttpCall<EventResult> call =
        HttpCall.put(
                Operation.EVENT_UPDATE,
                out -> {
                  out.writeStartObject();
                  out.writeObjectPropertyStart("event");
                  new EventWriter(out).write(fields);
                  out.writeEndObject();
                  out.writeEndObject();
                },
                EventResult::read)
            .with(FOLDER, folder)
            .with("id", id.id())
            .with(TIMESTAMP, Long.toString(known));
    occurrence(call, id);
    if (id.thisAndFuture()) {
      call.with("recurrenceRange", "THISANDFUTURE");
    }
    return scheduled(checked(call, options), options);
  }

  /** Deletes an event, or some of a series, likewise. */
  public static HttpCall<EventResult> delete(
      String folder, OxEventId id, long known, Set<OxEventOption> options) {
    HttpCall<EventResult> call =
        HttpCall.put(
                Operation.EVENT_DELETE,
                out -> {
                  out.writeStartObject();
                  out.writeArrayPropertyStart("events");
                  out.writeStartObject();
                  out.writeStringProperty(FOLDER, folder);
                  out.writeStringProperty("id", id.id());
                  if (id.recurrenceId() != null) {
                    out.writeStringProperty("recurrenceId", EventTimes.id(id.recurrenceId()));
                  }
                  if (id.thisAndFuture()) {
                    out.writeStringProperty("recurrenceRange", "THISANDFUTURE");
                  }
                  out.writeEndObject();
                  out.writeEndArray();
                  out.writeEndObject();
                },
                EventCalls::only)
            .with(TIMESTAMP, Long.toString(known));
    return scheduled(call, options);
  }

  /** Puts an event into another folder, likewise. */
  public static HttpCall<EventResult> move(String folder, String id, long known, String target) {
    return new HttpCall<>(
            Operation.EVENT_MOVE, new HttpCall.Body.None(), HttpCall.enveloped(EventResult::read))
        .with(FOLDER, folder)
        .with("id", id)
        .with("targetFolder", target)
        .with(TIMESTAMP, Long.toString(known));
  }

  /** Says whether somebody takes part, likewise. */
  public static HttpCall<EventResult> updateAttendee(
      String folder,
      OxEventId id,
      long known,
      int entity,
      OxPartStat partStat,
      String comment,
      Set<OxEventOption> options) {
    HttpCall<EventResult> call =
        HttpCall.put(
                Operation.EVENT_UPDATE_ATTENDEE,
                out -> {
                  out.writeStartObject();
                  out.writeObjectPropertyStart("attendee");
                  out.writeNumberProperty("entity", entity);
                  out.writeStringProperty("partStat", EventWriter.word(partStat));
                  out.writeStringProperty("comment", comment);
                  out.writeEndObject();
                  out.writeEndObject();
                },
                EventResult::read)
            .with(FOLDER, folder)
            .with("id", id.id())
            .with(TIMESTAMP, Long.toString(known));
    return scheduled(occurrence(call, id), options);
  }

  private static <T> HttpCall<T> occurrence(HttpCall<T> call, OxEventId id) {
    return id.recurrenceId() == null
        ? call
        : call.with("recurrenceId", EventTimes.id(id.recurrenceId()));
  }

  private static HttpCall<EventResult> checked(
      HttpCall<EventResult> call, Set<OxEventOption> options) {
    boolean check = !options.contains(OxEventOption.IGNORE_CONFLICTS);
    return call.with("checkConflicts", Boolean.toString(check));
  }

  private static HttpCall<EventResult> scheduled(
      HttpCall<EventResult> call, Set<OxEventOption> options) {
    return call.with("scheduling", options.contains(OxEventOption.NOTIFY) ? "all" : "none");
  }

  private static Updates updates(JsonInput json) {
    List<OxEvent> events = new ArrayList<>();
    List<Gone> gone = new ArrayList<>();
    json.object(
        "data",
        (name, in) -> {
          switch (name) {
            case "newAndModified" -> events.addAll(EventReader.all(name, in));
            case "deleted" -> in.each(name, () -> gone.add(gone(in)));
            default -> {}
          }
        });
    return new Updates(events, gone);
  }

  private static Gone gone(JsonInput json) {
    String[] id = {""};
    long[] time = {0};
    json.object(
        "what is gone",
        (name, in) -> {
          switch (name) {
            case "id" -> id[0] = in.text(name);
            case "timestamp" -> time[0] = in.number(name, 0);
            default -> {}
          }
        });
    return new Gone(id[0], Instant.ofEpochMilli(time[0]));
  }

  /** The result for the only event that was named. */
  private static EventResult only(JsonInput in) {
    List<EventResult> some = EventResult.ofEach(in);
    if (some.size() != 1) {
      throw new JsonFormatException("data has not one result");
    }
    return some.getFirst();
  }
}
