package org.ropeway.codec.rop.table;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.5. */
public sealed interface TableRopRequest extends RopRequest permits RopQueryRows.Request {}
