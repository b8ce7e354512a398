/** The RPC interfaces of Exchange. */
@NullMarked
package org.ropeway.codec.rpc;

import org.jspecify.annotations.NullMarked;
