package org.ropeway.store;

import org.ropeway.ox.OxSession;

/** All mailboxes of this process. Thread-safe. */
public interface Mailboxes extends MailboxIdentities, AutoCloseable {
  /**
   * Opens the mailbox of the user behind {@code session}, making it in the state database at its
   * first opening. All openings of one user share one mailbox and one index; each is closed by
   * itself and the last one ends the synchronisation. Does not wait for the first synchronisation
   * of mails, only for that of the hierarchy (which the state database answers if OX cannot).
   */
  default Mailbox open(OxSession session) {
    return open(session, Owner.self());
  }

  /**
   * The same for what another user shares with the one behind {@code session}, or for the public
   * folders that he may see: a mailbox of its own, with ids, names and a synchronisation of its
   * own, which nobody else has. {@code session} is then to be another one than that of the user's
   * own mailbox, for OX keeps the state of one folder list for each. Waits for the folder list at
   * its first opening, whatever is known.
   */
  Mailbox open(OxSession session, Owner owner);

  @Override
  void close();
}
