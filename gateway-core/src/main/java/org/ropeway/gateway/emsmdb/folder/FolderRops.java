package org.ropeway.gateway.emsmdb.folder;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.folder.FolderRopRequest;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.4. */
public final class FolderRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, FolderRopRequest request) {
    return switch (request) {
      case RopCopyFolder.Request r -> refuse();
      case RopCreateFolder.Request r -> refuse();
      case RopDeleteFolder.Request r -> refuse();
      case RopDeleteMessages.Request r -> refuse();
      case RopEmptyFolder.Request r -> refuse();
      case RopGetContentsTable.Request r -> refuse();
      case RopGetHierarchyTable.Request r -> refuse();
      case RopGetSearchCriteria.Request r -> refuse();
      case RopHardDeleteMessages.Request r -> refuse();
      case RopHardDeleteMessagesAndSubfolders.Request r -> refuse();
      case RopMoveCopyMessages.Request r -> refuse();
      case RopMoveFolder.Request r -> refuse();
      case RopOpenFolder.Request r -> refuse();
      case RopSetSearchCriteria.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
