package org.ropeway.ox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contacts in a user's folders, those of others that he may see included. A change is made
 * against a state: if somebody else changed the contact after it, it is refused as {@link
 * OxException.Conflict}. Refusals of a change are part of the answer; a contact that is not there
 * is {@link OxException.NotFound}. Should the answer be lost, a synchronisation from the same state
 * tells of the change as well.
 */
public interface OxContacts {
  /**
   * Changes of a folder since {@code state}, or all its contacts if null; paged as {@link
   * OxSession#syncMails}, by an OX that has pages. What came from another folder may be told as
   * modified. Throws {@link OxException.OutOfSync} if OX cannot tell any more what happened since.
   */
  OxChanges<OxContact> sync(String folderUuid, @Nullable OxSyncState state, int limit);

  /** A contact as it is now. Throws {@link OxException.NotFound}. */
  OxContact get(String folderUuid, String id);

  /**
   * Makes a contact, once for each {@code uuid}, which is a random one; tells its id, and what else
   * changed since {@code state}.
   */
  OxApplied<OxContact> create(
      String folderUuid, OxSyncState state, String uuid, Map<OxContactField, String> fields);

  /** Changes fields of a contact, those with an empty value are taken away; told likewise. */
  OxApplied<OxContact> update(
      String folderUuid, OxSyncState state, String id, Map<OxContactField, String> fields);

  /** Deletes a contact for good; told likewise. */
  OxApplied<OxContact> delete(String folderUuid, OxSyncState state, String id);
}
