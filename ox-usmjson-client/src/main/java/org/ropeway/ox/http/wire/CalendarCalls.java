package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** Calendars (ox-http-api.md 12.4; recording chronos-07). */
public final class CalendarCalls {
  private static final int MAX_ATTENDEES = 1_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarCalls() {}

  /** When users and resources are busy; whom OX says nothing of is left out. */
  public static HttpCall<Map<Integer, List<OxBusy>>> freeBusy(
      Collection<Integer> users, Collection<Integer> resources, Instant from, Instant until) {
    return HttpCall.put(
            Operation.CALENDAR_FREE_BUSY,
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
