package org.ropeway.standin.ajax;

import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Request;

/** What clients connect to for news. */
public interface Sockets {
  /** Whether a path is one of its own. */
  boolean serves(String path);

  /** Connects, or refuses to. */
  Answer connect(Request request);

  /** Ends all connections. */
  void endAll();
}
