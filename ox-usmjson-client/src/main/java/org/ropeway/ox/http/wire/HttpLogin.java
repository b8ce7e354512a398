package org.ropeway.ox.http.wire;

/** What a login brings. */
public record HttpLogin(String session, int userId, int contextId, String locale) {
  @Override
  public String toString() {
    return "HttpLogin[" + userId + "]";
  }
}
