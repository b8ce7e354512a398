package org.ropeway.store;

import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxUser;

/** Who mailboxes are, without opening them. */
@FunctionalInterface
public interface MailboxIdentities {
  /**
   * The durable identity of a user's mailbox; the same before and after its first opening.
   *
   * @param tenant whose user it is, see {@link org.ropeway.ox.OxUser#tenant}
   */
  MailboxIdentity identityOf(String tenant, String smtpAddress, String displayName);

  /** Who the public folders of a user are, if OX is known to show him any. */
  default Optional<MailboxIdentity> publicFolders(OxUser user) {
    return Optional.empty();
  }

  /** Numbers of the users who share mail folders with a user, as far as OX is known to show any. */
  default Set<Integer> sharers(OxUser user) {
    return Set.of();
  }
}
