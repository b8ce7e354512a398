package org.ropeway.gateway.emsmdb.message;

import org.ropeway.codec.data.Mid;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.Transport;
import org.ropeway.store.property.PropertyBag;

/** An open message of a folder, which can be sent. */
public sealed interface Submittable extends ServerObject permits StoredMessage {
  /** Its id. */
  Mid mid();

  /** Its properties. */
  PropertyBag properties();

  /** What to do with a message that is stored. */
  @FunctionalInterface
  interface Sending {
    /** Does it. */
    void send(Transport transport, Mid mid);
  }

  /**
   * Saves what was changed, then sends it; from then on this opening shows what became of it, and
   * nobody writes to it. ecAccessDenied if it is open for reading.
   *
   * @param localeId of the logon, for a message that names no other
   */
  void send(int localeId, Sending how);
}
