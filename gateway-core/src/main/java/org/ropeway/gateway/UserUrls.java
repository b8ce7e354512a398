package org.ropeway.gateway;

import java.util.function.BiFunction;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.autodiscover.MapiUrls;
import org.ropeway.gateway.mapihttp.EndpointUrls;
import org.ropeway.store.MailboxIdentity;

/** A user's addresses, the same that Autodiscover tells. */
record UserUrls(MapiUrls urls, BiFunction<String, String, MailboxIdentity> mailboxes)
    implements EndpointUrls {
  @Override
  public String mailbox(AuthenticatedUser user) {
    return urls.mailStore(identity(user));
  }

  @Override
  public String addressBook(AuthenticatedUser user) {
    return urls.addressBook(identity(user));
  }

  private MailboxIdentity identity(AuthenticatedUser user) {
    return mailboxes.apply(user.oxUser().email(), user.oxUser().displayName());
  }
}
