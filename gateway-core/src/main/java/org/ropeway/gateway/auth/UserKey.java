package org.ropeway.gateway.auth;

import org.ropeway.ox.OxUser;

/**
 * A user of OX, whatever login name was typed.
 *
 * @param tenant see {@link OxUser#tenant}
 */
public record UserKey(String tenant, int contextId, int userId) {
  /** The key of a user. */
  public static UserKey of(OxUser user) {
    return new UserKey(user.tenant(), user.contextId(), user.id());
  }
}
