package org.ropeway.ox.http.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentKind;
import org.ropeway.ox.json.JsonInput;

/** What the legacy calendar has beside what all modules have (ox-http-api.md 11). */
public final class AppointmentCalls {
  private static final String FOLDER = "folder";
  private static final String TIMESTAMP = "timestamp";
  private static final String START = "start";
  private static final String END = "end";
  private static final String MASTER = "recurrence_master";
  private static final long DAY = 86_400_000;
  private static final AppointmentKind KIND = new AppointmentKind();

  /** Of an occurrence or exception: what of which series it is. */
  static final List<Columns.Item> PLACES =
      List.of(
          new Columns.Item(1, "id"),
          new Columns.Item(207, "recurrence_position"),
          new Columns.Item(208, "recurrence_date_position"));

  private AppointmentCalls() {}

  /**
   * Where in its series something is.
   *
   * @param position its number, from 1 on; 0 if OX does not tell it
   * @param day of UTC, in ms, on which it begins by the rule; -1 if OX does not tell it
   */
  record Place(String id, int position, long day) {}

  /** A row of {@link #PLACES}, or some of them. */
  static final class PlaceRow implements Rows.Row<Place> {
    private final List<Columns.Item> columns;
    private String id = "";
    private int position;
    private long day = -1;

    PlaceRow(List<Columns.Item> columns) {
      this.columns = columns;
    }

    @Override
    public void take(int index, JsonInput in) {
      if (index >= columns.size()) {
        return;
      }
      String name = columns.get(index).field();
      switch (name) {
        case "id" -> id = in.text(name);
        case "recurrence_position" -> position = in.integer(name, 0);
        case "recurrence_date_position" -> day = in.number(name, -1);
        default -> {}
      }
    }

    @Override
    public Place build() {
      return new Place(id, position, day);
    }
  }

  /** Appointments, of which {@code all} lists those within a time, series as a whole. */
  public static ItemCalls<Appointment, Map<String, Object>> within(OxSyncRange range) {
    return new ItemCalls<>(
        KIND,
        new ItemCalls.Actions(
            Operation.CALENDAR_ALL,
            Operation.CALENDAR_UPDATES,
            Operation.CALENDAR_GET,
            Operation.CALENDAR_NEW,
            Operation.CALENDAR_UPDATE,
            Operation.CALENDAR_DELETE),
        Columns.Item.APPOINTMENT,
        Map.of(
            Operation.CALENDAR_ALL,
            Map.of(
                START,
                Long.toString(range.from().toEpochMilli()),
                END,
                Long.toString(range.until().toEpochMilli()),
                MASTER,
                "true"),
            Operation.CALENDAR_UPDATES,
            Map.of(MASTER, "true")));
  }

  /**
   * Which of their series those are that begin on a day of UTC, in ms: their numbers by the id of
   * the series, or of the exception.
   */
  public static HttpCall<Map<String, Integer>> positions(String folder, long day) {
    return HttpCall.get(Operation.CALENDAR_ALL, in -> positions(in, day))
        .with(FOLDER, ItemCalls.number(folder))
        .with("columns", Columns.parameter(PLACES))
        .with(START, Long.toString(day - DAY))
        .with(END, Long.toString(day + 2 * DAY))
        .utc();
  }

  private static Map<String, Integer> positions(JsonInput in, long day) {
    Map<String, Integer> out = new HashMap<>();
    for (Place place : Rows.read(in, () -> new PlaceRow(PLACES))) {
      if (place.day() == day && place.position() > 0) {
        out.put(place.id(), place.position());
      }
    }
    return out;
  }

  /** One of a series. */
  public static HttpCall<HttpItem<Appointment>> occurrence(
      String folder, String series, int position) {
    return HttpCall.get(Operation.CALENDAR_GET, in -> ItemRow.object(in, KIND.reading()))
        .with(FOLDER, ItemCalls.number(folder))
        .with("id", series)
        .with("recurrence_position", Integer.toString(position))
        .utc();
  }

  /** The ids of the exceptions of a series, by the day of UTC, in ms, of which they are. */
  public static HttpCall<Map<Long, String>> exceptions(String folder, String series) {
    return HttpCall.get(Operation.CALENDAR_EXCEPTIONS, AppointmentCalls::exceptions)
        .with(FOLDER, ItemCalls.number(folder))
        .with("id", series)
        .with("columns", Columns.parameter(PLACES));
  }

  private static Map<Long, String> exceptions(JsonInput in) {
    Map<Long, String> out = new HashMap<>();
    Rows.read(in, () -> new PlaceRow(PLACES)).forEach(place -> out.put(place.day(), place.id()));
    return out;
  }

  /** An exception of a series, unless that was changed after a time; tells its id. */
  public static HttpCall<String> except(
      String folder, String series, long day, long known, Map<String, Object> change) {
    return HttpCall.put(
            Operation.CALENDAR_UPDATE,
            out -> {
              out.writeStartObject();
              KIND.write(change, out);
              out.writeNumberProperty("recurrence_date_position", day);
              out.writeEndObject();
            },
            ItemCalls::id)
        .with(FOLDER, ItemCalls.number(folder))
        .with("id", series)
        .with(TIMESTAMP, Long.toString(known))
        .utc();
  }

  /** One of a series does not take place, unless that was changed after a time. */
  public static HttpCall<Boolean> delete(String folder, String series, int position, long known) {
    return HttpCall.put(
            Operation.CALENDAR_DELETE,
            out -> {
              out.writeStartArray();
              out.writeStartObject();
              out.writeStringProperty("id", series);
              out.writeStringProperty(FOLDER, ItemCalls.number(folder));
              out.writeNumberProperty("pos", position);
              out.writeEndObject();
              out.writeEndArray();
            },
            in -> true)
        .with(TIMESTAMP, Long.toString(known));
  }

  /**
   * What the user says to an appointment, or to one of a series if its number is not 0, whenever it
   * was changed.
   */
  public static HttpCall<Boolean> confirm(
      String folder, String id, int position, Map<String, Object> answer) {
    HttpCall<Boolean> call =
        HttpCall.put(
                Operation.CALENDAR_CONFIRM,
                out -> {
                  out.writeStartObject();
                  KIND.write(answer, out);
                  out.writeEndObject();
                },
                in -> true)
            .with(FOLDER, ItemCalls.number(folder))
            .with("id", id)
            .with(TIMESTAMP, Long.toString(Long.MAX_VALUE));
    return position > 0 ? call.with("occurrence", Integer.toString(position)) : call;
  }
}
