package org.ropeway.codec.rop;

import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;

/** What stands in the list of a ROP output buffer. [MS-OXCROPS] 2.2.1. */
public sealed interface RopAnswer
    permits RopReply, RopNotify, RopPending, RopBackoff, RopBufferTooSmall {}
