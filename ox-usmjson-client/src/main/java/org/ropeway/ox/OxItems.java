package org.ropeway.ox;

import org.jspecify.annotations.Nullable;

/**
 * Objects of groupware in a user's folders, those of others that he may see included. A change is
 * made against a state: if somebody else changed the object after it, it is refused as {@link
 * OxException.Conflict}. Refusals of a change are part of the answer; an object that is not there
 * is {@link OxException.NotFound}. Should the answer be lost, a synchronisation from the same state
 * tells of the change as well.
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
public interface OxItems<T, C> {
  /**
   * Changes of a folder since {@code state}, or all its objects if null; paged as {@link
   * OxSession#syncMails}, by an OX that has pages. What came from another folder, or was made in
   * the second of the state, may be told as modified. Throws {@link OxException.OutOfSync} if OX
   * cannot tell any more what happened since.
   */
  OxChanges<T> sync(String folderUuid, @Nullable OxSyncState state, int limit);

  /** An object as it is now. Throws {@link OxException.NotFound}. */
  T get(String folderUuid, String id);

  /**
   * Makes an object, once for each {@code uuid}, which is a random one; tells its id, and what else
   * changed since {@code state}. Who repeats it after a failure names the same state.
   */
  OxApplied<T> create(String folderUuid, OxSyncState state, String uuid, C content);

  /** Changes what of an object is named, and leaves the rest; told likewise. */
  OxApplied<T> update(String folderUuid, OxSyncState state, String id, C change);

  /** Deletes an object for good; told likewise. */
  OxApplied<T> delete(String folderUuid, OxSyncState state, String id);

  /**
   * Puts an object into another folder of its kind, where a synchronisation tells of it; its id
   * stays. What happened in the folder it leaves is told likewise.
   */
  OxApplied<T> move(String folderUuid, OxSyncState state, String id, String targetUuid);

  /** The files at the objects. */
  OxAttachments attachments();
}
