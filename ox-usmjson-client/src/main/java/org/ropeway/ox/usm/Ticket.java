package org.ropeway.ox.usm;

import org.jspecify.annotations.Nullable;

/** What identifies a session to OX; {@code sessionId} is null before the login. */
record Ticket(@Nullable String sessionId, CookieJar cookies) {
  @Override
  public String toString() {
    return sessionId == null ? "Ticket[before login]" : "Ticket[logged in]";
  }
}
