package org.ropeway.standin.data;

/**
 * A folder as it is stored.
 *
 * @param fid key in the database
 * @param owner user id, 0 for the folders that all users of the context have in common
 * @param id OX id, such as {@code default0/INBOX}
 * @param parent {@code fid} of the parent, 0 at the top
 * @param seq sequence number of the newest change of the folder itself (not of its content)
 * @param modified time of that change in ms
 */
public record FolderRow(
    long fid,
    String uuid,
    int context,
    int owner,
    String id,
    long parent,
    String title,
    String module,
    int type,
    int standardType,
    boolean subscribed,
    long seq,
    long modified,
    int total,
    int unread) {
  /** Whether this folder holds mails. */
  public boolean isMail() {
    return module.equals("mail");
  }
}
