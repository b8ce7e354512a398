package org.ropeway.codec.rop.folder;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.4. */
public sealed interface FolderRopRequest extends RopRequest
    permits RopOpenFolder.Request, RopDeleteFolder.Request, RopMoveCopyMessages.Request {}
