package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of a mail folder since a state. Removals come first, then changes of known mails, then
 * new ones in the order of their coming, each found by index; so that a page costs what it holds,
 * and every mail is told once, whatever happens between two pages.
 */
final class MailSync {
  private MailSync() {}

  static Sync.Page page(Tx tx, FolderRow folder, SyncState state, MailJson json, int limit)
      throws SQLException {
    long high = tx.seq();
    List<Mails.Tombstone> gone = Mails.deleted(tx, folder.fid(), state, limit + 1);
    if (gone.size() > limit) {
      gone = gone.subList(0, limit);
      SyncState next = state.at(state.createdTo(), state.changedTo(), gone.getLast().seq());
      return new Sync.Page(List.of(), List.of(), uuids(gone), next, true);
    }
    int left = limit - gone.size();
    List<MailRow> changed = Mails.modified(tx, folder.fid(), state, left + 1);
    if (changed.size() > left) {
      changed = changed.subList(0, left);
      long to = changed.isEmpty() ? state.changedTo() : changed.getLast().seq();
      SyncState next = state.at(state.createdTo(), to, high);
      return new Sync.Page(List.of(), objects(changed, folder, json), uuids(gone), next, true);
    }
    left -= changed.size();
    List<MailRow> fresh = Mails.created(tx, folder.fid(), state, left + 1);
    boolean more = fresh.size() > left;
    long to = high;
    if (more) {
      fresh = fresh.subList(0, left);
      to = fresh.isEmpty() ? state.createdTo() : fresh.getLast().createdSeq();
    }
    return new Sync.Page(
        objects(fresh, folder, json),
        objects(changed, folder, json),
        uuids(gone),
        state.at(to, high, high),
        more);
  }

  /** Whether there is anything to tell. */
  static boolean hasChanges(Tx tx, FolderRow folder, SyncState state) throws SQLException {
    return !Mails.deleted(tx, folder.fid(), state, 1).isEmpty()
        || !Mails.modified(tx, folder.fid(), state, 1).isEmpty()
        || !Mails.created(tx, folder.fid(), state, 1).isEmpty();
  }

  private static List<ObjectNode> objects(List<MailRow> mails, FolderRow folder, MailJson json) {
    List<ObjectNode> out = new ArrayList<>(mails.size());
    for (MailRow mail : mails) {
      out.add(json.of(mail, folder));
    }
    return out;
  }

  private static List<String> uuids(List<Mails.Tombstone> gone) {
    return gone.stream().map(Mails.Tombstone::uuid).toList();
  }
}
