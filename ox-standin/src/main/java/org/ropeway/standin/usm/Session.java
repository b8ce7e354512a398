package org.ropeway.standin.usm;

import java.util.concurrent.atomic.AtomicLong;
import org.ropeway.standin.data.UserRow;

/** A login of a device. */
final class Session {
  private final String id;
  private final UserRow user;
  private final long device;
  private final AtomicLong ping = new AtomicLong();
  private volatile long lastUsed;

  Session(String id, UserRow user, long device, long now) {
    this.id = id;
    this.user = user;
    this.device = device;
    this.lastUsed = now;
  }

  String id() {
    return id;
  }

  UserRow user() {
    return user;
  }

  long device() {
    return device;
  }

  long lastUsed() {
    return lastUsed;
  }

  void used(long now) {
    lastUsed = now;
  }

  /** Begins a ping, which ends the one before; returns its ticket. */
  long beginPing() {
    return ping.incrementAndGet();
  }

  boolean isCurrentPing(long ticket) {
    return ping.get() == ticket;
  }
}
