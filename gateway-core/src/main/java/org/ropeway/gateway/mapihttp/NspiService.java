package org.ropeway.gateway.mapihttp;

import org.ropeway.gateway.auth.AuthenticatedUser;

/** What stands behind the address book endpoint; one per process, thread-safe. */
public interface NspiService {
  /**
   * Opens a session for a Bind request, or for a single request that Outlook expects to be answered
   * without a session context (DNToMId). Quick; what can fail is {@link NspiSession#bind}.
   */
  NspiSession open(AuthenticatedUser user);
}
