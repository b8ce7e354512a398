package org.ropeway.gateway;

import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.autodiscover.MapiUrls;
import org.ropeway.gateway.mapihttp.EndpointUrls;
import org.ropeway.ox.OxUser;
import org.ropeway.store.MailboxIdentities;
import org.ropeway.store.MailboxIdentity;

/** A user's addresses, the same that Autodiscover tells. */
record UserUrls(MapiUrls urls, MailboxIdentities mailboxes) implements EndpointUrls {
  @Override
  public String mailbox(AuthenticatedUser user) {
    return urls.mailStore(identity(user));
  }

  @Override
  public String addressBook(AuthenticatedUser user) {
    return urls.addressBook(identity(user));
  }

  private MailboxIdentity identity(AuthenticatedUser user) {
    OxUser ox = user.oxUser();
    return mailboxes.identityOf(ox.tenant(), ox.email(), ox.displayName());
  }
}
