package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxResolvedId;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.Deletion;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.sync.TransitTable.Transit;

/**
 * Moves and deletes mails: what is about to happen goes into the database, the change to OX, then
 * into the index. Where it is not known what OX did, because of a kill or because OX went away, OX
 * is asked later where the mails are, and the index follows.
 */
final class MailMoves {
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final int atOnce;

  MailMoves(StateDatabase database, MailboxIndex index, Sessions sessions, int atOnce) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.atOnce = atOnce;
  }

  /** What OX is asked to do with mails of one folder, by their uuids; tells what it refused. */
  private interface Request {
    Map<String, OxException> send(String folder, List<String> uuids);
  }

  /**
   * Moves mails of one folder to another, soft-deleted there if {@code deletion} says so. Returns,
   * by message, what OX refused. Throws {@link OxException}.
   */
  Map<ItemRow, OxException> move(List<ItemRow> rows, long target, @Nullable Deletion deletion) {
    String to = uuid(target);
    return work(
        rows,
        target,
        deletion,
        (folder, uuids) -> sessions.ask(session -> session.moveMails(folder, to, uuids)));
  }

  /** Deletes mails of one folder for good, likewise; one that OX does not have is no refusal. */
  Map<ItemRow, OxException> delete(List<ItemRow> rows) {
    return work(
        rows,
        TransitTable.NOWHERE,
        null,
        (folder, uuids) -> {
          Map<String, OxException> refused =
              new HashMap<>(sessions.ask(session -> session.deleteMails(folder, uuids)));
          refused.values().removeIf(OxException.NotFound.class::isInstance);
          return refused;
        });
  }

  private Map<ItemRow, OxException> work(
      List<ItemRow> rows, long target, @Nullable Deletion deletion, Request request) {
    String folder = uuid(rows.getFirst().fid());
    Map<String, ItemRow> byUuid = new LinkedHashMap<>();
    rows.forEach(row -> byUuid.put(String.valueOf(row.uuid()), row));
    List<Long> mids = rows.stream().map(ItemRow::mid).toList();
    index.change(change -> TransitTable.put(change, rows, target, deletion));
    Map<String, OxException> refused;
    try {
      refused = request.send(folder, List.copyOf(byUuid.keySet()));
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      throw e;
    } catch (OxException e) {
      index.change(change -> TransitTable.remove(change, mids));
      throw e;
    }
    List<ItemRow> done = rows.stream().filter(row -> !refused.containsKey(row.uuid())).toList();
    index.change(change -> {
      place(change, change.byMid(done.stream().map(ItemRow::mid).toList()), target, deletion);
      return TransitTable.remove(change, mids);
    });
    Map<ItemRow, OxException> why = new LinkedHashMap<>();
    byUuid.forEach((uuid, row) -> {
      OxException refusal = refused.get(uuid);
      if (refusal != null) {
        why.put(row, refusal);
      }
    });
    return why;
  }

  private static void place(
      Change change, List<ItemRow> rows, long target, @Nullable Deletion deletion) {
    FolderNode folder = change.tree().find(target);
    if (folder == null) {
      change.gone().remember(change.handle(), rows, change.now());
      change.delete(rows);
      return;
    }
    Map<ItemRow, ItemRow> moved = new LinkedHashMap<>();
    for (ItemRow row : rows) {
      moved.put(
          row,
          row.inFolder(target, change.sync(target).generation())
              .withDeletion(deletion)
              .withChange(change.nextCounter(), change.now()));
    }
    change.replace(moved);
  }

  private String uuid(long fid) {
    FolderNode node = index.tree().find(fid);
    String uuid = node == null ? null : node.record().oxUuid();
    if (uuid == null) {
      throw new OxException.NotFound("the folder is no more at OX");
    }
    return uuid;
  }

  /** Finds out what became of what is not known. Throws {@link OxException}. */
  void settle() {
    for (List<Transit> some = some(); !some.isEmpty(); some = some()) {
      List<Transit> open = some;
      List<ItemRow> rows = index.stored(open.stream().map(Transit::mid).toList());
      List<String> uuids = rows.stream().map(row -> String.valueOf(row.uuid())).toList();
      Map<String, String> places = new HashMap<>();
      if (!uuids.isEmpty()) {
        for (OxResolvedId found : sessions.ask(session -> session.resolveUuids(uuids))) {
          places.put(found.uuid(), found.folderId());
        }
      }
      index.change(change -> settle(change, open, places));
    }
  }

  private List<Transit> some() {
    return database.read(handle -> TransitTable.some(handle, index.mailbox(), atOnce));
  }

  private static int settle(Change change, List<Transit> open, Map<String, String> places) {
    Map<String, Long> fids = new HashMap<>();
    for (OxFolder folder : OxFolderTable.all(change.handle(), change.mailbox())) {
      FolderNode node = change.tree().findUuid(folder.uuid());
      if (node != null) {
        fids.put(folder.id(), node.fid());
      }
    }
    for (Transit transit : open) {
      for (ItemRow row : change.byMid(List.of(transit.mid()))) {
        long place = fids.getOrDefault(places.getOrDefault(row.uuid(), ""), TransitTable.NOWHERE);
        if (place != row.fid()) {
          place(change, List.of(row), place, place == transit.target() ? transit.deletion() : null);
        }
      }
    }
    return TransitTable.remove(change, new ArrayList<>(open.stream().map(Transit::mid).toList()));
  }
}
