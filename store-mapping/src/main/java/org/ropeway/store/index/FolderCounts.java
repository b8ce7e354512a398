package org.ropeway.store.index;

/**
 * What is in a folder, in numbers.
 *
 * @param total ordinary messages
 * @param unread of them
 * @param associated FAI messages
 * @param deleted messages that are gone from it, ever (PidTagDeletedCountTotal)
 * @param bytes of the ordinary messages
 * @param committed when something in it changed last, FILETIME ticks
 */
public record FolderCounts(
    int total, int unread, int associated, int deleted, long bytes, long committed) {
  /** Of a folder made at a time. */
  public static FolderCounts none(long now) {
    return new FolderCounts(0, 0, 0, 0, 0, now);
  }

  /** After messages came and went. */
  FolderCounts plus(FolderCounts delta) {
    return new FolderCounts(
        total + delta.total,
        unread + delta.unread,
        associated + delta.associated,
        deleted + delta.deleted,
        bytes + delta.bytes,
        Math.max(committed, delta.committed));
  }
}
