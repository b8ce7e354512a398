package org.ropeway.gateway.replay;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ropeway.gateway.client.Autodiscovery;

/** Where on the live server a recorded request goes. */
final class Targets {
  private static final String MAILBOX = "/mapi/emsmdb";
  private static final String ADDRESS_BOOK = "/mapi/nspi";

  private final URI base;
  private final Autodiscovery.Found found;
  private final Map<String, URI> told = new HashMap<>();

  Targets(URI base, Autodiscovery.Found found) {
    this.base = base;
    this.found = found;
  }

  /** Autodiscover answered with one address here, with another there. */
  void learn(String recorded, String live) {
    try {
      URI from = URI.create(recorded);
      told.put(from.getRawPath() + "?" + from.getRawQuery(), URI.create(live));
    } catch (IllegalArgumentException e) {
      // no address, and a difference if it should be one
    }
  }

  /** The live address for a recorded path and query. */
  URI of(String pathAndQuery) {
    URI known = told.get(pathAndQuery);
    if (known != null) {
      return known;
    }
    String path = pathAndQuery.toLowerCase(Locale.ROOT);
    if (path.startsWith(MAILBOX)) {
      return found.mailStore();
    }
    return path.startsWith(ADDRESS_BOOK) ? found.addressBook() : base.resolve(pathAndQuery);
  }
}
