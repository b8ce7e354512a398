package org.ropeway.gateway.http;

import io.netty.util.Timer;
import org.jspecify.annotations.Nullable;

/** What connections need of their server. */
interface ConnectionOwner {
  /** What a peer may cost. */
  HttpLimits limits();

  /** Runs what is due later. */
  Timer timer();

  /** Whether connections are to end with their next answer. */
  boolean closing();

  /** What is served at a canonical path, or null. */
  @Nullable Route route(String path);

  /** A request is complete, or refused. */
  void begun(Exchange exchange);

  /** Has the work of a request done. */
  void dispatch(Exchange exchange, Route route);

  /** An answer is on its way, or the peer gone. */
  void finished(Exchange exchange);
}
