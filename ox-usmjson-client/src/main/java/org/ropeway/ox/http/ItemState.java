package org.ropeway.ox.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.wire.HttpItem;
import org.ropeway.ox.http.wire.ItemCalls;

/**
 * What is known of the objects of groupware of a folder: all up to a moment. OX is asked for what
 * happened from that moment on, for it can have been in the middle of it, so what is known of the
 * moment itself is here as well.
 *
 * @param folder the number of the folder
 * @param time when an object was changed last, ms; 0 if there is none
 * @param at the objects that were changed then
 * @param gone those that went since
 */
record ItemState(long folder, long time, Set<String> at, Set<String> gone) {
  private static final String BEGIN = "http-items:";
  private static final int MOST_GONE = 500;

  /** Nothing is known. */
  static ItemState none(long folder) {
    return new ItemState(folder, 0, Set.of(), Set.of());
  }

  /** Throws {@link OxException.OutOfSync} if it is not one of this folder. */
  static ItemState of(OxSyncState state, long folder) {
    String value = state.value();
    if (!value.matches(BEGIN + folder + ":[0-9]{1,18}:[^:]*:[^:]*")) {
      throw new OxException.OutOfSync("the sync state is not one of this folder's objects");
    }
    String[] parts = value.substring(BEGIN.length()).split(":", -1);
    return new ItemState(folder, Long.parseLong(parts[1]), ids(parts[2]), ids(parts[3]));
  }

  OxSyncState text() {
    return new OxSyncState(
        BEGIN + folder + ":" + time + ":" + String.join(",", at) + ":" + String.join(",", gone));
  }

  /** Whether an object, as it is, was known already. */
  boolean knows(HttpItem<?> item) {
    long modified = item.modified().toEpochMilli();
    return modified < time || (modified == time && at.contains(item.id()));
  }

  /** Whether it is older than this state, and so not new. */
  boolean isOld(HttpItem<?> item) {
    return item.created().toEpochMilli() <= time;
  }

  /** The state after an answer that has the objects of the newest moment. */
  <T> ItemState after(ItemCalls.Updates<T> updates) {
    long now = 0;
    for (HttpItem<T> item : updates.items()) {
      now = Math.max(now, item.modified().toEpochMilli());
    }
    Set<String> last = new TreeSet<>();
    for (HttpItem<T> item : updates.items()) {
      if (item.modified().toEpochMilli() == now) {
        last.add(item.id());
      }
    }
    // What is told once more does no harm.
    List<String> some = updates.gone().stream().limit(MOST_GONE).toList();
    return new ItemState(folder, now, last, new TreeSet<>(some));
  }

  private static Set<String> ids(String text) {
    return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(",")));
  }
}
