package org.ropeway.gateway.emsmdb.folder;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.FolderRopRequest;
import org.ropeway.codec.rop.folder.PartialCompletion;
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

/**
 * The behaviour of [MS-OXCROPS] 2.2.4. What would change mail or folders of OX, other than by
 * making or deleting a folder where the mailbox can, is refused; so are searches.
 */
public final class FolderRops {
  private static final PartialCompletion COMPLETE = new PartialCompletion(false);

  private final FolderTables tables = new FolderTables();
  private final FolderDeletion deletion = new FolderDeletion();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, FolderRopRequest request) {
    return switch (request) {
      case RopOpenFolder.Request r -> openFolder(c, r);
      case RopCreateFolder.Request r -> createFolder(c, r);
      case RopDeleteFolder.Request r -> RopResult.of(deletion.delete(folder(c), r));
      case RopGetHierarchyTable.Request r -> tables.hierarchy(c, folder(c), r);
      case RopGetContentsTable.Request r -> tables.contents(c, folder(c), r);
      case RopDeleteMessages.Request r -> deleteMessages(folder(c), r.messageIds());
      case RopHardDeleteMessages.Request r -> deleteMessages(folder(c), r.messageIds());
      case RopGetSearchCriteria.Request r -> getSearchCriteria(folder(c));
      case RopSetSearchCriteria.Request r -> setSearchCriteria(folder(c));
      case RopMoveCopyMessages.Request r -> refuseWithDestination(c, r);
      case RopMoveFolder.Request r -> refuseWithDestination(c, r);
      case RopCopyFolder.Request r -> refuseWithDestination(c, r);
      case RopEmptyFolder.Request r -> refuse(folder(c));
      case RopHardDeleteMessagesAndSubfolders.Request r -> refuse(folder(c));
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

  /** [MS-OXCFOLD] 3.2.5.11, 3.2.5.12. What lives in the state database is gone either way. */
  private static RopResult deleteMessages(FolderObject folder, List<Mid> mids) {
    folder.folder().deleteMessages(mids);
    return RopResult.of(COMPLETE);
  }

  /** [MS-OXCFOLD] 3.2.5.5: no search folder has criteria. */
  private static RopResult getSearchCriteria(FolderObject folder) {
    throw folder.isSearchFolder()
        ? new MapiException(ErrorCode.NOT_INITIALIZED, "no criteria")
        : new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
  }

  private static RopResult setSearchCriteria(FolderObject folder) {
    throw folder.isSearchFolder()
        ? new MapiException(ErrorCode.NOT_SUPPORTED, "searches")
        : new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
  }

  private static RopResult refuseWithDestination(RopContext c, RopRequest.HasDestination r) {
    FolderObject source = folder(c);
    ServerObject destination = c.at(r.destHandleIndex());
    if (destination == null) {
      throw new MapiException(ErrorCode.NULL_DESTINATION_OBJECT, "no destination");
    }
    RopContext.cast(destination, FolderObject.class);
    return refuse(source);
  }

  private static RopResult refuse(FolderObject folder) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, "not yet in " + folder.kind());
  }
}
