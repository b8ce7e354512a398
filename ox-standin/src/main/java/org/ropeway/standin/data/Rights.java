package org.ropeway.standin.data;

/** Folder permission bits as they stand on the wire (ox-http-api.md 6.5). */
public final class Rights {
  /** Everything, in a groupware folder. */
  public static final int ADMIN = 403710016;

  /** What the owner has in a mail folder: all but the 64 values, and user flags (bit 29). */
  public static final int MAIL_OWNER = 809533700;

  /** The same as it stands in the list of permissions. */
  public static final int MAIL_OWNER_ENTRY = 272662788;

  /** See and create subfolders, no objects: roots and {@code default0}. */
  public static final int SUBFOLDERS = 4;

  /** See the folder, nothing else. */
  public static final int VISIBLE = 1;

  /** The global address book: read all, write one's own. */
  public static final int ADDRESS_BOOK = 16641;

  private Rights() {}

  /** What somebody may do who has both rights: the more of each kind. */
  static int together(int one, int other) {
    int out = 0;
    for (int shift = 0; shift <= 28; shift += 7) {
      out |= Math.max(one >>> shift & 0x7F, other >>> shift & 0x7F) << shift;
    }
    return out;
  }

  /** Whether objects may be put into the folder. */
  public static boolean mayCreate(int bits) {
    return (bits & 0x7F) >= 2;
  }

  /** Whether folders may be made below. */
  public static boolean mayCreateSubfolders(int bits) {
    return (bits & 0x7F) >= 4;
  }

  /** Whether all objects may be read. */
  public static boolean mayRead(int bits) {
    return (bits >> 7 & 0x7F) >= 2;
  }

  /** Whether all objects may be changed. */
  public static boolean mayWrite(int bits) {
    return (bits >> 14 & 0x7F) >= 2;
  }

  /** Whether marks of mails may be changed: for \\Seen alone it is enough to read (keep seen). */
  public static boolean mayMark(int bits, boolean seenOnly) {
    return seenOnly ? mayRead(bits) : mayWrite(bits);
  }

  /** Whether all objects may be deleted. */
  public static boolean mayDelete(int bits) {
    return (bits >> 21 & 0x7F) >= 2;
  }

  /** Whether the folder itself may be changed. */
  public static boolean isAdmin(int bits) {
    return (bits >> 28 & 1) == 1;
  }
}
