package org.ropeway.gateway.emsmdb.logon;

import org.ropeway.codec.rop.LogonKind;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.Mailbox;

/** A logon to a store. [MS-OXCSTOR] 3.2.1. */
public final class LogonObject implements ServerObject {
  private final MapiSession session;
  private final int logonId;
  private final Mailbox mailbox;

  LogonObject(MapiSession session, int logonId, Mailbox mailbox) {
    this.session = session;
    this.logonId = logonId;
    this.mailbox = mailbox;
  }

  /** The id the client chose. */
  public int logonId() {
    return logonId;
  }

  /** What the logon is for. */
  public LogonKind logonKind() {
    return LogonKind.PRIVATE;
  }

  /** The mailbox. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** The session. */
  public MapiSession session() {
    return session;
  }

  @Override
  public LogonObject logon() {
    return this;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.LOGON;
  }

  @Override
  public void release() {
    session.removeLogon(this);
  }
}
