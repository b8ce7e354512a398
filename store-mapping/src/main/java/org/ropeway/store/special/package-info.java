/** The folders and messages that every mailbox has. */
@NullMarked
package org.ropeway.store.special;

import org.jspecify.annotations.NullMarked;
