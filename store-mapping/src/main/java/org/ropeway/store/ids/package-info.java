/** Ids that never change and are never used again: mailboxes, folders, messages, names. */
@NullMarked
package org.ropeway.store.ids;

import org.jspecify.annotations.NullMarked;
