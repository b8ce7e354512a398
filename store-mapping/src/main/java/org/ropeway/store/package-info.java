/** A mailbox in MAPI words on top of OX. */
@NullMarked
package org.ropeway.store;

import org.jspecify.annotations.NullMarked;
