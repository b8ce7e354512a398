package org.ropeway.codec.rop.transport;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.7. */
public sealed interface TransportRopRequest extends RopRequest
    permits RopSubmitMessage.Request,
        RopAbortSubmit.Request,
        RopSetSpooler.Request,
        RopSpoolerLockMessage.Request,
        RopGetAddressTypes.Request,
        RopTransportSend.Request,
        RopTransportNewMail.Request,
        RopGetTransportFolder.Request,
        RopOptionsData.Request {}
