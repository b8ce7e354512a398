package org.ropeway.store.index;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Owner;
import org.ropeway.store.ids.MailboxIds;

/**
 * The mailbox that rows and folders belong to, as far as their properties say so.
 *
 * @param folderNames the display name of each folder, null of one that is gone
 */
record MailboxScope(
    long mailbox,
    MailboxIdentity identity,
    Owner owner,
    MailboxIds ids,
    LongFunction<@Nullable String> folderNames) {}
