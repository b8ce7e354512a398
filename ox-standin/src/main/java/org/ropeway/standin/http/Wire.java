package org.ropeway.standin.http;

import java.time.Duration;

/** How an answer goes out. */
public sealed interface Wire {
  /** At once. */
  record Whole() implements Wire {}

  /** Not at all: the connection ends. */
  record Cut() implements Wire {}

  /** Half of the body that the header tells of, then the connection ends. */
  record Half() implements Wire {}

  /** A few bytes at a time. */
  record Drip(int bytes, Duration pause) implements Wire {}

  /** Blanks without end, until the client goes. */
  record Endless() implements Wire {}

  /** The connection becomes a web socket. */
  record Upgrade(SocketUser user) implements Wire {}
}
