package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxPermission;

/**
 * A folder as OX lists it; see {@link org.ropeway.ox.OxFolder}.
 *
 * @param subfolders whether there are folders below it
 * @param owner number of the other user whose it is; 0 if it is not known to be another's
 */
public record HttpFolder(
    String id,
    String parentId,
    String title,
    String module,
    int type,
    int standardType,
    int ownRights,
    List<OxPermission> permissions,
    boolean subscribed,
    boolean subfolders,
    int total,
    int unread,
    int owner) {

  /** The same folder, of another user and with another role and title. */
  public HttpFolder of(int newOwner, int newStandardType, String newTitle) {
    return new HttpFolder(
        id,
        parentId,
        newTitle,
        module,
        type,
        newStandardType,
        ownRights,
        permissions,
        subscribed,
        subfolders,
        total,
        unread,
        newOwner);
  }
}
