/**
 * NDR 2.0, the transfer syntax of RPC parameters. C706 chapter 14, [MS-RPCE] 2.2.4; NDR64 is not
 * spoken: a server refuses it when the client offers it, and clients offer NDR 2.0 beside it.
 */
@NullMarked
package org.ropeway.codec.ndr;

import org.jspecify.annotations.NullMarked;
