/**
 * The protocol data units of connection-oriented RPC, from the fragment to the call. C706 chapter
 * 12, [MS-RPCE] 2.2.2.
 */
@NullMarked
package org.ropeway.codec.dcerpc;

import org.jspecify.annotations.NullMarked;
