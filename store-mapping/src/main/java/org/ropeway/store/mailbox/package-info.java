/** The mailboxes: folders and messages of OX, and what lives beside them, behind the port. */
@NullMarked
package org.ropeway.store.mailbox;

import org.jspecify.annotations.NullMarked;
