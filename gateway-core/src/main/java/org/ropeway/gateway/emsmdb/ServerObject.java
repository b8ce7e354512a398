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

  /** Lets go of what it holds; called once, when the client releases it or its session ends. */
  void release();
}
