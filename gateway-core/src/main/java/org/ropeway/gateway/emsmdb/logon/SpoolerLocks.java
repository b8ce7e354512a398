package org.ropeway.gateway.emsmdb.logon;

import java.util.HashSet;
import java.util.Set;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.store.MapiException;
import org.ropeway.store.Transport;

/**
 * The messages that a logon's spooler keeps from being sent by others, until it says so or is gone.
 * [MS-OXOMSG] 2.2.5.3.
 */
public final class SpoolerLocks {
  private final Transport transport;
  private final Set<Mid> locked = new HashSet<>();

  SpoolerLocks(Transport transport) {
    this.transport = transport;
  }

  /** Locks a message that waits to be sent; ecNoAccess-like refusal if another spooler has it. */
  public void lock(Mid mid) {
    if (locked.contains(mid)) {
      return;
    }
    if (!transport.lock(mid)) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "locked by another spooler");
    }
    locked.add(mid);
  }

  /** Unlocks it, if this logon locked it. */
  public void unlock(Mid mid) {
    if (locked.remove(mid)) {
      transport.unlock(mid);
    }
  }

  /** The spooler has sent a message it locked. */
  public void finish(Mid mid) {
    if (!locked.contains(mid)) {
      throw new MapiException(Transport.NOT_IN_QUEUE, "not locked by this spooler");
    }
    transport.finish(mid);
    locked.remove(mid);
  }

  void release() {
    locked.forEach(transport::unlock);
    locked.clear();
  }
}
