package org.ropeway.gateway.auth;

import java.time.Duration;

/** What became of a request's credentials. */
public sealed interface AuthResult {
  /** They are right. */
  record Granted(AuthenticatedUser user) implements AuthResult {}

  /** There are none that could be tried. */
  record Missing() implements AuthResult {}

  /** Unknown user or wrong password; nobody is told which. */
  record Refused() implements AuthResult {}

  /** Too many were wrong lately. */
  record Limited(Duration retryAfter) implements AuthResult {}

  /** OX cannot be asked. */
  record Unavailable(Duration retryAfter, String why) implements AuthResult {}
}
