package org.ropeway.store.index;

import org.jspecify.annotations.Nullable;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.ids.MailboxIds;

/** What changes of messages are to clients, who do not see what is soft-deleted. */
record ItemEvents(MailboxIds ids) {
  MailboxEvent created(ItemRow row) {
    return new MailboxEvent.MessageCreated(
        ids.fid(row.fid()), ids.mid(row.mid()), row.associated());
  }

  MailboxEvent deleted(ItemRow row) {
    return new MailboxEvent.MessageDeleted(
        ids.fid(row.fid()), ids.mid(row.mid()), row.associated());
  }

  MailboxEvent copied(ItemRow original, ItemRow copy) {
    return new MailboxEvent.MessageCopied(
        ids.fid(copy.fid()),
        ids.mid(copy.mid()),
        ids.fid(original.shownIn()),
        ids.mid(original.mid()));
  }

  /** Null if nothing. */
  @Nullable MailboxEvent replaced(ItemRow old, ItemRow next) {
    if (old.deletion() != null) {
      return next.deletion() == null ? created(next) : null;
    }
    if (next.deletion() != null) {
      return deleted(old);
    }
    return old.fid() == next.fid()
        ? new MailboxEvent.MessageModified(
            ids.fid(next.fid()), ids.mid(next.mid()), next.associated())
        : new MailboxEvent.MessageMoved(
            ids.fid(next.fid()), ids.mid(next.mid()), ids.fid(old.fid()), ids.mid(old.mid()));
  }
}
