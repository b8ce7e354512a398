package org.ropeway.store.index;

import org.ropeway.codec.data.Fid;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.ids.MailboxIds;

/** What changes of folders are to clients. */
record FolderEvents(MailboxIds ids) {
  MailboxEvent created(FolderRecord made) {
    return new MailboxEvent.FolderCreated(fid(made), parent(made));
  }

  /** Its properties changed, not its counts. */
  MailboxEvent modified(FolderRecord folder) {
    return new MailboxEvent.FolderModified(fid(folder), parent(folder), -1, -1);
  }

  MailboxEvent counted(FolderRecord folder, FolderCounts counts) {
    return new MailboxEvent.FolderModified(
        fid(folder), parent(folder), counts.total(), counts.unread());
  }

  MailboxEvent moved(FolderRecord from, FolderRecord to) {
    return new MailboxEvent.FolderMoved(fid(to), parent(to), parent(from));
  }

  MailboxEvent copied(FolderRecord copy, FolderRecord original) {
    return new MailboxEvent.FolderCopied(fid(copy), parent(copy), fid(original), parent(original));
  }

  MailboxEvent deleted(FolderRecord gone) {
    return new MailboxEvent.FolderDeleted(fid(gone), parent(gone));
  }

  private Fid fid(FolderRecord folder) {
    return ids.fid(folder.fid());
  }

  private Fid parent(FolderRecord folder) {
    return ids.fid(folder.parent());
  }
}
