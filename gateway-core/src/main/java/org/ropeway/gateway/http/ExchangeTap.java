package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;

/** Listens to one exchange. Must not block. */
public interface ExchangeTap {
  /** The request's user has become known. Called before the answer, if at all, by any thread. */
  void user(String name);

  /**
   * Bytes of the answer, framing included, are handed to the network. Called on the event loop;
   * {@code bytes} is to be left as it is.
   */
  void answer(ByteBuf bytes);
}
