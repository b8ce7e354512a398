package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.store.Associated;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.sync.IntentTable.Intent;

/**
 * Changes the read state of messages: the intent goes into the database, the change to OX, then
 * into the index. An intent that a kill left is carried out later; one whose outcome is unknown
 * because OX went away is taken back later, because its caller was told that it failed.
 */
final class ReadStates {
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final int atOnce;

  ReadStates(StateDatabase database, MailboxIndex index, Sessions sessions, int atOnce) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.atOnce = atOnce;
  }

  /** Changes some messages of a folder; returns those OX refused. Throws {@link OxException}. */
  List<Long> set(long fid, Collection<Long> mids, boolean read) {
    List<Long> refused = new ArrayList<>();
    List<Long> all = List.copyOf(mids);
    for (int from = 0; from < all.size(); from += atOnce) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + atOnce));
      refused.addAll(setSome(fid, index.stored(some), read));
    }
    return refused;
  }

  /** Changes all messages of a folder likewise. */
  List<Long> setAll(long fid, boolean read) {
    List<Long> refused = new ArrayList<>();
    List<ItemRow> rows = index.byReadState(fid, read, 0, atOnce);
    while (!rows.isEmpty()) {
      refused.addAll(setSome(fid, rows, read));
      rows = index.byReadState(fid, read, rows.getLast().mid(), atOnce);
    }
    return refused;
  }

  private List<Long> setSome(long fid, List<ItemRow> rows, boolean read) {
    List<ItemRow> here = new ArrayList<>();
    List<ItemRow> atOx = new ArrayList<>();
    for (ItemRow row : rows) {
      boolean listed = row.fid() == fid && row.deletion() == null;
      if (listed && row.associated() == Associated.NORMAL && row.unread() == read) {
        (row.uuid() == null ? here : atOx).add(row);
      }
    }
    if (!here.isEmpty()) {
      index.change(change -> write(change, here, !read));
    }
    return atOx.isEmpty() ? List.of() : setAtOx(fid, atOx, read);
  }

  private List<Long> setAtOx(long fid, List<ItemRow> rows, boolean read) {
    index.change(change -> intend(change, rows, !read));
    Map<String, OxException> refusals;
    try {
      refusals = update(fid, rows, read);
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      index.change(change -> intend(change, rows, read));
      throw e;
    } catch (OxException e) {
      index.change(change -> forget(change, rows));
      throw e;
    }
    index.change(change -> {
      write(change, accepted(rows, refusals), !read);
      return forget(change, rows);
    });
    List<ItemRow> refused = new ArrayList<>(rows);
    refused.removeAll(accepted(rows, refusals));
    return refused.stream().map(ItemRow::mid).toList();
  }

  /** The folders in which something is open. */
  Set<Long> unsettled() {
    return database.read(handle -> IntentTable.folders(handle, index.mailbox()));
  }

  /** Settles what is open in a folder that is up to date otherwise. Throws {@link OxException}. */
  void settle(long fid) {
    for (List<Intent> open = open(fid); !open.isEmpty(); open = open(fid)) {
      List<Intent> some = open;
      settle(fid, some, true);
      settle(fid, some, false);
      index.change(change -> {
        IntentTable.remove(change, some.stream().map(Intent::mid).toList());
        return 0;
      });
    }
  }

  private void settle(long fid, List<Intent> open, boolean unread) {
    List<Long> mids =
        open.stream().filter(intent -> intent.unread() == unread).map(Intent::mid).toList();
    List<ItemRow> rows = index.stored(mids);
    if (!rows.isEmpty()) {
      Map<String, OxException> refusals = update(fid, rows, !unread);
      index.change(change -> write(change, accepted(rows, refusals), unread));
    }
  }

  private List<Intent> open(long fid) {
    return database.read(handle -> IntentTable.in(handle, index.mailbox(), fid, atOnce));
  }

  private Map<String, OxException> update(long fid, List<ItemRow> rows, boolean read) {
    String uuid = index.tree().get(fid).record().oxUuid();
    if (uuid == null) {
      throw new OxException.NotFound("the folder is no more at OX");
    }
    return sessions.ask(session -> session.updateMails(uuid, updates(rows, read)));
  }

  private static List<OxMailUpdate> updates(List<ItemRow> rows, boolean read) {
    int set = read ? OxMail.SEEN : 0;
    List<OxMailUpdate> updates = new ArrayList<>();
    for (ItemRow row : rows) {
      String uuid = row.uuid();
      if (uuid != null) {
        updates.add(new OxMailUpdate(uuid, set, OxMail.SEEN & ~set, OptionalInt.empty()));
      }
    }
    return updates;
  }

  private static List<ItemRow> accepted(List<ItemRow> rows, Map<String, OxException> refusals) {
    return rows.stream().filter(row -> !refusals.containsKey(row.uuid())).toList();
  }

  private static int intend(Change change, List<ItemRow> rows, boolean unread) {
    IntentTable.put(change, rows, unread);
    return rows.size();
  }

  private static int forget(Change change, List<ItemRow> rows) {
    IntentTable.remove(change, rows.stream().map(ItemRow::mid).toList());
    return rows.size();
  }

  /** Only what is still where it was: a mail that moved was told of with all its flags. */
  private static int write(Change change, List<ItemRow> rows, boolean unread) {
    Map<Long, Long> places = new LinkedHashMap<>();
    rows.forEach(row -> places.put(row.mid(), row.fid()));
    Map<ItemRow, ItemRow> changed = new LinkedHashMap<>();
    for (ItemRow now : change.byMid(places.keySet())) {
      Long place = places.get(now.mid());
      if (now.unread() != unread && place != null && place == now.fid()) {
        changed.put(now, now.withUnread(unread));
      }
    }
    change.replace(changed);
    return changed.size();
  }
}
