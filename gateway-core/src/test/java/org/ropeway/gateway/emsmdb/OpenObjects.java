package org.ropeway.gateway.emsmdb;

import org.ropeway.gateway.mapihttp.EmsmdbSession;

/** How many objects a session holds. */
public final class OpenObjects {
  private OpenObjects() {}

  /** Those with a handle. */
  public static int of(EmsmdbSession session) {
    return ((MapiSession) session).objects().size();
  }
}
