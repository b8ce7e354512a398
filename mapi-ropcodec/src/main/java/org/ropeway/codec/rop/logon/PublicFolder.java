package org.ropeway.codec.rop.logon;

/**
 * The folders whose ids the logon to public folders tells, in their order there; three slots after
 * them are empty. [MS-OXCSTOR] 2.2.1.1.4.
 */
public enum PublicFolder {
  /** The root, above all others. */
  ROOT(0),
  /** The root of what users see. */
  IPM_SUBTREE(1),
  /** The root of what users do not see. */
  NON_IPM_SUBTREE(2),
  /** Forms. */
  EFORMS_REGISTRY(3),
  /** Free/busy data. */
  FREE_BUSY(4),
  /** Offline address books. */
  OFFLINE_ADDRESS_BOOK(5),
  /** Forms in the language of the user. */
  LOCAL_EFORMS_REGISTRY(6),
  /** Free/busy data of the site. */
  LOCAL_FREE_BUSY(7),
  /** Offline address books of the site. */
  LOCAL_OFFLINE_ADDRESS_BOOK(8),
  /** Index of news articles. */
  NNTP_ARTICLE_INDEX(9);

  private final int slot;

  PublicFolder(int slot) {
    this.slot = slot;
  }

  /** Its place among the FolderIds. */
  public int slot() {
    return slot;
  }
}
