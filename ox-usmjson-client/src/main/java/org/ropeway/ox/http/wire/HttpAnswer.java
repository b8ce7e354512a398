package org.ropeway.ox.http.wire;

import org.jspecify.annotations.Nullable;

/** The answer to a request: what was asked for, or a refusal. */
public sealed interface HttpAnswer<T> {
  /**
   * What was asked for.
   *
   * @param value null where OX has nothing to say
   * @param timestamp OX's, ms; 0 if it sent none
   * @param warning what it remarked
   */
  record Data<T>(@Nullable T value, long timestamp, @Nullable HttpFailure warning)
      implements HttpAnswer<T> {}

  /** A refusal. */
  record Failure<T>(HttpFailure failure) implements HttpAnswer<T> {}
}
