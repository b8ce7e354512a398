package org.ropeway.gateway.ews;

import java.util.function.Function;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.auth.OxLease;
import org.ropeway.ox.OxException;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Mailboxes;

/** Who makes a request, and his mailbox. */
record Caller(AuthenticatedUser user, Mailboxes mailboxes) {
  /** Whether an address is the caller's: the one he has in OX, or the one he signed in with. */
  boolean is(String address) {
    return address.equalsIgnoreCase(user.oxUser().email())
        || address.equalsIgnoreCase(user.login());
  }

  /** Works with the caller's mailbox. */
  <T> T inMailbox(Function<Mailbox, T> work) throws EwsException {
    try (OxLease lease = user.lease();
        Mailbox mailbox = mailboxes.open(lease.session())) {
      return work.apply(mailbox);
    } catch (OxException e) {
      throw EwsError.of(e);
    }
  }
}
