package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.local.LocalMessage;

/**
 * Deferred action messages (DAMs), which tell clients what they are to do with a mail. [MS-OXORULE]
 * 2.2.6.
 */
public final class DeferredActions {
  private static final int PAGE = 1000;

  private final MailboxIndex index;
  private final StoreLimits.Local limits;

  /** Those of a mailbox. */
  public DeferredActions(MailboxIndex index, StoreLimits.Local limits) {
    this.index = index;
    this.limits = limits;
  }

  /** Notes which copy of a message the client works on, in all DAMs about it. 3.2.5.4. */
  public void update(Bytes serverEntryId, Bytes clientEntryId) {
    try {
      ServerId.WIRE.readAll(serverEntryId.unsafeArray());
    } catch (WireException e) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "no id of a server");
    }
    if (clientEntryId.isEmpty()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "no entry id");
    }
    for (ItemRow row : about(serverEntryId)) {
      LocalMessage message = LocalMessage.open(index, limits, index.row(row));
      message.setProperties(
          List.of(
              new PropertyValue(PidTag.DAM_ORIGINAL_ENTRY_ID, clientEntryId),
              new PropertyValue(PidTag.DAM_BACK_PATCHED, true)));
      message.save(true);
    }
  }

  private List<ItemRow> about(Bytes serverEntryId) {
    long folder = index.tree().role(SpecialFolder.DEFERRED_ACTION).fid();
    List<ItemRow> found = new ArrayList<>();
    long after = 0;
    for (List<ItemRow> some = index.inFolder(folder, Associated.NORMAL, after, PAGE);
        !some.isEmpty();
        some = index.inFolder(folder, Associated.NORMAL, after, PAGE)) {
      for (ItemRow row : some) {
        if (row.get(PidTag.DEFERRED_ACTION_MESSAGE_ORIGINAL_ENTRY_ID) instanceof Bytes id
            && id.equals(serverEntryId)) {
          found.add(row);
        }
      }
      after = some.getLast().mid();
    }
    return found;
  }
}
