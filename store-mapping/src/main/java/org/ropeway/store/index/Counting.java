package org.ropeway.store.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Associated;

/** What one change of a mailbox does to the numbers of its folders. */
final class Counting {
  private final long now;
  private final LongConsumer touch;
  private final Map<Long, FolderCounts> deltas = new LinkedHashMap<>();

  /**
   * Nothing counted yet.
   *
   * @param touch told of each folder before its numbers change
   */
  Counting(long now, LongConsumer touch) {
    this.now = now;
    this.touch = touch;
  }

  /** A message came, changed or went. */
  void item(@Nullable ItemRow old, @Nullable ItemRow next) {
    if (old != null) {
      count(old, -1);
    }
    if (next != null) {
      count(next, 1);
    }
    if (old != null && old.deletion() == null && hasLeft(old, next)) {
      add(old.fid(), new FolderCounts(0, 0, 0, 1, 0, now));
    }
  }

  /** A search folder shows so many more. */
  void links(long search, int total, int unread) {
    touch.accept(search);
    add(search, new FolderCounts(total, unread, 0, 0, 0, now));
  }

  /** Something else in a folder changed. */
  void committed(long fid) {
    add(fid, FolderCounts.none(now));
  }

  /** A folder is gone. */
  void forget(long fid) {
    deltas.remove(fid);
  }

  /** A folder's numbers, this change included. */
  FolderCounts of(FolderNode node) {
    FolderCounts delta = deltas.get(node.fid());
    return delta == null ? node.counts() : node.counts().plus(delta);
  }

  void forEach(BiConsumer<Long, FolderCounts> visitor) {
    deltas.forEach(visitor);
  }

  private static boolean hasLeft(ItemRow old, @Nullable ItemRow next) {
    return next == null || next.fid() != old.fid() || next.deletion() != null;
  }

  private void count(ItemRow row, int sign) {
    if (row.deletion() != null) {
      return;
    }
    touch.accept(row.fid());
    add(
        row.fid(),
        row.associated() == Associated.FAI
            ? new FolderCounts(0, 0, sign, 0, 0, now)
            : new FolderCounts(sign, row.unread() ? sign : 0, 0, 0, (long) sign * row.size(), now));
  }

  private void add(long fid, FolderCounts delta) {
    deltas.merge(fid, delta, FolderCounts::plus);
  }
}
