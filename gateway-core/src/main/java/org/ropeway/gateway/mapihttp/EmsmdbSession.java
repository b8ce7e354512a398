package org.ropeway.gateway.mapihttp;

/**
 * One MAPI session behind one session context. {@link #execute} and {@link #close} are never called
 * by two threads at once; {@link #onEvent} and {@link #eventPending} may be called beside them.
 */
public interface EmsmdbSession extends AutoCloseable {
  /** What the Connect response says. */
  ConnectResult connectResult();

  /**
   * Runs the ROPs of an Execute request on the calling (virtual) thread. Whatever goes wrong is in
   * the result; an exception is a bug.
   */
  ExecuteResult execute(ExecuteRequest request);

  /** Whether there is a notification that the next Execute would answer. */
  boolean eventPending();

  /**
   * Has {@code listener} run whenever a notification becomes pending, and at once, perhaps on the
   * calling thread, if one is. The listener is quick and never blocks; it may be run more often
   * than needed, and once more while it is being taken off.
   */
  EventRegistration onEvent(Runnable listener);

  /** Ends the session and lets go of all it holds, the OX lease as well. */
  @Override
  void close();
}
