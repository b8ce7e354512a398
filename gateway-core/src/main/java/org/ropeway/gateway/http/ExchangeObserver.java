package org.ropeway.gateway.http;

/**
 * Hears of every exchange: when its request is there, and when the last byte of its answer is
 * handed to the network or the peer is gone.
 */
@FunctionalInterface
public interface ExchangeObserver {
  /** An observer that does not care. */
  ExchangeObserver NONE = exchange -> {};

  /** An exchange has begun: its request is complete, or refused. As {@link #finished}. */
  default void begun(Exchange exchange) {}

  /** An exchange is over. Called on an event loop; must not block. */
  void finished(Exchange exchange);

  /** This one and another. */
  default ExchangeObserver and(ExchangeObserver other) {
    ExchangeObserver first = this;
    return new ExchangeObserver() {
      @Override
      public void begun(Exchange exchange) {
        first.begun(exchange);
        other.begun(exchange);
      }

      @Override
      public void finished(Exchange exchange) {
        first.finished(exchange);
        other.finished(exchange);
      }
    };
  }
}
