package org.ropeway.store.sync;

import java.util.Optional;
import org.ropeway.store.index.ItemRow;

/** Writes receipts. */
public interface ReceiptWriting {
  /**
   * That a mail was read, or deleted unread; empty if its sender wants no such thing.
   *
   * @param uuid makes its Message-ID
   */
  Optional<Mail> write(ItemRow mail, String uuid, boolean read);

  /** A receipt as it is sent, and to whose address. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Mail(String recipient, byte[] rfc822) {}
}
