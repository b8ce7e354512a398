package org.ropeway.gateway.mapihttp;

import org.ropeway.gateway.auth.AuthenticatedUser;

/** What stands behind the mailbox endpoint; one per process, thread-safe. */
public interface EmsmdbService {
  /**
   * Opens a session for a Connect request ([MS-OXCRPC] 3.1.4.1). Refuses with {@code
   * org.ropeway.store.MapiException}, whose code becomes the ErrorCode of the response, or {@link
   * org.ropeway.ox.OxException}.
   */
  EmsmdbSession connect(AuthenticatedUser user, ConnectParameters parameters);
}
