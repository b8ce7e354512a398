package org.ropeway.ox.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.wire.ContactCalls;
import org.ropeway.ox.http.wire.HttpContact;

/**
 * What is known of the contacts of a folder: all up to a moment. OX is asked for what happened from
 * that moment on, for it can have been in the middle of it, so what is known of the moment itself
 * is here as well.
 *
 * @param folder the number of the folder
 * @param time when a contact was changed last, ms; 0 if there is none
 * @param at the contacts that were changed then
 * @param gone those that went since
 */
record ContactState(long folder, long time, Set<String> at, Set<String> gone) {
  private static final String BEGIN = "http-contacts:";
  private static final int MOST_GONE = 500;

  /** Nothing is known. */
  static ContactState none(long folder) {
    return new ContactState(folder, 0, Set.of(), Set.of());
  }

  /** Throws {@link OxException.OutOfSync} if it is not one of this folder. */
  static ContactState of(OxSyncState state, long folder) {
    String value = state.value();
    if (!value.matches(BEGIN + folder + ":[0-9]{1,18}:[^:]*:[^:]*")) {
      throw new OxException.OutOfSync("the sync state is not one of this folder's contacts");
    }
    String[] parts = value.substring(BEGIN.length()).split(":", -1);
    return new ContactState(folder, Long.parseLong(parts[1]), ids(parts[2]), ids(parts[3]));
  }

  OxSyncState text() {
    return new OxSyncState(
        BEGIN + folder + ":" + time + ":" + String.join(",", at) + ":" + String.join(",", gone));
  }

  /** Whether a contact, as it is, was known already. */
  boolean knows(HttpContact contact) {
    long modified = contact.contact().lastModified().toEpochMilli();
    return modified < time || (modified == time && at.contains(contact.contact().id()));
  }

  /** Whether it is older than this state, and so not new. */
  boolean isOld(HttpContact contact) {
    return contact.created().toEpochMilli() <= time;
  }

  /** The state after an answer that has the contacts of the newest moment. */
  ContactState after(ContactCalls.Updates updates) {
    long now = 0;
    for (HttpContact contact : updates.contacts()) {
      now = Math.max(now, contact.contact().lastModified().toEpochMilli());
    }
    Set<String> last = new TreeSet<>();
    for (HttpContact contact : updates.contacts()) {
      if (contact.contact().lastModified().toEpochMilli() == now) {
        last.add(contact.contact().id());
      }
    }
    // What is told once more does no harm.
    List<String> some = updates.gone().stream().limit(MOST_GONE).toList();
    return new ContactState(folder, now, last, new TreeSet<>(some));
  }

  private static Set<String> ids(String text) {
    return text.isEmpty() ? Set.of() : new HashSet<>(List.of(text.split(",")));
  }
}
