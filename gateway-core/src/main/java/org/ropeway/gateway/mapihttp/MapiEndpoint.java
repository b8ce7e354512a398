package org.ropeway.gateway.mapihttp;

import java.util.Locale;

/** The two endpoints. [MS-OXCMAPIHTTP] 2.2.4, 2.2.5. */
public enum MapiEndpoint {
  /** The mailbox server endpoint. */
  EMSMDB,
  /** The address book server endpoint. */
  NSPI;

  /** Its path without the slash at the end, which is the path of its cookies, too. */
  public String path() {
    return "/mapi/" + name().toLowerCase(Locale.ROOT);
  }
}
