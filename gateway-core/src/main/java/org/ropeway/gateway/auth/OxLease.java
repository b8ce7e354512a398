package org.ropeway.gateway.auth;

import org.ropeway.ox.OxSession;

/** A part in a user's OX session, until closed. Closing twice is harmless. */
public interface OxLease extends AutoCloseable {
  /**
   * The session, the same object for all leases of a user as long as there is one. Closing it does
   * nothing; close the lease.
   */
  OxSession session();

  @Override
  void close();
}
