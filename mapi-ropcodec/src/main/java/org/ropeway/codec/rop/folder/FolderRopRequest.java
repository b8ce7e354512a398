package org.ropeway.codec.rop.folder;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.4. */
public sealed interface FolderRopRequest extends RopRequest
    permits RopOpenFolder.Request,
        RopGetHierarchyTable.Request,
        RopGetContentsTable.Request,
        RopCreateFolder.Request,
        RopDeleteFolder.Request,
        RopDeleteMessages.Request,
        RopSetSearchCriteria.Request,
        RopGetSearchCriteria.Request,
        RopMoveCopyMessages.Request,
        RopMoveFolder.Request,
        RopCopyFolder.Request,
        RopEmptyFolder.Request,
        RopHardDeleteMessages.Request,
        RopHardDeleteMessagesAndSubfolders.Request {}
