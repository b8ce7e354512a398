package org.ropeway.standin.usm;

import java.sql.SQLException;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.SyncStates;
import org.ropeway.standin.data.Tx;

/** Folders and mails a call names, as far as its user may see them. */
final class Access {
  private Access() {}

  /** A folder and what the user may do there. */
  record Granted(FolderRow folder, int rights) {}

  /** The folder with a uuid, if it is visible. */
  static Granted folder(Tx tx, Call call, String uuid) throws SQLException {
    FolderRow folder =
        Folders.byUuid(tx, uuid)
            .orElseThrow(() -> UsmException.uuid(UsmStatus.FOLDER_NOT_FOUND, uuid));
    int rights = Folders.rights(tx, folder, call.user());
    boolean foreign = folder.owner() != 0 && folder.owner() != call.user().id();
    if (rights == 0 || folder.context() != call.user().context()) {
      throw foreign || rights == 0
          ? UsmException.uuid(UsmStatus.FOLDER_NOT_FOUND, uuid)
          : UsmException.denied("FLD-0003");
    }
    return new Granted(folder, rights);
  }

  /** The same, and the user may read it. */
  static FolderRow readable(Tx tx, Call call, String uuid) throws SQLException {
    Granted granted = folder(tx, call, uuid);
    if (granted.folder().hasContents() && !Rights.mayRead(granted.rights())) {
      throw UsmException.denied("FLD-0003");
    }
    return granted.folder();
  }

  /** The device that need not hear of a change: none if it has not heard of one before. */
  static long author(Tx tx, Call call, FolderRow folder, long seq, long device)
      throws SQLException {
    boolean unheard =
        device != call.device()
            && SyncStates.newest(tx, call.device(), folder.uuid())
                .map(newest -> seq > newest.changedTo())
                .orElse(true);
    return unheard ? 0 : call.device();
  }

  /** A mail of a folder. */
  static MailRow mail(Tx tx, FolderRow folder, String uuid) throws SQLException {
    return Mails.byUuid(tx, uuid)
        .filter(mail -> mail.fid() == folder.fid())
        .orElseThrow(() -> UsmException.uuid(UsmStatus.UNKNOWN_UUID, uuid));
  }
}
