package org.ropeway.gateway.autodiscover;

import java.net.URI;

/** Where the mailboxes of a mail domain are that is served elsewhere. */
public sealed interface Redirect {
  /** At this address clients are to ask again; with https. */
  record Url(URI url) implements Redirect {}

  /** Clients are to ask again for the address with the same local part in this domain. */
  record Domain(String domain) implements Redirect {
    /** The address to ask for instead. */
    String of(String address) {
      return address.substring(0, address.lastIndexOf('@') + 1) + domain;
    }
  }
}
