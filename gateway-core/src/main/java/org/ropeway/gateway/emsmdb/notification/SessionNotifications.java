package org.ropeway.gateway.emsmdb.notification;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.RopResponseWriter;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.gateway.mapihttp.EventRegistration;

/**
 * What a session's client is still to be told ([MS-OXCNOTIF] 3.1.4.2, 3.1.5.6, 3.1.5.7): events of
 * objects, which are kept, and tables that changed, which are asked what happened only when there
 * is room to tell it. Filled from any thread, emptied by Execute.
 */
public final class SessionNotifications {
  /** The session's index among those of its connection; MAPI/HTTP has one for each. */
  private static final RopPending PENDING = new RopPending(0);

  private final EventQueue queue;
  private final Set<NotificationSource> changed = new LinkedHashSet<>();
  private final Set<NotificationSource> changedByClient = new LinkedHashSet<>();
  private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
  private volatile @Nullable Thread client;

  /**
   * No notifications.
   *
   * @param limit most events that are kept
   */
  public SessionNotifications(int limit) {
    queue = new EventQueue(limit);
  }

  /** From now on the calling thread does what the client asks for. */
  public void begin() {
    client = Thread.currentThread();
  }

  /** The client's request is done. */
  public void end() {
    client = null;
    for (NotificationSource source : takeAll(changedByClient)) {
      source.take();
    }
  }

  /** Adds an event. */
  public void add(RopNotify event) {
    synchronized (queue) {
      queue.add(event);
    }
    tell();
  }

  /**
   * A source has changed.
   *
   * @param byOthersOnly whether what the client does itself is not to be told
   */
  public void changed(NotificationSource source, boolean byOthersOnly) {
    boolean own = byOthersOnly && Thread.currentThread() == client;
    synchronized (queue) {
      (own ? changedByClient : changed).add(source);
    }
    if (!own) {
      tell();
    }
  }

  /** Forgets what a released object was to tell. */
  public void forget(NotificationSource source, int handle) {
    synchronized (queue) {
      changed.remove(source);
      changedByClient.remove(source);
    }
    forget(handle);
  }

  /** Forgets what was to be told to a released handle. */
  public void forget(int handle) {
    synchronized (queue) {
      queue.removeAll(Integer.toUnsignedLong(handle));
    }
  }

  /** Puts one event in the place of those that wait to be told to its handle, if there are any. */
  public void collapse(RopNotify instead) {
    synchronized (queue) {
      queue.collapse(instead);
    }
  }

  /** Whether there is something to tell. */
  public boolean pending() {
    synchronized (queue) {
      return !queue.isEmpty() || !changed.isEmpty();
    }
  }

  /** Has {@code listener} run when there is, and at once if there is. */
  public EventRegistration onEvent(Runnable listener) {
    Object key = new Object();
    listeners.put(key, listener);
    if (pending()) {
      listener.run();
    }
    return () -> listeners.remove(key);
  }

  private void tell() {
    listeners.values().forEach(Runnable::run);
  }

  /** Tells as many as fit; the rest stay, and the client is told that there are more. */
  public void writeTo(RopResponseWriter out) {
    while (tellQueued(out)) {
      NotificationSource next = takeOne();
      if (next == null) {
        return;
      }
      List<RopNotify> events = next.take();
      synchronized (queue) {
        events.forEach(queue::add);
      }
    }
    try {
      out.add(PENDING);
    } catch (WireOverflowException e) {
      // The client learns of it when it waits.
    }
  }

  /** Tells what is queued; false if there was no room for all. */
  private boolean tellQueued(RopResponseWriter out) {
    while (true) {
      RopNotify next;
      synchronized (queue) {
        next = queue.peek();
      }
      if (next == null) {
        return true;
      }
      boolean alone = out.isEmpty();
      try {
        out.add(next);
      } catch (WireOverflowException e) {
        if (!alone) {
          return false;
        }
        // No buffer of this client has room for it.
      }
      synchronized (queue) {
        if (next.equals(queue.peek())) {
          queue.poll();
        }
      }
    }
  }

  private @Nullable NotificationSource takeOne() {
    synchronized (queue) {
      Iterator<NotificationSource> all = changed.iterator();
      if (!all.hasNext()) {
        return null;
      }
      NotificationSource first = all.next();
      all.remove();
      return first;
    }
  }

  private List<NotificationSource> takeAll(Set<NotificationSource> sources) {
    synchronized (queue) {
      List<NotificationSource> all = List.copyOf(sources);
      sources.clear();
      return all;
    }
  }
}
