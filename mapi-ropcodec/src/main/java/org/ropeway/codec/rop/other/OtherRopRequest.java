package org.ropeway.codec.rop.other;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.15. */
public sealed interface OtherRopRequest extends RopRequest permits RopRelease.Request {}
