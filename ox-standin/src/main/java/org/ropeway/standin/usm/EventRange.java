package org.ropeway.standin.usm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Occurrences;
import org.ropeway.standin.data.EventRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which events of a calendar a sync begins with: member {@code range}, an addition to the profile,
 * with {@code start} and {@code end} in ms, of which either may be missing.
 *
 * @param text as it is kept in a state
 */
record EventRange(String text) {
  /** What of a series without an end is looked at. */
  private static final Duration FAR = Duration.ofDays(36_500);

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** The one that a command names. */
  static EventRange of(Call call) {
    JsonNode given = call.body().path("range");
    Call named = new Call(call.session(), given);
    ObjectNode range = JsonNodeFactory.instance.objectNode();
    for (String name : new String[] {"start", "end"}) {
      if (given.hasNonNull(name)) {
        range.put(name, named.number(name));
      }
    }
    return new EventRange(range.toString());
  }

  /** Whether it has neither a beginning nor an end. */
  boolean isAll() {
    return JsonMapper.shared().readTree(text).isEmpty();
  }

  /** Whether an event may take place in it. */
  boolean touches(EventRow event) {
    JsonNode range = JsonMapper.shared().readTree(text);
    Instant begin = EventTime.of(event.members().path("startDate")).instant(UTC);
    Instant from = Instant.ofEpochMilli(range.path("start").asLong(begin.toEpochMilli()));
    Instant until = Instant.ofEpochMilli(range.path("end").asLong(begin.plus(FAR).toEpochMilli()));
    return from.isBefore(until) && !Occurrences.within(event, from, until, UTC).isEmpty();
  }
}
