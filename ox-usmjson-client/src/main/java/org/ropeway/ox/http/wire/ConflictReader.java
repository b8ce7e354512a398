package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.JsonInput;

/** What is at the time of an event already (recording chronos-07). */
final class ConflictReader {
  private static final int MOST = 10_000;

  private boolean hard;
  private final List<OxCalendarUser> attendees = new ArrayList<>();
  private String id = "";
  private String summary = "";
  private @Nullable OxEventTime start;
  private @Nullable OxEventTime end;

  private ConflictReader() {}

  static OxTimeConflict read(JsonInput in) {
    ConflictReader reader = new ConflictReader();
    in.object("a conflict", reader::take);
    return new OxTimeConflict(
        reader.hard, reader.attendees, reader.id, reader.start, reader.end, reader.summary);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "hard_conflict" -> hard = in.flag(name);
      case "conflicting_attendees" -> attendees.addAll(in.list(name, MOST, AttendeeReader::user));
      case "event" -> in.object(name, this::takeEvent);
      default -> {}
    }
  }

  private void takeEvent(String name, JsonInput in) {
    switch (name) {
      case "id" -> id = in.text(name);
      case "summary" -> summary = in.text(name);
      case "startDate" -> start = EventReader.time(in);
      case "endDate" -> end = EventReader.time(in);
      default -> {}
    }
  }
}
