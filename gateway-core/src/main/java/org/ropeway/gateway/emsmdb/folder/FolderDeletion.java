package org.ropeway.gateway.emsmdb.folder;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;

/**
 * Deleting folders, messages, and all that a folder contains. [MS-OXCFOLD] 3.2.5.3, 3.2.5.9 to
 * 3.2.5.12. All is done when it is answered, whoever would wait; nobody is told of mail that was
 * deleted unread.
 */
final class FolderDeletion {
  private static final int FLAGS =
      RopDeleteFolder.DEL_MESSAGES
          | RopDeleteFolder.DEL_FOLDERS
          | RopDeleteFolder.DELETE_HARD_DELETE;

  PartialCompletion delete(FolderObject parent, RopDeleteFolder.Request r) {
    if ((r.deleteFolderFlags() & ~FLAGS) != 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "flags " + r.deleteFolderFlags());
    }
    Mailbox mailbox = parent.logon().mailbox();
    Folder folder = mailbox.folder(r.folderId());
    if (folder.fid().equals(mailbox.special(SpecialFolder.ROOT))) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "the Root folder");
    }
    if (!parent.folder().fid().equals(folder.parent())) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no subfolder of this folder");
    }
    if (isSpecial(mailbox, folder.fid())) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "a special folder");
    }
    if (isKept(parent, folder, r.deleteFolderFlags())) {
      return new PartialCompletion(true);
    }
    boolean hard = (r.deleteFolderFlags() & RopDeleteFolder.DELETE_HARD_DELETE) != 0;
    boolean gone = parent.folder().deleteFolder(folder.fid(), hard ? Removal.HARD : Removal.SOFT);
    return new PartialCompletion(!gone);
  }

  /**
   * Of messages that are not there nothing is left to delete.
   *
   * @param tell whether senders who want to know are told of mail that was not read
   */
  PartialCompletion messages(FolderObject folder, List<Mid> mids, Removal how, boolean tell) {
    List<Mid> left =
        tell ? folder.folder().deleteTelling(mids, how) : folder.folder().deleteMessages(mids, how);
    return new PartialCompletion(!left.isEmpty());
  }

  /**
   * The folder stays. A search folder has nothing of its own, and the Root what has to be there.
   */
  PartialCompletion contents(FolderObject folder, Removal how, boolean associated) {
    if (folder.isSearchFolder()
        || folder.folder().fid().equals(folder.logon().mailbox().special(SpecialFolder.ROOT))) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "emptying a search folder or the Root");
    }
    return new PartialCompletion(!folder.folder().empty(how, associated));
  }

  private static boolean isSpecial(Mailbox mailbox, Fid fid) {
    return SpecialFolder.of(mailbox.owner()).stream().anyMatch(s -> mailbox.special(s).equals(fid));
  }

  /**
   * Whether it has something in it that is not to be deleted; a search folder only points at it.
   */
  private static boolean isKept(FolderObject parent, Folder folder, int flags) {
    boolean messages =
        !new FolderObject(parent.logon(), folder).isSearchFolder()
            && folder.contents(Associated.NORMAL).count() > 0;
    boolean folders = folder.hierarchy(false).count() > 0;
    return (messages && (flags & RopDeleteFolder.DEL_MESSAGES) == 0)
        || (folders && (flags & RopDeleteFolder.DEL_FOLDERS) == 0);
  }
}
