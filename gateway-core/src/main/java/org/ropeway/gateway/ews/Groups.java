package org.ropeway.gateway.ews;

import java.util.Optional;
import org.ropeway.gateway.auth.AuthenticatedUser;
import org.ropeway.gateway.nspi.GroupMembers;

/** The groups of the address book. */
@FunctionalInterface
public interface Groups {
  /**
   * The members of the group with a DN; empty if the user sees no such group. Throws {@link
   * org.ropeway.ox.OxException}.
   */
  Optional<GroupMembers> members(AuthenticatedUser user, String dn);
}
