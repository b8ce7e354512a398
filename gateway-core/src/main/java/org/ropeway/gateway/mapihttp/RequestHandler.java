package org.ropeway.gateway.mapihttp;

import org.ropeway.gateway.auth.AuthenticatedUser;

/** Does what requests of one endpoint ask for. */
@FunctionalInterface
interface RequestHandler {
  /** Gives the answer, or sees to it that somebody does later. */
  void handle(MapiRequest request, AuthenticatedUser user, Answer answer) throws RefusedException;
}
