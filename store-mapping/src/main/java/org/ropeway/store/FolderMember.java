package org.ropeway.store;

/**
 * Whom an entry of a folder's permissions list is for ([MS-OXCPERM] 2.2.5).
 *
 * @param entity number of OX's user or group; -1 for the anonymous user
 */
public record FolderMember(int entity, boolean group) {
  /** All whom no other entry is for; OX's group of all users. */
  public static final FolderMember DEFAULT = new FolderMember(0, true);

  /** Users without credentials, of whom there are none. */
  public static final FolderMember ANONYMOUS = new FolderMember(-1, false);

  private static final long GROUP = 1L << 32;

  /** The member of a PidTagMemberId. */
  public static FolderMember of(long memberId) {
    if (memberId == 0) {
      return DEFAULT;
    }
    return memberId == -1 ? ANONYMOUS : new FolderMember((int) memberId, (memberId & GROUP) != 0);
  }

  /** Its PidTagMemberId. */
  public long memberId() {
    if (equals(DEFAULT)) {
      return 0;
    }
    return group ? GROUP | entity : entity;
  }

  /** Whether it stands in every list. */
  public boolean isReserved() {
    return equals(DEFAULT) || equals(ANONYMOUS);
  }
}
