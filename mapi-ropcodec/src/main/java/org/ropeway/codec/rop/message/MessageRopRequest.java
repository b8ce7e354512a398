package org.ropeway.codec.rop.message;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.6. */
public sealed interface MessageRopRequest extends RopRequest
    permits RopSaveChangesMessage.Request {}
