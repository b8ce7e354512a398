package org.ropeway.codec.rop.fasttransfer;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.12. */
public sealed interface FastTransferRopRequest extends RopRequest
    permits RopFastTransferDestinationConfigure.Request,
        RopFastTransferDestinationPutBuffer.Request,
        RopFastTransferDestinationPutBufferExtended.Request,
        RopFastTransferSourceCopyFolder.Request,
        RopFastTransferSourceCopyMessages.Request,
        RopFastTransferSourceCopyProperties.Request,
        RopFastTransferSourceCopyTo.Request,
        RopFastTransferSourceGetBuffer.Request,
        RopTellVersion.Request {}
