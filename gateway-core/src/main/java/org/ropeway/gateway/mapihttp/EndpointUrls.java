package org.ropeway.gateway.mapihttp;

import org.ropeway.gateway.auth.AuthenticatedUser;

/**
 * The addresses a user reaches the endpoints at, as Autodiscover says them, made from the
 * configured public host and never from what a client sent.
 */
public interface EndpointUrls {
  /** Of the mailbox endpoint, such as {@code https://host/mapi/emsmdb/?MailboxId=…}. */
  String mailbox(AuthenticatedUser user);

  /** Of the address book endpoint, such as {@code https://host/mapi/nspi/?MailboxId=…}. */
  String addressBook(AuthenticatedUser user);
}
