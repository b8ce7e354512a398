package org.ropeway.gateway.emsmdb.folder;

import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
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
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.Folder;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;

/** The behaviour of [MS-OXCROPS] 2.2.4. */
public final class FolderRops {
  private final FolderTables tables = new FolderTables();
  private final FolderDeletion deletion = new FolderDeletion();
  private final Transfers transfers = new Transfers();
  private final SearchRops searches = new SearchRops();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, FolderRopRequest request) {
    return switch (request) {
      case RopOpenFolder.Request r -> openFolder(c, r);
      case RopCreateFolder.Request r -> createFolder(c, r);
      case RopDeleteFolder.Request r -> RopResult.of(deletion.delete(folder(c), r));
      case RopGetHierarchyTable.Request r -> tables.hierarchy(c, folder(c), r);
      case RopGetContentsTable.Request r -> tables.contents(c, folder(c), r);
      case RopDeleteMessages.Request r ->
          RopResult.of(
              deletion.messages(folder(c), r.messageIds(), Removal.SOFT, r.notifyNonRead()));
      case RopHardDeleteMessages.Request r ->
          RopResult.of(
              deletion.messages(folder(c), r.messageIds(), Removal.HARD, r.notifyNonRead()));
      case RopGetSearchCriteria.Request r -> searches.get(c, folder(c), r);
      case RopSetSearchCriteria.Request r -> searches.set(folder(c), r);
      case RopMoveCopyMessages.Request r -> transfers.messages(c, folder(c), r);
      case RopMoveFolder.Request r -> transfers.folder(c, folder(c), r);
      case RopCopyFolder.Request r -> transfers.folder(c, folder(c), r);
      case RopEmptyFolder.Request r ->
          RopResult.of(deletion.contents(folder(c), Removal.SOFT, r.wantDeleteAssociated()));
      case RopHardDeleteMessagesAndSubfolders.Request r ->
          RopResult.of(deletion.contents(folder(c), Removal.HARD, r.wantDeleteAssociated()));
    };
  }

  private static FolderObject folder(RopContext c) {
    return c.input(FolderObject.class);
  }

  /** [MS-OXCFOLD] 3.2.5.1. */
  private static RopResult openFolder(RopContext c, RopOpenFolder.Request r) {
    ServerObject from = c.input();
    if (!(from instanceof LogonObject) && !(from instanceof FolderObject)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "not a logon or folder");
    }
    FolderObject opened = new FolderObject(c.logon(), c.mailbox().folder(r.folderId()));
    return RopResult.opened(opened, new RopOpenFolder.Response(hasRules(opened), Optional.empty()));
  }

  /** [MS-OXCFOLD] 3.2.5.2. */
  private static RopResult createFolder(RopContext c, RopCreateFolder.Request r) {
    FolderObject parent = folder(c);
    if (r.folderType() != RopCreateFolder.GENERIC && r.folderType() != RopCreateFolder.SEARCH) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "folder type " + r.folderType());
    }
    if (r.displayName().isBlank()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "folder without name");
    }
    if (parent.isSearchFolder()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "folder in a search folder");
    }
    c.requireHandle(ObjectKind.FOLDER);
    Folder.Created created =
        parent
            .folder()
            .createFolder(r.displayName(), r.comment(), r.folderType(), r.openExisting());
    FolderObject opened = new FolderObject(c.logon(), created.folder());
    Optional<RopCreateFolder.Existing> existing =
        created.existed()
            ? Optional.of(new RopCreateFolder.Existing(hasRules(opened), Optional.empty()))
            : Optional.empty();
    return RopResult.opened(opened, new RopCreateFolder.Response(created.folder().fid(), existing));
  }

  private static boolean hasRules(FolderObject folder) {
    return folder.properties().get(PidTag.HAS_RULES, false);
  }
}
