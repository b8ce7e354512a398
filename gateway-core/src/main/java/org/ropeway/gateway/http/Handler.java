package org.ropeway.gateway.http;

/** Does the work of a request, on a virtual thread of its own. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers, or sees to it that somebody does later. An {@link HttpException} is answered with its
   * status, any other exception with 500.
   */
  void handle(Exchange exchange) throws HttpException;
}
