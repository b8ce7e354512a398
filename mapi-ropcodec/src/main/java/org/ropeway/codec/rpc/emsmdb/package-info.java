/** Mailboxes as RPC operations. [MS-OXCRPC]. */
@NullMarked
package org.ropeway.codec.rpc.emsmdb;

import org.jspecify.annotations.NullMarked;
