package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tombstone;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.node.ObjectNode;

/** Mails of a folder. */
record MailLog(Tx tx, FolderRow folder, SyncState state, MailJson json)
    implements ChangeLog<MailRow> {
  @Override
  public List<Tombstone> deleted(int limit) throws SQLException {
    return Mails.deleted(tx, folder.fid(), state, limit);
  }

  @Override
  public List<MailRow> modified(int limit) throws SQLException {
    return Mails.modified(tx, folder.fid(), state, limit);
  }

  @Override
  public List<MailRow> created(int limit) throws SQLException {
    return Mails.created(tx, folder.fid(), state, limit);
  }

  @Override
  public long seq(MailRow row) {
    return row.seq();
  }

  @Override
  public long createdSeq(MailRow row) {
    return row.createdSeq();
  }

  @Override
  public ObjectNode json(MailRow row) {
    return json.of(row, folder);
  }
}
