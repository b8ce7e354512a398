package org.ropeway.store;

/**
 * An entry of a folder's permissions list.
 *
 * @param rights PidTagMemberRights ([MS-OXCPERM] 2.2.7), the free/busy rights included
 * @param owner whether it is that of the mailbox's owner, who keeps his rights
 */
public record FolderPermission(FolderMember member, int rights, boolean owner) {
  /** The same entry with other rights. */
  public FolderPermission with(int value) {
    return new FolderPermission(member, value, owner);
  }
}
