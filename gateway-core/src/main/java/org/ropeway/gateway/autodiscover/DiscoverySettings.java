package org.ropeway.gateway.autodiscover;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an admin says of Autodiscover.
 *
 * @param redirects by mail domains in lower case
 * @param sharedMailboxes whether Outlook is told to open the mailboxes of those who share mail with
 *     the user
 */
public record DiscoverySettings(Map<String, Redirect> redirects, boolean sharedMailboxes) {
  /** What holds where the admin says nothing. */
  public static final DiscoverySettings DEFAULT = new DiscoverySettings(Map.of(), true);

  public DiscoverySettings {
    redirects = Map.copyOf(redirects);
  }

  /** Where the mailbox of an address is, if its domain is served elsewhere. */
  Optional<Redirect> of(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return Optional.ofNullable(redirects.get(domain.toLowerCase(Locale.ROOT)));
  }
}
