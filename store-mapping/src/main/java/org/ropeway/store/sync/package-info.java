/** Keeps the index of a mailbox in step with OX. */
@NullMarked
package org.ropeway.store.sync;

import org.jspecify.annotations.NullMarked;
