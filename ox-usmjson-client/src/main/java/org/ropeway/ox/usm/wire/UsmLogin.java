package org.ropeway.ox.usm.wire;

import org.ropeway.ox.OxUser;

/** What a login brings: the session id for later commands, and who it is. */
public record UsmLogin(String sessionId, OxUser user) {
  @Override
  public String toString() {
    return "UsmLogin[" + user.id() + "]";
  }
}
