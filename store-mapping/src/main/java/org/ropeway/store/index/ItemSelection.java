package org.ropeway.store.index;

import java.util.List;
import org.ropeway.store.Associated;

/**
 * Some of the messages of a mailbox.
 *
 * @param where what holds for them, in SQL
 * @param values of its parameters
 */
record ItemSelection(String where, List<Object> values) {
  private static final String SHOWN = "i.associated = ? AND i.deleted_from IS NULL";

  /** The messages of a folder. */
  static ItemSelection in(long fid, Associated associated) {
    return new ItemSelection("i.fid = ? AND " + SHOWN, List.of(fid, ItemTable.number(associated)));
  }

  /** The ordinary messages of all folders. */
  static ItemSelection every() {
    return new ItemSelection(SHOWN, List.of(ItemTable.number(Associated.NORMAL)));
  }

  /** The messages that a search folder shows. */
  static ItemSelection shownBy(long mailbox, long search) {
    return new ItemSelection(
        "i.mid IN (SELECT l.mid FROM search_link l WHERE l.mailbox = ? AND l.fid = ?)",
        List.of(mailbox, search));
  }

  /** Those that were soft-deleted and live only here. */
  static ItemSelection deletedHere() {
    return new ItemSelection("i.deleted_from IS NOT NULL AND i.ox_uuid IS NULL", List.of());
  }

  /** Those that were soft-deleted from a folder; {@link DeletedSource#ALL}: from any. */
  static ItemSelection deletedFrom(long fid, Associated associated) {
    int kind = ItemTable.number(associated);
    return fid == DeletedSource.ALL
        ? new ItemSelection("i.deleted_from IS NOT NULL AND i.associated = ?", List.of(kind))
        : new ItemSelection("i.deleted_from = ? AND i.associated = ?", List.of(fid, kind));
  }
}
