package org.ropeway.store;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;

/** Something that happened in a mailbox ([MS-OXCNOTIF] 2.2.1.1). */
public sealed interface MailboxEvent {
  /** The folder concerned. */
  Fid folder();

  /** A mail arrived by delivery, not by the user's own doing. */
  record NewMail(Fid folder, Mid message, String messageClass, int messageFlags)
      implements MailboxEvent {}

  /** A message appeared in a folder. */
  record MessageCreated(Fid folder, Mid message, Associated associated) implements MailboxEvent {}

  /** A message changed. */
  record MessageModified(Fid folder, Mid message, Associated associated) implements MailboxEvent {}

  /** A message is gone from a folder. */
  record MessageDeleted(Fid folder, Mid message, Associated associated) implements MailboxEvent {}

  /** A message moved here from another folder. */
  record MessageMoved(Fid folder, Mid message, Fid oldFolder, Mid oldMessage)
      implements MailboxEvent {}

  /** A message appeared here as a copy of another. */
  record MessageCopied(Fid folder, Mid message, Fid oldFolder, Mid oldMessage)
      implements MailboxEvent {}

  /** A folder appeared. */
  record FolderCreated(Fid folder, Fid parent) implements MailboxEvent {}

  /** A folder's properties or counts changed; counts are -1 if they did not. */
  record FolderModified(Fid folder, Fid parent, int totalCount, int unreadCount)
      implements MailboxEvent {}

  /** A folder is gone. */
  record FolderDeleted(Fid folder, Fid parent) implements MailboxEvent {}

  /** A folder appeared as a copy of another. */
  record FolderCopied(Fid folder, Fid parent, Fid oldFolder, Fid oldParent)
      implements MailboxEvent {}

  /** A folder has another parent. */
  record FolderMoved(Fid folder, Fid parent, Fid oldParent) implements MailboxEvent {}

  /** A search folder is filled. */
  record SearchComplete(Fid folder) implements MailboxEvent {}
}
