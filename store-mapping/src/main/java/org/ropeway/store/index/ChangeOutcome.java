package org.ropeway.store.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.property.PropertyBag;

/**
 * A change that is durable.
 *
 * @param touched folders as they were before; null for new ones
 */
record ChangeOutcome(
    FolderTree before,
    FolderTree after,
    long nextCounter,
    MailboxRecord.@Nullable Hierarchy hierarchy,
    @Nullable PropertyBag properties,
    Map<Long, @Nullable FolderRow> touched,
    List<OfItem> items,
    LinkChanges.Outcome links,
    List<MailboxEvent> events) {
  /** A message before and after. */
  record OfItem(@Nullable ItemRow before, @Nullable ItemRow after) {}
}
