package org.ropeway.gateway.emsmdb.folder;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;

/**
 * Moving and copying messages and folders. [MS-OXCFOLD] 3.2.5.6 to 3.2.5.8. All is done when it is
 * answered, whoever would wait: a server may answer a client that would with the ROP's own
 * response.
 */
final class Transfers {
  /** [MS-OXCFOLD] 3.2.5.6. */
  RopResult messages(RopContext c, FolderObject from, RopMoveCopyMessages.Request r) {
    FolderObject to = destination(c, r);
    if (to.isSearchFolder()) {
      throw new MapiException(ErrorCode.SEARCH_FOLDER, "a search folder holds nothing");
    }
    List<Mid> failed =
        r.wantCopy()
            ? from.folder().copyMessages(r.messageIds(), to.folder().fid())
            : from.folder().moveMessages(r.messageIds(), to.folder().fid());
    return done(failed.isEmpty());
  }

  /** [MS-OXCFOLD] 3.2.5.7. */
  RopResult folder(RopContext c, FolderObject from, RopMoveFolder.Request r) {
    FolderObject to = destination(c, r);
    requireNotRoot(from, r.folderId());
    requireHolds(to);
    return done(from.folder().moveFolder(r.folderId(), to.folder().fid(), r.newFolderName()));
  }

  /** [MS-OXCFOLD] 3.2.5.8. */
  RopResult folder(RopContext c, FolderObject from, RopCopyFolder.Request r) {
    FolderObject to = destination(c, r);
    requireNotRoot(from, r.folderId());
    requireHolds(to);
    return done(
        from.folder()
            .copyFolder(r.folderId(), to.folder().fid(), r.newFolderName(), r.wantRecursive()));
  }

  private static RopResult done(boolean complete) {
    return RopResult.of(new DestinationResponse.Done(!complete));
  }

  private static FolderObject destination(RopContext c, RopRequest.HasDestination r) {
    ServerObject destination = c.at(r.destHandleIndex());
    if (destination == null) {
      throw new MapiException(ErrorCode.NULL_DESTINATION_OBJECT, "no destination");
    }
    return RopContext.cast(destination, FolderObject.class);
  }

  private static void requireHolds(FolderObject to) {
    if (to.isSearchFolder()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a search folder holds nothing");
    }
  }

  private static void requireNotRoot(FolderObject from, Fid folder) {
    if (folder.equals(from.logon().mailbox().special(SpecialFolder.ROOT))) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "the Root folder");
    }
  }
}
