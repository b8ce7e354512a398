package org.ropeway.codec.rop.fasttransfer;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.12. */
public sealed interface FastTransferRopRequest extends RopRequest permits RopTellVersion.Request {}
