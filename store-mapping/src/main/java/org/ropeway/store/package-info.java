/** A mailbox in MAPI words on top of OX: the port the gateway works with. */
@NullMarked
package org.ropeway.store;

import org.jspecify.annotations.NullMarked;
