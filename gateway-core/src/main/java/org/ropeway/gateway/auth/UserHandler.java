package org.ropeway.gateway.auth;

import org.ropeway.gateway.http.Exchange;
import org.ropeway.gateway.http.HttpException;

/** Does the work of a request whose sender is known. */
@FunctionalInterface
public interface UserHandler {
  /** Answers as {@link org.ropeway.gateway.http.Handler#handle} does. */
  void handle(Exchange exchange, AuthenticatedUser user) throws HttpException;
}
