package org.ropeway.standin.http;

/** Answers requests; called on a virtual thread each. */
@FunctionalInterface
public interface Handler {
  /** Answers a request. */
  Answer answer(Request request);
}
