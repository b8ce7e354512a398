package org.ropeway.gateway.mapihttp;

import java.time.Duration;

/** Hears of Session Contexts and answers, for metrics. Called by any thread; must not block. */
public interface MapiHttpObserver {
  /** An observer that does not care. */
  MapiHttpObserver NONE = new MapiHttpObserver() {};

  /** Why a Session Context ended. */
  enum Ending {
    /** By Disconnect or Unbind. */
    DISCONNECTED,
    /** Its client made a new one in its place. */
    RECONNECTED,
    /** It was idle for too long. */
    EXPIRED,
    /** There were too many; it had been idle longest. */
    EVICTED,
    /** The server is being shut down. */
    SHUT_DOWN
  }

  /** A Session Context has begun. */
  default void opened(MapiEndpoint endpoint) {}

  /** A Session Context has ended. */
  default void ended(MapiEndpoint endpoint, Ending why) {}

  /** A NotificationWait has begun to wait. */
  default void parked() {}

  /** A NotificationWait waits no more. */
  default void unparked() {}

  /**
   * A request has got its X-ResponseCode.
   *
   * @param requestType of those specified, or empty
   */
  default void answered(
      MapiEndpoint endpoint, String requestType, ResponseCode code, Duration time) {}
}
