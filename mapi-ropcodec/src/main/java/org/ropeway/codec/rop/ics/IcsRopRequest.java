package org.ropeway.codec.rop.ics;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.13. */
public sealed interface IcsRopRequest extends RopRequest
    permits RopSynchronizationUploadStateStreamEnd.Request {}
