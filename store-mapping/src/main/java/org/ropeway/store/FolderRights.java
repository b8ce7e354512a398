package org.ropeway.store;

import org.ropeway.codec.data.ErrorCode;

/** What a user may do in a folder, as PidTagRights and PidTagAccess have it. */
public final class FolderRights {
  /** All rights, those of the owner. [MS-OXCPERM] 2.2.7. */
  public static final int OWNER = 0x07FB;

  /** No rights. */
  public static final int NONE = 0;

  /** FreeBusySimple and FreeBusyDetailed, which a calendar knows. */
  public static final int FREE_BUSY = 0x1800;

  /** All rights there are. */
  public static final int ALL = OWNER | FREE_BUSY;

  /** To read all messages. */
  public static final int READ_ANY = 0x0001;

  /** To put messages there. */
  public static final int CREATE = 0x0002;

  private static final int EDIT_OWNED = 0x0008;
  private static final int DELETE_OWNED = 0x0010;

  /** To change all messages. */
  public static final int EDIT_ANY = 0x0020;

  /** To delete all messages. */
  public static final int DELETE_ANY = 0x0040;

  /** To make folders below. */
  public static final int CREATE_SUBFOLDER = 0x0080;

  /** To change the folder itself. */
  public static final int FOLDER_OWNER = 0x0100;

  private static final int FOLDER_CONTACT = 0x0200;

  /** To see the folder. */
  public static final int VISIBLE = 0x0400;

  private static final int FREE_BUSY_SIMPLE = 0x0800;
  private static final int FREE_BUSY_DETAILED = 0x1000;

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

  /**
   * OX's bits of PidTagMemberRights. Who may create may see what he created; who may read or owns
   * the folder sees it.
   */
  public static int toOx(int rights) {
    int seen = flag((rights & (VISIBLE | READ_ANY | FOLDER_OWNER)) != 0, 1);
    int folder = (rights & CREATE_SUBFOLDER) != 0 ? 4 : (rights & CREATE) != 0 ? 2 : seen;
    int read = (rights & READ_ANY) != 0 ? 2 : (rights & CREATE) != 0 ? 1 : 0;
    int write = (rights & EDIT_ANY) != 0 ? 2 : (rights & EDIT_OWNED) != 0 ? 1 : 0;
    int delete = (rights & DELETE_ANY) != 0 ? 2 : (rights & DELETE_OWNED) != 0 ? 1 : 0;
    int admin = (rights & FOLDER_OWNER) != 0 ? 1 : 0;
    return folder | read << 7 | write << 14 | delete << 21 | admin << 28;
  }

  /**
   * The same; ecNotSupported where OX would give more than that: making folders goes with creating,
   * and both with seeing.
   */
  public static int requireOx(int rights) {
    int bits = toOx(rights);
    int implied = flag((rights & (READ_ANY | FOLDER_OWNER)) != 0, VISIBLE);
    int more = ofOx(bits) & ~(rights | implied | FOLDER_CONTACT | EDIT_OWNED | DELETE_OWNED);
    if (more != 0) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "OX would give more rights");
    }
    return bits;
  }

  /** The free/busy rights of somebody for whom nobody set any. [MS-OXCPERM] note 5. */
  public static int defaultFreeBusy(int rights) {
    return FREE_BUSY_SIMPLE | flag((rights & READ_ANY) != 0, FREE_BUSY_DETAILED);
  }

  /** PidTagAccess of a folder with these rights. [MS-OXCPRPT] 2.2.1.1. */
  public static int access(int rights) {
    return flag((rights & FOLDER_OWNER) != 0, ACCESS_MODIFY | ACCESS_DELETE)
        | flag((rights & READ_ANY) != 0, ACCESS_READ)
        | flag((rights & CREATE_SUBFOLDER) != 0, ACCESS_CREATE_HIERARCHY)
        | flag((rights & CREATE) != 0, ACCESS_CREATE_CONTENTS)
        | ACCESS_CREATE_ASSOCIATED;
  }

  /** PidTagAccess of a message in a folder with these rights. */
  public static int messageAccess(int rights) {
    return flag((rights & EDIT_ANY) != 0, ACCESS_MODIFY)
        | flag((rights & READ_ANY) != 0, ACCESS_READ)
        | flag((rights & DELETE_ANY) != 0, ACCESS_DELETE);
  }

  private static int flag(boolean on, int bits) {
    return on ? bits : 0;
  }
}
