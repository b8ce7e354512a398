package org.ropeway.gateway.ops;

import java.util.function.Supplier;

/** Whether new work is welcome: after the start, until the end begins. Thread-safe. */
public final class Readiness implements Supplier<Readiness.State> {
  /** Where in its life a gateway is. */
  public enum State {
    /** It is being started. */
    STARTING,
    /** It serves. */
    READY,
    /** It lets requests come to their end. */
    ENDING
  }

  private volatile State state = State.STARTING;

  /** Enters a state. */
  public void enter(State next) {
    state = next;
  }

  @Override
  public State get() {
    return state;
  }
}
