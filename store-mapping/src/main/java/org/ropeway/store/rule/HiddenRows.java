package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;

/** The FAI messages of a folder that are of one class. */
final class HiddenRows {
  private static final int PAGE = 1000;

  private HiddenRows() {}

  static List<ItemRow> of(MailboxIndex index, long fid, String messageClass) {
    List<ItemRow> found = new ArrayList<>();
    long after = 0;
    for (List<ItemRow> some = index.inFolder(fid, Associated.FAI, after, PAGE);
        !some.isEmpty();
        some = index.inFolder(fid, Associated.FAI, after, PAGE)) {
      for (ItemRow row : some) {
        if (row.get(PidTag.MESSAGE_CLASS) instanceof String name
            && name.equalsIgnoreCase(messageClass)) {
          found.add(row);
        }
      }
      after = some.getLast().mid();
    }
    return found;
  }
}
