package org.ropeway.ox.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.wire.SessionCalls;

/** What OX can do for the user; asked once. */
final class Capabilities {
  private final HttpConnection connection;
  private volatile @Nullable Set<String> known;

  Capabilities(HttpConnection connection) {
    this.connection = connection;
  }

  /** Whether it has this one; throws {@link OxException}. */
  boolean has(String name) {
    Set<String> names = known;
    if (names == null) {
      names = Set.copyOf(connection.get(SessionCalls.capabilities()));
      known = names;
    }
    return names.contains(name);
  }
}
