package org.ropeway.ox;

import java.util.List;

/**
 * A folder of any module.
 *
 * @param uuid durable id; survives renames and moves
 * @param parentUuid uuid of the parent, empty at the top
 * @param id OX id, such as {@code default0/INBOX}
 * @param title display name in the user's language
 * @param module {@code mail}, {@code calendar}, {@code contacts}, {@code tasks}, {@code infostore},
 *     {@code system} …
 * @param type 1 private, 2 public, 3 shared, 5 system, 7 mail
 * @param standardFolderType 0 none, 1 tasks, 2 calendar, 3 contacts, 7 inbox, 9 drafts, 10 sent, 11
 *     spam, 12 trash … (ox-http-api.md)
 * @param ownRights permission bits of the user
 * @param permissions who may do what, the user included; empty if OX did not say
 * @param subscribed whether the user wants to see it
 * @param total number of objects, -1 if unknown
 * @param unread number of unread mails, -1 if unknown
 * @param owner number of the other user whose it is; 0 if it is the user's own or nobody's, or OX
 *     does not say
 */
public record OxFolder(
    String uuid,
    String parentUuid,
    String id,
    String title,
    String module,
    int type,
    int standardFolderType,
    int ownRights,
    List<OxPermission> permissions,
    boolean subscribed,
    int total,
    int unread,
    int owner) {
  private static final int PUBLIC = 2;

  /** Whether it is a mail folder that is public. */
  public boolean isPublicMail() {
    return type == PUBLIC && module.equals("mail");
  }

  /** A folder of no other user. */
  public OxFolder(
      String uuid,
      String parentUuid,
      String id,
      String title,
      String module,
      int type,
      int standardFolderType,
      int ownRights,
      List<OxPermission> permissions,
      boolean subscribed,
      int total,
      int unread) {
    this(
        uuid,
        parentUuid,
        id,
        title,
        module,
        type,
        standardFolderType,
        ownRights,
        permissions,
        subscribed,
        total,
        unread,
        0);
  }
}
