package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A folder as it is stored.
 *
 * @param fid key in the database
 * @param owner user id, 0 for the folders that all users of the context have in common
 * @param id OX id, such as {@code default0/INBOX}
 * @param parent {@code fid} of the parent, 0 at the top
 * @param seq sequence number of the newest change of the folder itself (not of its content)
 * @param modified time of that change, or of one of a folder directly below, in ms
 * @param created in ms
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
    long created,
    int total,
    int unread) {
  /** Reads one of a query with these columns in this order. */
  static FolderRow read(ResultSet row) throws SQLException {
    return new FolderRow(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11) == 1,
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        row.getInt(15),
        row.getInt(16));
  }

  /** Whether it holds events. */
  public boolean isCalendar() {
    return module.equals("calendar");
  }

  /** Whether this folder holds mails. */
  public boolean isMail() {
    return module.equals("mail");
  }

  /** Whether the stand-in keeps objects in such a folder. */
  public boolean hasContents() {
    return isMail() || isCalendar() || ItemForm.of(this).isPresent();
  }

  /** Whether this is a public mail folder, or the root of them. */
  public boolean isPublicMail() {
    return owner == 0 && isMail();
  }

  /** Whether it can be neither renamed nor moved nor deleted. */
  public boolean isFixed() {
    return (owner == 0 && !isMail())
        || standardType != 0
        || id.equals("default0")
        || id.equals(Folders.PUBLIC_MAIL);
  }

  /** The number that changes when a folder of this id is another one, as UIDVALIDITY of IMAP. */
  public long validity() {
    return 1_700_000_000L + fid;
  }
}
