package org.ropeway.gateway.auth;

import org.ropeway.ox.OxUser;

/** The user who sent a request, proven by credentials. Equal for the same user of OX. */
public interface AuthenticatedUser {
  /** Who it is. */
  UserKey key();

  /** The user as OX knows him. */
  OxUser oxUser();

  /**
   * The login name that was typed, in lower case. Often a mail address of the user, though not
   * always the primary one.
   */
  String login();

  /**
   * Takes part in the user's one OX session of this process. It lives as long as anybody takes part
   * in it, and survives a change of the password; close the lease when the MAPI session ends.
   * Throws {@link org.ropeway.ox.OxException}.
   */
  default OxLease lease() {
    return lease("");
  }

  /**
   * The same for one of several OX sessions of the user, each with a synchronisation of its own.
   * Empty for the one of {@link #lease()}.
   */
  OxLease lease(String part);
}
