package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.json.BusyAppointment;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** When users are busy (ox-http-api.md 11, 12.4; recording chronos-07). */
public final class CalendarCalls {
  private static final int MAX_ATTENDEES = 1_000;
  private static final int MAX_TIMES = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarCalls() {}

  /** When users and resources are busy; whom OX says nothing of is left out. */
  public static HttpCall<Map<Integer, List<OxBusy>>> freeBusy(
      Collection<Integer> users, Collection<Integer> resources, Instant from, Instant until) {
    return HttpCall.put(
            Operation.EVENT_FREE_BUSY,
            out -> {
              out.writeStartObject();
              out.writeArrayPropertyStart("attendees");
              write(out, users, "INDIVIDUAL");
              write(out, resources, "RESOURCE");
              out.writeEndArray();
              out.writeEndObject();
            },
            CalendarCalls::read)
        .with("from", TIME.format(from))
        .with("until", TIME.format(until));
  }

  /**
   * When a user or a resource is busy, where OX has no chronos.
   *
   * @param zone the user's who asks, of whose clock OX tells the times
   */
  public static HttpCall<List<OxBusy>> busy(
      int entity, boolean isResource, Instant from, Instant until, ZoneId zone) {
    return HttpCall.get(Operation.CALENDAR_FREE_BUSY, in -> busy(in, zone))
        .with("id", Integer.toString(entity))
        .with("type", isResource ? "3" : "1")
        .with("start", Long.toString(from.toEpochMilli()))
        .with("end", Long.toString(until.toEpochMilli()));
  }

  /** The data of {@link #busy}. */
  public static List<OxBusy> busy(JsonInput in, ZoneId zone) {
    return in.firstOf("times", MAX_TIMES, () -> BusyAppointment.read(in, zone));
  }

  private static void write(JsonGenerator out, Collection<Integer> entities, String type) {
    for (int entity : entities) {
      out.writeStartObject();
      out.writeNumberProperty("entity", entity);
      out.writeStringProperty("cuType", type);
      out.writeEndObject();
    }
  }

  private static Map<Integer, List<OxBusy>> read(JsonInput in) {
    Map<Integer, List<OxBusy>> out = new HashMap<>();
    in.each(
        "attendees",
        () -> {
          FreeBusyReader reader = FreeBusyReader.read(in);
          if (reader.isTold() && out.size() < MAX_ATTENDEES) {
            out.put(reader.entity(), reader.times());
          }
        });
    return out;
  }
}
