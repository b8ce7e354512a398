package org.ropeway.gateway.mapihttp;

/** A listener's registration. */
@FunctionalInterface
public interface EventRegistration extends AutoCloseable {
  /** Takes the listener off; harmless if it is off already. */
  @Override
  void close();
}
