package org.ropeway.codec.rop.logon;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.3. */
public sealed interface LogonRopRequest extends RopRequest permits RopGetStoreState.Request {}
