package org.ropeway.store.index;

/** What a user may do in a folder, as PidTagRights and PidTagAccess have it. */
public final class FolderRights {
  /** All rights, those of the owner. [MS-OXCPERM] 2.2.7. */
  public static final int OWNER = 0x07FB;

  private static final int READ_ANY = 0x0001;
  private static final int CREATE = 0x0002;
  private static final int EDIT_OWNED = 0x0008;
  private static final int DELETE_OWNED = 0x0010;
  private static final int EDIT_ANY = 0x0020;
  private static final int DELETE_ANY = 0x0040;
  private static final int CREATE_SUBFOLDER = 0x0080;
  private static final int FOLDER_OWNER = 0x0100;
  private static final int FOLDER_CONTACT = 0x0200;
  private static final int VISIBLE = 0x0400;

  private static final int ACCESS_MODIFY = 0x01;
  private static final int ACCESS_READ = 0x02;
  private static final int ACCESS_DELETE = 0x04;
  private static final int ACCESS_CREATE_HIERARCHY = 0x08;
  private static final int ACCESS_CREATE_CONTENTS = 0x10;
  private static final int ACCESS_CREATE_ASSOCIATED = 0x20;

  private FolderRights() {}

  /** PidTagRights of OX's own_rights: five groups of 7 bits, the last of one. */
  public static int ofOx(int bits) {
    int folder = bits & 0x7F;
    int read = bits >>> 7 & 0x7F;
    int write = bits >>> 14 & 0x7F;
    int delete = bits >>> 21 & 0x7F;
    boolean admin = (bits >>> 28 & 1) != 0;
    return flag(folder >= 1, VISIBLE)
        | flag(folder >= 2, CREATE)
        | flag(folder >= 4, CREATE_SUBFOLDER)
        | flag(read >= 2, READ_ANY)
        | flag(write >= 1, EDIT_OWNED)
        | flag(write >= 2, EDIT_ANY)
        | flag(delete >= 1, DELETE_OWNED)
        | flag(delete >= 2, DELETE_ANY)
        | flag(admin, FOLDER_OWNER | FOLDER_CONTACT);
  }

  /** PidTagAccess of a folder with these rights. [MS-OXCPRPT] 2.2.1.1. */
  static int access(int rights) {
    return flag((rights & FOLDER_OWNER) != 0, ACCESS_MODIFY | ACCESS_DELETE)
        | flag((rights & READ_ANY) != 0, ACCESS_READ)
        | flag((rights & CREATE_SUBFOLDER) != 0, ACCESS_CREATE_HIERARCHY)
        | flag((rights & CREATE) != 0, ACCESS_CREATE_CONTENTS)
        | ACCESS_CREATE_ASSOCIATED;
  }

  private static int flag(boolean on, int bits) {
    return on ? bits : 0;
  }
}
