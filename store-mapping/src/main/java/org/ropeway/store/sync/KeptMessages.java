package org.ropeway.store.sync;

import java.util.List;
import java.util.Map;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.PropertyBag;

/** Changes of messages that live only here. */
record KeptMessages(MailboxIndex index) {
  static int moveHere(Change change, List<ItemRow> rows, long target) {
    for (ItemRow row : rows) {
      if (row.fid() != target) {
        change.replace(
            Map.of(
                row,
                row.inFolder(target, row.generation())
                    .withChange(change.nextCounter(), change.now())));
      }
    }
    return rows.size();
  }

  /** Changes PidTagMessageFlags of a message that lives only here. */
  void flag(Change change, ItemRow row, int set, int clear) {
    if (row.uuid() != null) {
      return;
    }
    PropertyBag before = index.row(row).stored();
    int flags = (before.get(PidTag.MESSAGE_FLAGS, 0) & ~clear) | set;
    ItemRow next =
        ItemRow.of(
                row.fid(),
                row.associated(),
                row.mid(),
                change.nextCounter(),
                change.now(),
                (flags & MessageFlags.READ) == 0 && row.unread(),
                before.toBuilder().put(PidTag.MESSAGE_FLAGS, flags).build())
            .withDeletion(row.deletion());
    change.replace(Map.of(row, next));
  }
}
