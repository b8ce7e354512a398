package org.ropeway.ox.usm.wire;

/** The answer to a command: what was asked for, or a refusal. */
public sealed interface UsmAnswer<T> {
  /** What was asked for. */
  record Data<T>(T value) implements UsmAnswer<T> {}

  /** A refusal. */
  record Failure<T>(UsmFailure failure) implements UsmAnswer<T> {}
}
