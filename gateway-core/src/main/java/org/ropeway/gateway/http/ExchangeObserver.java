package org.ropeway.gateway.http;

/** Hears of every answer, once, when its last byte is handed to the network or the peer is gone. */
@FunctionalInterface
public interface ExchangeObserver {
  /** An observer that does not care. */
  ExchangeObserver NONE = exchange -> {};

  /** An exchange is over. Called on an event loop; must not block. */
  void finished(Exchange exchange);
}
