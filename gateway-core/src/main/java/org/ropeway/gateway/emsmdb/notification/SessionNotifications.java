package org.ropeway.gateway.emsmdb.notification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.RopResponseWriter;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.gateway.mapihttp.EventRegistration;

/**
 * What a session's client is still to be told ([MS-OXCNOTIF] 3.1.4.2). Filled from any thread,
 * emptied by Execute.
 */
public final class SessionNotifications {
  private final Deque<RopNotify> queue = new ArrayDeque<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Adds an event. */
  public void add(RopNotify event) {
    synchronized (queue) {
      queue.add(event);
    }
    listeners.forEach(Runnable::run);
  }

  /** Whether there is an event to tell. */
  public boolean pending() {
    synchronized (queue) {
      return !queue.isEmpty();
    }
  }

  /** Has {@code listener} run when there is one, and at once if there is. */
  public EventRegistration onEvent(Runnable listener) {
    listeners.add(listener);
    if (pending()) {
      listener.run();
    }
    return () -> listeners.remove(listener);
  }

  /** Tells as many as fit; the rest stay. */
  public void writeTo(RopResponseWriter out) {
    while (true) {
      @Nullable RopNotify next;
      synchronized (queue) {
        next = queue.peek();
      }
      if (next == null) {
        return;
      }
      try {
        out.add(next);
      } catch (WireOverflowException e) {
        return;
      }
      synchronized (queue) {
        queue.poll();
      }
    }
  }
}
