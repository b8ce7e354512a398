package org.ropeway.gateway.auth;

import java.time.Duration;

/** Hears of logins and OX calls, for metrics. Called by any thread; must not block. */
public interface AuthObserver {
  /** An observer that does not care. */
  AuthObserver NONE =
      new AuthObserver() {
        @Override
        public void result(AuthResult result) {}

        @Override
        public void oxCall(String operation, Duration time, Outcome outcome) {}
      };

  /** How an OX call ended. */
  enum Outcome {
    /** As it should. */
    OK,
    /** With an exception. */
    FAILED
  }

  /** Credentials have been judged. */
  void result(AuthResult result);

  /** A call to OX has ended. */
  void oxCall(String operation, Duration time, Outcome outcome);
}
