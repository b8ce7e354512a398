package org.ropeway.gateway.auth;

import java.time.Duration;
import java.util.List;

/** What became of a request's credentials. */
public sealed interface AuthResult {
  /**
   * They are right.
   *
   * @param answer what goes into WWW-Authenticate of the answer; empty for nothing
   */
  record Granted(AuthenticatedUser user, String answer) implements AuthResult {}

  /**
   * They are right so far; the client has to say more.
   *
   * @param challenge the value of WWW-Authenticate, the only one
   */
  record Further(String challenge) implements AuthResult {}

  /**
   * There are none that could be tried.
   *
   * @param challenges values of WWW-Authenticate, one for each way of signing in
   */
  record Missing(List<String> challenges) implements AuthResult {}

  /**
   * They are wrong. Of a password nobody is told whether the user is unknown.
   *
   * @param challenges as those of {@link Missing}
   * @param why for the log
   */
  record Refused(List<String> challenges, String why) implements AuthResult {}

  /** Too many were wrong lately. */
  record Limited(Duration retryAfter) implements AuthResult {}

  /** OX, or who vouches for users, cannot be asked. */
  record Unavailable(Duration retryAfter, String why) implements AuthResult {}
}
