package org.ropeway.codec.rop.logon;

/**
 * The folders whose ids the logon to a private mailbox tells, in their order there. [MS-OXCSTOR]
 * 2.2.1.1.3.
 */
public enum PrivateFolder {
  /** The root of the mailbox, above all others. */
  MAILBOX_ROOT(0),
  /** Messages for the client about rules it has to carry out. */
  DEFERRED_ACTION(1),
  /** Mail that is being sent. */
  SPOOLER_QUEUE(2),
  /** The root of what users see. */
  IPM_SUBTREE(3),
  /** Where mail arrives. */
  INBOX(4),
  /** Mail to be sent. */
  OUTBOX(5),
  /** Mail that was sent. */
  SENT_ITEMS(6),
  /** What was deleted. */
  DELETED_ITEMS(7),
  /** Views of all folders. */
  COMMON_VIEWS(8),
  /** Free/busy data. */
  SCHEDULE(9),
  /** The parent of search folders. */
  SEARCH(10),
  /** Views of one user. */
  VIEWS(11),
  /** Shortcuts. */
  SHORTCUTS(12);

  private final int slot;

  PrivateFolder(int slot) {
    this.slot = slot;
  }

  /** Its place among the FolderIds. */
  public int slot() {
    return slot;
  }
}
