package org.ropeway.gateway.auth;

import org.ropeway.ox.OxUser;

/** A user of OX, whatever login name was typed. */
public record UserKey(int contextId, int userId) {
  /** The key of a user. */
  public static UserKey of(OxUser user) {
    return new UserKey(user.contextId(), user.id());
  }
}
