package org.ropeway.codec.fxics;

/** The structures of a FastTransfer stream. [MS-OXCFXICS] 2.2.4.2, 2.2.4.3. */
public enum Structure {
  /** The answer to a synchronization of a folder's contents; may be a whole stream. */
  CONTENTS_SYNC("contentsSync"),
  /** The answer to a synchronization of the folders below one; may be a whole stream. */
  HIERARCHY_SYNC("hierarchySync"),
  /** What the client has; may be a whole stream. */
  STATE("state"),
  /** A folder with its marker; may be a whole stream. */
  TOP_FOLDER("topFolder"),
  /** A folder without its marker; may be a whole stream. */
  FOLDER_CONTENT("folderContent"),
  /** Messages; may be a whole stream. */
  MESSAGE_LIST("messageList"),
  /** A message without its marker; may be a whole stream. */
  MESSAGE_CONTENT("messageContent"),
  /** An attachment without its marker; may be a whole stream. */
  ATTACHMENT_CONTENT("attachmentContent"),
  /** How much is to come: {@link ProgressInformation}. */
  PROGRESS_TOTAL("progressTotal"),
  /** How much the next message is. */
  PROGRESS_PER_MESSAGE("progressPerMessage"),
  /** A changed message. */
  MESSAGE_CHANGE_FULL("messageChangeFull"),
  /** Changed parts of a message. */
  MESSAGE_CHANGE_PARTIAL("messageChangePartial"),
  /** Which message changed. */
  MESSAGE_CHANGE_HEADER("messageChangeHeader"),
  /** A property group mapping: {@link PropertyGroupInfo}. */
  GROUP_INFO("groupInfo"),
  /** What is gone, as {@link IdSet}s. */
  DELETIONS("deletions"),
  /** What is read and unread now, as {@link IdSet}s. */
  READ_STATE_CHANGES("readStateChanges"),
  /** A changed folder. */
  FOLDER_CHANGE("folderChange"),
  /** A folder in another. */
  SUB_FOLDER("subFolder"),
  /** A normal message. */
  MESSAGE("message"),
  /** An FAI message. */
  FAI_MESSAGE("message"),
  /** A recipient. */
  RECIPIENT("recipient"),
  /** An attachment. */
  ATTACHMENT("attachment"),
  /** A message in an attachment. */
  EMBEDDED_MESSAGE("embeddedMessage"),
  /** What went wrong: {@link ExtendedErrorInfo}. */
  ERROR_INFO("errorInfo");

  private final String specificationName;

  Structure(String specificationName) {
    this.specificationName = specificationName;
  }

  /** The name in the specification. */
  public String specificationName() {
    return specificationName;
  }

  /** Whether a stream can consist of it. */
  public boolean isRoot() {
    return compareTo(ATTACHMENT_CONTENT) <= 0;
  }
}
