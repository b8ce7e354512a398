package org.ropeway.store;

/**
 * What is to become of the receipts that the sender of a mail wants, of which each is sent once at
 * most. [MS-OXCMSG] 2.2.3.10.1.
 */
public enum Receipt {
  /** That the mail was read is told, if that is still wanted. */
  SEND,
  /** Nothing is told of this mail any more. */
  CANCEL,
  /** That the mail was read is not told any more. */
  CANCEL_READ,
  /** That the mail was deleted unread is not told any more. */
  CANCEL_NONREAD
}
