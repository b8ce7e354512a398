package org.ropeway.ox.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Lets another thread end a request that waits. */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Ends what is registered, now and later. */
  public void cancel() {
    List<Runnable> now;
    synchronized (this) {
      cancelled = true;
      now = List.copyOf(actions);
      actions.clear();
    }
    now.forEach(Runnable::run);
  }

  /** Registers how to end what just began; throws {@link CancellationException} if it is over. */
  public void onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions.add(action);
        return;
      }
    }
    action.run();
    throw new CancellationException("ended");
  }

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Throws {@link CancellationException} if it is over. */
  public void check() {
    if (isCancelled()) {
      throw new CancellationException("ended");
    }
  }
}
