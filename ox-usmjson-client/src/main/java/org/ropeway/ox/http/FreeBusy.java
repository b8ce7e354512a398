package org.ropeway.ox.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxUser;
import org.ropeway.ox.http.wire.CalendarCalls;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpCall;
import org.ropeway.ox.http.wire.HttpFailure;

/** When users and resources are busy, by the calendar that OX has. */
final class FreeBusy {
  private static final int AT_ONCE = 20;

  /** More than the clocks of two zones differ. */
  private static final Duration MARGIN = Duration.ofDays(2);

  private final HttpConnection connection;
  private final Calendars calendars;
  private final ZoneId zone;

  FreeBusy(HttpConnection connection, Calendars calendars, OxUser user) {
    this.connection = connection;
    this.calendars = calendars;
    this.zone = zone(user.timeZone());
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  Map<Integer, List<OxBusy>> of(
      Set<Integer> users, Set<Integer> resources, Instant from, Instant until) {
    if (users.isEmpty() && resources.isEmpty()) {
      return Map.of();
    }
    return switch (calendars.kind()) {
      case CHRONOS ->
          OxBusy.inOrder(connection.get(CalendarCalls.freeBusy(users, resources, from, until)));
      case LEGACY -> OxBusy.inOrder(each(users, resources, from, until));
      case NONE -> Map.of();
    };
  }

  /**
   * No recording tells by which clock OX takes the times it is asked for, so that more is asked.
   */
  private Map<Integer, List<OxBusy>> each(
      Set<Integer> users, Set<Integer> resources, Instant from, Instant until) {
    List<Integer> entities = new ArrayList<>(users);
    entities.addAll(resources);
    List<HttpCall<List<OxBusy>>> calls = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      boolean resource = i >= users.size();
      calls.add(
          CalendarCalls.busy(
              entities.get(i), resource, from.minus(MARGIN), until.plus(MARGIN), zone));
    }
    List<HttpAnswer<List<OxBusy>>> answers =
        connection.all(calls, in -> CalendarCalls.busy(in, zone), AT_ONCE);
    Map<Integer, List<OxBusy>> out = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case HttpAnswer.Failure<List<OxBusy>>(HttpFailure failure) ->
            leaveOut(Refusals.of("calendar?action=freebusy", failure));
        case HttpAnswer.Data<List<OxBusy>> data ->
            out.put(
                entities.get(i),
                HttpConnection.value("busy times", data).stream()
                    .filter(time -> time.begin().isBefore(until) && time.end().isAfter(from))
                    .toList());
      }
    }
    return out;
  }

  private static void leaveOut(OxException refusal) {
    if (!Refusals.isLastWord(refusal)) {
      throw refusal;
    }
  }
}
