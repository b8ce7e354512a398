package org.ropeway.ox.http;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.wire.EventCalls;

/**
 * What is known of a calendar: all up to a moment. As OX can have been in the middle of it, it is
 * asked for what happened from that moment on, so what is known of the moment itself is here as
 * well.
 *
 * @param folder the number of the folder
 * @param time when an event was changed or went last, ms; 0 if none ever did
 * @param at the events that did so then
 */
record EventState(long folder, long time, Set<String> at) {
  private static final String BEGIN = "http-events:";

  /** Nothing is known. */
  static EventState none(long folder) {
    return new EventState(folder, 0, Set.of());
  }

  /** Throws {@link OxException.OutOfSync} if it is not one of this folder. */
  static EventState of(OxSyncState state, long folder) {
    String value = state.value();
    if (!value.matches(BEGIN + folder + ":[0-9]{1,18}:[^:]*")) {
      throw new OxException.OutOfSync("the sync state is not one of this calendar");
    }
    String[] parts = value.substring(BEGIN.length()).split(":", -1);
    Set<String> at = parts[2].isEmpty() ? Set.of() : new HashSet<>(List.of(parts[2].split(",")));
    return new EventState(folder, Long.parseLong(parts[1]), at);
  }

  OxSyncState text() {
    return new OxSyncState(BEGIN + folder + ":" + time + ":" + String.join(",", new TreeSet<>(at)));
  }

  /** Whether that an event changed or went then is known already. */
  boolean knows(String id, Instant when) {
    long moment = when.toEpochMilli();
    return moment < time || (moment == time && at.contains(id));
  }

  /** Whether an event is older than this state, and so not new. */
  boolean isOld(OxEvent event) {
    return event.created().toEpochMilli() <= time;
  }

  /** The state after an answer that has all from its moment on. */
  EventState after(EventCalls.Updates updates) {
    long now = time;
    for (OxEvent event : updates.events()) {
      now = Math.max(now, event.lastModified().toEpochMilli());
    }
    for (EventCalls.Gone gone : updates.gone()) {
      now = Math.max(now, gone.time().toEpochMilli());
    }
    Set<String> last = new HashSet<>(now == time ? at : Set.of());
    for (OxEvent event : updates.events()) {
      if (event.lastModified().toEpochMilli() == now) {
        last.add(event.id());
      }
    }
    for (EventCalls.Gone gone : updates.gone()) {
      if (gone.time().toEpochMilli() == now) {
        last.add(gone.id());
      }
    }
    return new EventState(folder, now, last);
  }
}
