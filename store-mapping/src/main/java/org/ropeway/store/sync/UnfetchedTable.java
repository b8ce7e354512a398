package org.ropeway.store.sync;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.ropeway.store.index.Change;

/**
 * Folders in which a mail is being stored, and of which it is not known whether it was: they are
 * fetched even if OX sees no news in them, since it would be our own.
 */
final class UnfetchedTable {
  private UnfetchedTable() {}

  static int put(Change change, long fid) {
    return change
        .handle()
        .execute(
            "INSERT INTO unfetched(mailbox, fid) VALUES(?, ?) ON CONFLICT(mailbox, fid) DO NOTHING",
            change.mailbox(),
            fid);
  }

  static int remove(Change change, long fid) {
    return change
        .handle()
        .execute("DELETE FROM unfetched WHERE mailbox = ? AND fid = ?", change.mailbox(), fid);
  }

  static Set<Long> folders(Handle handle, long mailbox) {
    return handle
        .createQuery(
            "SELECT u.fid FROM unfetched u JOIN folder f"
                + " ON f.mailbox = u.mailbox AND f.fid = u.fid WHERE u.mailbox = ?")
        .bind(0, mailbox)
        .mapTo(Long.class)
        .set();
  }
}
