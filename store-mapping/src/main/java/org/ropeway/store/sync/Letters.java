package org.ropeway.store.sync;

import org.ropeway.store.index.ItemRow;

/** Writes what the outbox sends. */
public interface Letters {
  /**
   * The mail of a message, the same however often it is asked for.
   *
   * @param uuid under which OX is to send it
   * @param copy whether OX is to keep a copy
   */
  Letter letter(ItemRow message, String uuid, boolean copy);

  /** The mail of a message that lives only here, to be stored at OX as it is. */
  MailSave stored(ItemRow message);

  /** The report that tells the sender why OX does not send a message; likewise the same. */
  MailSave report(ItemRow message, String uuid, String reason);
}
