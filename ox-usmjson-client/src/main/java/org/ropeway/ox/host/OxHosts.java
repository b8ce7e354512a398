package org.ropeway.ox.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.ox.OxServerConfig;

/** The OX hosts of a gateway; whatever interface or tenant asks one, it is the same. */
public final class OxHosts {
  private final Map<Key, OxHost> hosts = new ConcurrentHashMap<>();

  /** None yet. */
  public OxHosts() {}

  /** Where it is, and the way there. */
  private record Key(String authority, Optional<OxServerConfig.Proxy> proxy) {}

  /** The host of a server; of several bounds for logins, and for requests, the lowest counts. */
  public OxHost of(OxServerConfig config) {
    Key key = new Key(authority(config), config.proxy());
    OxHost host = hosts.computeIfAbsent(key, k -> OxHost.of(k.authority(), config));
    host.logins().atMost(config.restraint().loginsPerSecond());
    host.places().atMost(config.maxConcurrentRequests());
    return host;
  }

  /** Those asked for so far. */
  public List<OxHost> all() {
    return List.copyOf(hosts.values());
  }

  private static String authority(OxServerConfig config) {
    int port = config.baseUrl().getPort();
    int standard = config.baseUrl().getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return config.baseUrl().getHost().toLowerCase(Locale.ROOT) + ":" + (port < 0 ? standard : port);
  }
}
