package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Status;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.json.EventTimes;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** An event of chronos (ox-http-api.md 12, EventData). */
final class EventReader {
  private static final int MOST = 10_000;

  private String id = "";
  private String uid = "";
  private String seriesId = "";
  private @Nullable OxEventTime recurrenceId;
  private int sequence;
  private long created;
  private long modified;
  private List<OxEventTime> changed = List.of();
  private List<OxEventTime> deleted = List.of();
  private OxEventFields fields = OxEventFields.NONE;

  private EventReader() {}

  static OxEvent read(JsonInput in) {
    EventReader reader = new EventReader();
    in.object("an event", reader::take);
    if (reader.id.isEmpty()) {
      throw new JsonFormatException("an event has no id");
    }
    return new OxEvent(
        reader.id,
        reader.uid,
        reader.seriesId,
        reader.recurrenceId,
        reader.sequence,
        Instant.ofEpochMilli(reader.created),
        Instant.ofEpochMilli(reader.modified),
        reader.changed,
        reader.deleted,
        reader.fields);
  }

  private void take(String name, JsonInput in) {
    if (in.isNull()) {
      return;
    }
    switch (name) {
      case "id" -> id = in.text(name);
      case "uid" -> uid = in.text(name);
      case "seriesId" -> seriesId = in.text(name);
      case "recurrenceId" -> recurrenceId = EventTimes.ofId(in.text(name));
      case "sequence" -> sequence = in.integer(name, 0);
      case "created" -> created = in.number(name, 0);
      case "timestamp" -> modified = in.number(name, 0);
      case "changeExceptionDates" -> changed = in.list(name, MOST, EventReader::recurrenceId);
      case "deleteExceptionDates" -> deleted = in.list(name, MOST, EventReader::recurrenceId);
      case "startDate" -> set(OxEventField.START_DATE, time(in));
      case "endDate" -> set(OxEventField.END_DATE, time(in));
      case "class" ->
          set(
              OxEventField.CLASS,
              AttendeeReader.word(Classification.class, in.text(name), Classification.PRIVATE));
      case "transp" ->
          set(
              OxEventField.TRANSP,
              AttendeeReader.word(Transparency.class, in.text(name), Transparency.OPAQUE));
      case "status" ->
          set(
              OxEventField.STATUS,
              AttendeeReader.word(Status.class, in.text(name), Status.CONFIRMED));
      default -> takeMore(name, in);
    }
  }

  private void takeMore(String name, JsonInput in) {
    switch (name) {
      case "summary" -> setText(OxEventField.SUMMARY, in.text(name));
      case "location" -> setText(OxEventField.LOCATION, in.text(name));
      case "description" -> setText(OxEventField.DESCRIPTION, in.text(name));
      case "rrule" -> setText(OxEventField.RRULE, in.text(name));
      case "color" -> setText(OxEventField.COLOR, in.text(name));
      case "url" -> setText(OxEventField.URL, in.text(name));
      case "categories" -> setList(OxEventField.CATEGORIES, in.list(name, MOST, v -> v.text(name)));
      case "organizer" -> set(OxEventField.ORGANIZER, AttendeeReader.user(in));
      case "attendees" ->
          setList(OxEventField.ATTENDEES, in.list(name, MOST, AttendeeReader::attendee));
      case "alarms" -> setList(OxEventField.ALARMS, in.list(name, MOST, AlarmReader::read));
      case "attachments" -> {
        int[] count = {0};
        in.each(name, () -> count[0]++);
        if (count[0] > 0) {
          set(OxEventField.NUMBER_OF_ATTACHMENTS, count[0]);
        }
      }
      case "extendedProperties" -> {
        Map<String, String> properties = properties(in);
        if (!properties.isEmpty()) {
          set(OxEventField.EXTENDED_PROPERTIES, properties);
        }
      }
      default -> {}
    }
  }

  private <T> void set(OxEventField<T> field, T value) {
    fields = fields.with(field, value);
  }

  private void setText(OxEventField<String> field, String value) {
    if (!value.isEmpty()) {
      set(field, value);
    }
  }

  private <T> void setList(OxEventField<List<T>> field, List<T> value) {
    if (!value.isEmpty()) {
      set(field, List.copyOf(value));
    }
  }

  private static OxEventTime recurrenceId(JsonInput in) {
    return EventTimes.ofId(in.text("a recurrence id"));
  }

  /** A date-time object. */
  static OxEventTime time(JsonInput json) {
    String[] texts = {"", ""};
    json.object(
        "a time",
        (name, in) -> {
          switch (name) {
            case "value" -> texts[0] = in.text(name);
            case "tzid" -> texts[1] = in.text(name);
            default -> {}
          }
        });
    return EventTimes.of(texts[0], texts[1]);
  }

  private static Map<String, String> properties(JsonInput json) {
    Map<String, String> out = new LinkedHashMap<>();
    json.object(
        "extendedProperties",
        (property, value) -> {
          if (value.isObject()) {
            value.object(
                property,
                (name, in) -> {
                  if (name.equals("value") && in.isText()) {
                    out.put(property, in.text(name));
                  }
                });
          }
        });
    return Map.copyOf(out);
  }

  /** All events of a list. */
  static List<OxEvent> all(String what, JsonInput in) {
    List<OxEvent> out = new ArrayList<>();
    in.each(what, () -> out.add(read(in)));
    return out;
  }
}
