package org.ropeway.codec.ndr;

import org.ropeway.codec.wire.WireReader;

/**
 * A value that was read but for the referents of its pointers, which stand behind the construction
 * the pointers are part of. C706 14.3.12.3.
 */
@FunctionalInterface
public interface Deferred<T> {
  /** The whole value, its referents read in the order of the pointers. */
  T follow(WireReader r);

  /** A value without pointers. */
  static <T> Deferred<T> of(T value) {
    return r -> value;
  }
}
