package org.ropeway.store.sync;

import java.util.List;
import java.util.Objects;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.ids.MailboxRecord.Hierarchy;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.special.Provisioning;

/** Delta sync of the folder list. */
final class HierarchySync {
  private final MailboxIndex index;
  private final Sessions sessions;
  private final int page;

  HierarchySync(MailboxIndex index, Sessions sessions, int page) {
    this.index = index;
    this.sessions = sessions;
    this.page = page;
  }

  /**
   * Fetches all that changed; a kill on the way loses nothing. Returns whether anything did. Throws
   * {@link OxException}.
   */
  boolean run() {
    OxSyncState before = index.hierarchy().state();
    boolean more = true;
    boolean begunAnew = false;
    while (more) {
      Hierarchy now = index.hierarchy();
      try {
        OxChanges<OxFolder> changes =
            sessions.ask(session -> session.syncFolders(now.state(), page));
        if (isNews(now, changes)) {
          index.change(change -> apply(change, now, changes, sessions.user().locale()));
        }
        more = changes.more();
      } catch (OxException.OutOfSync e) {
        if (begunAnew) {
          throw e;
        }
        begunAnew = true;
        index.change(change -> {
          change.hierarchy(new Hierarchy(null, now.generation(), now.known()));
          return 0;
        });
      }
    }
    return !Objects.equals(before, index.hierarchy().state());
  }

  private static boolean isNews(Hierarchy now, OxChanges<OxFolder> changes) {
    return !changes.state().equals(now.state()) || !now.known() || changes.more();
  }

  private int apply(Change change, Hierarchy now, OxChanges<OxFolder> changes, String locale) {
    long generation = now.state() == null ? now.generation() + 1 : now.generation();
    for (List<OxFolder> some : List.of(changes.created(), changes.modified())) {
      for (OxFolder folder : some) {
        OxFolderTable.put(change.handle(), change.mailbox(), folder, generation);
      }
    }
    for (String uuid : changes.deletedUuids()) {
      OxFolderTable.delete(change.handle(), change.mailbox(), uuid);
    }
    boolean last = !changes.more();
    if (last) {
      OxFolderTable.deleteUntold(change.handle(), change.mailbox(), generation);
      Provisioning provisioning = new Provisioning(change, index.ids(), locale);
      new FolderReconciliation(change, provisioning)
          .to(OxTree.shown(OxFolderTable.all(change.handle(), change.mailbox())));
    }
    change.hierarchy(new Hierarchy(changes.state(), generation, now.known() || last));
    return 0;
  }
}
