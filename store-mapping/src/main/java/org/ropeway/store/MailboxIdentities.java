package org.ropeway.store;

/** Who mailboxes are, without opening them. */
@FunctionalInterface
public interface MailboxIdentities {
  /**
   * The durable identity of a user's mailbox; the same before and after its first opening.
   *
   * @param tenant whose user it is, see {@link org.ropeway.ox.OxUser#tenant}
   */
  MailboxIdentity identityOf(String tenant, String smtpAddress, String displayName);
}
