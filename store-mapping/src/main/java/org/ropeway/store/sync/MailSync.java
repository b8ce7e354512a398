package org.ropeway.store.sync;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderSync;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.mail.MailMapper;

/**
 * Delta sync of one mail folder, page by page. A page and the sync state behind it are one
 * transaction. A mail keeps its id as long as OX keeps its uuid, also when it moves.
 */
final class MailSync {
  private final MailboxIndex index;
  private final Sessions sessions;
  private final MailMapper mapper;
  private final int page;
  private final AtomicBoolean rulesToRun = new AtomicBoolean();

  /** What a page came to. */
  enum Step {
    /** There is more to fetch. */
    MORE,
    /** The folder is up to date. */
    DONE,
    /** The folder is gone, or its mails may not be read. */
    CLOSED
  }

  MailSync(MailboxIndex index, Sessions sessions, MailMapper mapper, int page) {
    this.index = index;
    this.sessions = sessions;
    this.mapper = mapper;
    this.page = page;
  }

  /** Most mails in one answer. */
  int page() {
    return page;
  }

  /** Whether mails came since the last call on which rules are to be run. */
  boolean takeRulesToRun() {
    return rulesToRun.getAndSet(false);
  }

  /** The state of a folder, fetched if it is not known yet. Throws {@link OxException}. */
  OxSyncState state(long fid) {
    OxSyncState known = index.tree().get(fid).sync().state();
    if (known == null) {
      step(fid);
      known = index.tree().get(fid).sync().state();
    }
    if (known == null) {
      throw new OxException.NotFound("the folder's mails cannot be listed");
    }
    return known;
  }

  /** Works what OX told of a folder into the index. */
  int take(Change change, FolderRecord folder, OxChanges<OxMail> changes) {
    MailPage worked = new MailPage(change, folder, mapper);
    int told = worked.apply(changes);
    if (worked.hasRulesToRun()) {
      rulesToRun.set(true);
    }
    return told;
  }

  /** Fetches the next page of changes of a folder. Throws {@link OxException}. */
  Step step(long fid) {
    FolderNode node = index.tree().find(fid);
    String uuid = node == null ? null : node.record().oxUuid();
    if (node == null || uuid == null || !node.record().isSynchronised()) {
      return Step.CLOSED;
    }
    FolderSync sync = node.sync();
    try {
      OxChanges<OxMail> changes =
          sessions.ask(session -> session.syncMails(uuid, sync.state(), page));
      if (!changes.state().equals(sync.state())) {
        index.change(change -> take(change, node.record(), changes));
      }
      if (changes.more()) {
        return Step.MORE;
      }
    } catch (OxException.OutOfSync e) {
      if (sync.state() == null) {
        throw e;
      }
      index.change(change -> store(change, fid, sync.anew()));
      return Step.MORE;
    } catch (OxException.NotFound | OxException.AccessDenied | OxException.Refused e) {
      return Step.CLOSED;
    }
    complete(fid);
    return Step.DONE;
  }

  /** Mails of which OX did not tell when it told of all are gone. */
  private void complete(long fid) {
    while (!index.tree().get(fid).sync().complete()) {
      index.change(change -> sweep(change, fid));
    }
  }

  private int sweep(Change change, long fid) {
    List<ItemRow> untold = change.untold(fid, page);
    if (untold.isEmpty()) {
      FolderSync sync = change.sync(fid);
      return store(change, fid, new FolderSync(sync.state(), sync.generation(), true));
    }
    change.gone().remember(change.handle(), untold, change.now());
    change.delete(untold);
    return untold.size();
  }

  private static int store(Change change, long fid, FolderSync sync) {
    change.sync(fid, sync);
    return 0;
  }
}
