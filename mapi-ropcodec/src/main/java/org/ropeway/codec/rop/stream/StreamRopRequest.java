package org.ropeway.codec.rop.stream;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.9. */
public sealed interface StreamRopRequest extends RopRequest
    permits RopCloneStream.Request,
        RopCommitStream.Request,
        RopCopyToStream.Request,
        RopGetStreamSize.Request,
        RopLockRegionStream.Request,
        RopOpenStream.Request,
        RopReadStream.Request,
        RopSeekStream.Request,
        RopSetStreamSize.Request,
        RopUnlockRegionStream.Request,
        RopWriteAndCommitStream.Request,
        RopWriteStream.Request,
        RopWriteStreamExtended.Request {}
