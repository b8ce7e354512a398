package org.ropeway.gateway.http;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, in all and by address. */
final class ConnectionCount {
  private final int max;
  private final int maxPerAddress;
  private final AtomicInteger open = new AtomicInteger();
  private final ConcurrentHashMap<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

  ConnectionCount(int max, int maxPerAddress) {
    this.max = max;
    this.maxPerAddress = maxPerAddress;
  }

  /** Counts one more; false, and nothing counted, if that would be too many. */
  boolean enter(InetAddress address) {
    if (open.incrementAndGet() > max) {
      open.decrementAndGet();
      return false;
    }
    if (byAddress.merge(address, 1, Integer::sum) > maxPerAddress) {
      leave(address);
      return false;
    }
    return true;
  }

  /** Counts one less. */
  void leave(InetAddress address) {
    open.decrementAndGet();
    byAddress.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
  }

  /** Connections that are open. */
  int open() {
    return open.get();
  }
}
