package org.ropeway.store.local;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.mail.MessageContent;

/**
 * What a forced save overwrites of others' changes is kept in the Conflicts folder, of messages
 * that are no folder associated information, unless the last writer wins in their folder
 * (PidTagResolveMethod, [MS-OXCFXICS] 2.2.1.4.1) or the store has no Conflicts folder.
 */
public final class ConflictItems {
  private static final int LAST_WRITER_WINS = 0x01;

  private ConflictItems() {}

  /**
   * Keeps what a message said before it is overwritten. Throws ecQuotaExceeded if nothing more may
   * live here.
   */
  public static Optional<ItemRow> keep(
      Change change, StoreLimits.Local limits, ItemRow winner, MessageContent overwritten) {
    FolderNode conflicts = change.tree().findRole(SpecialFolder.CONFLICTS);
    FolderNode home = change.tree().find(winner.fid());
    if (conflicts == null
        || home == null
        || home.fid() == conflicts.fid()
        || winner.associated() == Associated.FAI
        || (home.record().properties().get(PidTag.RESOLVE_METHOD, 0) & LAST_WRITER_WINS) != 0) {
      return Optional.empty();
    }
    LocalMessage.requireRoom(change, limits);
    MessageContent loser =
        new MessageContent(
            overwritten.properties().toBuilder()
                .put(
                    PidTag.CONFLICT_ITEMS,
                    List.of(change.ids().messageEntryId(winner.fid(), winner.mid())))
                .build(),
            overwritten.recipients(),
            overwritten.attachments());
    LocalItem item =
        LocalItem.of(change, conflicts.fid(), Associated.NORMAL, change.nextCounter(), loser);
    item.insert(change);
    return Optional.of(item.row());
  }
}
