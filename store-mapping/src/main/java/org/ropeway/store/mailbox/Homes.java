package org.ropeway.store.mailbox;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.FolderRecord;

/** Where folders live, at OX or here, and which can be moved and copied to which. */
final class Homes {
  private Homes() {}

  /** Whether one is at OX and the other not; ecNotSupported for what is no mail. */
  static boolean differ(FolderRecord folder, FolderRecord target) {
    if (folder.type() == FolderRecord.SEARCH || folder.isHeldByOx() == target.isHeldByOx()) {
      return false;
    }
    FolderRecord atOx = folder.isHeldByOx() ? folder : target;
    if (!atOx.module().equals(FolderRecord.MAIL)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "items that are no mails, out of OX or in");
    }
    return true;
  }

  /** ecNotSupported unless both hold the same kind of items. */
  static void requireSameModule(FolderRecord folder, FolderRecord target) {
    if (!folder.module().equals(target.module()) && target.role() != SpecialFolder.IPM_SUBTREE) {
      throw new MapiException(
          ErrorCode.NOT_SUPPORTED, folder.module() + " below " + target.module());
    }
  }
}
