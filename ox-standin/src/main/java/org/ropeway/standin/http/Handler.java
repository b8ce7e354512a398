package org.ropeway.standin.http;

/** Answers requests; called on a virtual thread each. */
@FunctionalInterface
public interface Handler {
  /** Answers a request with POST or PUT; {@code path} is without the query. */
  Answer answer(String path, byte[] body);
}
