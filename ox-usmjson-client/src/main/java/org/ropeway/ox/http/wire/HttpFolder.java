package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxPermission;

/**
 * A folder as OX lists it; see {@link org.ropeway.ox.OxFolder}.
 *
 * @param subfolders whether there are folders below it
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
    int unread) {}
