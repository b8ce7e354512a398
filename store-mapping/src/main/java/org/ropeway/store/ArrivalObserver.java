package org.ropeway.store;

import java.time.Duration;

/** Hears how long mail took to those who wait for it. */
@FunctionalInterface
public interface ArrivalObserver {
  /** An observer that does not care. */
  ArrivalObserver NONE = age -> {};

  /**
   * Clients are told of a mail that was delivered at OX so long ago, by the clocks of OX, whose
   * times are whole seconds, and of this machine.
   */
  void told(Duration age);
}
