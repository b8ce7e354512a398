package org.ropeway.gateway.emsmdb;

import org.ropeway.gateway.emsmdb.logon.LogonObject;

/**
 * A server object a client holds by a handle ([MS-OXCROPS] 1.3.1). Used by one thread at a time,
 * that of the session's Execute.
 */
public interface ServerObject {
  /** The logon it belongs to; a logon belongs to itself. */
  LogonObject logon();

  /** What kind it is, for the limits. */
  ObjectKind kind();

  /** Tells it its handle; called once, before the client can use it. */
  default void opened(int handle) {}

  /**
   * The client is done with it; called before {@link #release()}, and only if it is the client who
   * lets go.
   */
  default void done() {}

  /**
   * Lets go of what it holds; called once: when the client releases it, when its session ends, or
   * when it gets no handle because the response of its ROP has no room.
   */
  void release();
}
