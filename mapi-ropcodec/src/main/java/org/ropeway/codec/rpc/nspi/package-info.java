/** The address book as RPC operations. [MS-OXNSPI], [MS-NSPI]. */
@NullMarked
package org.ropeway.codec.rpc.nspi;

import org.jspecify.annotations.NullMarked;
