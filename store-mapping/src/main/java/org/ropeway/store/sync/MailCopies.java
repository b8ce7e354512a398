package org.ropeway.store.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderSync;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;

/**
 * Copies mails: USM-JSON has no word for it, so a copy is a new mail of the same bytes. It is
 * stored together with a synchronisation of its folder, so that whatever happens it is told once,
 * or known.
 */
final class MailCopies {
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final MailSync mailSync;

  MailCopies(StateDatabase database, MailboxIndex index, Sessions sessions, MailSync mailSync) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.mailSync = mailSync;
  }

  /**
   * Copies a mail, once under a uuid; {@code envelope} makes what OX is to store of that and its
   * bytes. Throws {@link OxException}.
   */
  void copy(
      ItemRow row, long target, String copyUuid, BiFunction<String, byte[], OxNewMail> envelope) {
    if (index.change(change -> !change.byUuid(List.of(copyUuid)).isEmpty())) {
      return;
    }
    String from = uuid(row.fid());
    String to = uuid(target);
    byte[] rfc822 = sessions.ask(session -> session.loadMail(from, String.valueOf(row.uuid())));
    OxNewMail mail = envelope.apply(copyUuid, rfc822);
    index.change(change -> UnfetchedTable.put(change, target));
    OxApplied<OxMail> applied;
    try {
      applied = store(target, to, mail);
    } catch (OxException.OutOfSync e) {
      index.change(change -> {
        change.sync(target, change.sync(target).anew());
        return 0;
      });
      applied = store(target, to, mail);
    }
    OxApplied<OxMail> answer = applied;
    index.change(change -> take(change, row, target, mail.uuid(), answer));
    if (answer.refusal().isPresent()) {
      throw answer.refusal().get();
    }
  }

  private OxApplied<OxMail> store(long target, String uuid, OxNewMail mail) {
    OxSyncState state = mailSync.state(target);
    return sessions.ask(session -> session.createMail(uuid, state, mail, mailSync.page()));
  }

  private int take(Change change, ItemRow row, long target, String uuid, OxApplied<OxMail> answer) {
    mailSync.take(change, change.tree().get(target).record(), answer.changes());
    List<ItemRow> now = change.byMid(List.of(row.mid()));
    boolean known = !change.byUuid(List.of(uuid)).isEmpty();
    if (answer.refusal().isEmpty() && !known && !now.isEmpty()) {
      FolderSync sync = change.sync(target);
      ItemRow copy =
          index
              .copy(now.getFirst(), change.nextCounter(), uuid)
              .inFolder(target, sync.generation())
              .withDeletion(null)
              .withChange(change.nextCounter(), change.now());
      change.insertCopies(Map.of(now.getFirst(), copy));
    }
    return UnfetchedTable.remove(change, target);
  }

  /** The folders in which there may be a copy that is not known. */
  Set<Long> unfetched() {
    return database.read(handle -> UnfetchedTable.folders(handle, index.mailbox()));
  }

  /** A folder was fetched. */
  void fetched(long fid) {
    if (unfetched().contains(fid)) {
      index.change(change -> UnfetchedTable.remove(change, fid));
    }
  }

  private String uuid(long fid) {
    FolderNode node = index.tree().find(fid);
    String uuid = node == null ? null : node.record().oxUuid();
    if (uuid == null) {
      throw new OxException.NotFound("the folder is no more at OX");
    }
    return uuid;
  }
}
