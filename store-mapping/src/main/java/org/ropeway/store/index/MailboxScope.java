package org.ropeway.store.index;

import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Owner;
import org.ropeway.store.ids.MailboxIds;

/** The mailbox that rows and folders belong to, as far as their properties say so. */
record MailboxScope(long mailbox, MailboxIdentity identity, Owner owner, MailboxIds ids) {}
