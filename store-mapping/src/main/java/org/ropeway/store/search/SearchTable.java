package org.ropeway.store.search;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.index.Change;

/** What the search folders of a mailbox look for, in the database. */
final class SearchTable {
  private SearchTable() {}

  /**
   * A search folder that looks for something.
   *
   * @param inDoubt whether something happened that was not looked into yet
   */
  record Stored(long fid, Criteria criteria, Progress progress, boolean inDoubt) {}

  static List<Stored> all(Handle handle, long mailbox) {
    return handle
        .createQuery(
            "SELECT fid, restriction, folders, options, progress, in_doubt FROM search"
                + " WHERE mailbox = ? ORDER BY fid")
        .bind(0, mailbox)
        .map((row, context) ->
            new Stored(
                row.getLong(1),
                new Criteria(
                    Criteria.restriction(row.getBytes(2)),
                    Criteria.folders(row.getString(3)),
                    Criteria.options(row.getString(4))),
                Progress.valueOf(row.getString(5)),
                row.getInt(6) != 0))
        .list();
  }

  static void save(Change change, long fid, Criteria criteria, Progress progress) {
    change
        .handle()
        .execute(
            "INSERT INTO search(mailbox, fid, restriction, folders, options, progress, in_doubt)"
                + " VALUES(?, ?, ?, ?, ?, ?, 0) ON CONFLICT(mailbox, fid) DO UPDATE"
                + " SET restriction = excluded.restriction, folders = excluded.folders,"
                + " options = excluded.options, progress = excluded.progress, in_doubt = 0",
            change.mailbox(),
            fid,
            criteria.restrictionBytes(),
            criteria.foldersText(),
            criteria.optionsText(),
            progress.name());
  }

  static void progress(Change change, long fid, Progress progress) {
    change
        .handle()
        .execute(
            "UPDATE search SET progress = ? WHERE mailbox = ? AND fid = ?",
            progress.name(),
            change.mailbox(),
            fid);
  }

  static void inDoubt(Change change, long fid, boolean value) {
    change
        .handle()
        .execute(
            "UPDATE search SET in_doubt = ? WHERE mailbox = ? AND fid = ?",
            value ? 1 : 0,
            change.mailbox(),
            fid);
  }
}
