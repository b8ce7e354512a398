package org.ropeway.codec.rop.stream;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.9. */
public sealed interface StreamRopRequest extends RopRequest permits RopCommitStream.Request {}
