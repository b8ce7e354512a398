package org.ropeway.gateway;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.gateway.config.OxTenant;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.choice.ProbingOxServer;
import org.ropeway.ox.choice.TenantOxServer;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.usm.UsmOxServer;

/** Makes the OX server of a configuration, or that of all its tenants. */
public final class OxServers {
  private OxServers() {}

  /** Not connected yet. Throws {@link StartException} if its certificates cannot be used. */
  public static OxServer of(GatewayConfig config, OxMemories memories, OxHosts hosts)
      throws StartException {
    OxServer others = of(config.ox(), config.backend(), memories, hosts, "ox");
    Map<String, OxServer> byDomain = new HashMap<>();
    for (OxTenant tenant : config.tenants()) {
      String name = tenant.ox().tenant();
      OxServer server =
          of(
              tenant.ox(),
              tenant.backend(),
              user -> memories.of(name + ":" + user),
              hosts,
              "ox.tenants." + name);
      tenant.domains().forEach(domain -> byDomain.put(domain, server));
    }
    return byDomain.isEmpty() ? others : new TenantOxServer(others, byDomain);
  }

  private static OxServer of(
      OxServerConfig ox, OxBackend backend, OxMemories memories, OxHosts hosts, String section)
      throws StartException {
    try {
      OxServer server =
          switch (backend.kind()) {
            case USM_JSON -> new UsmOxServer(ox, hosts);
            case HTTP_API -> httpApi(ox, backend, memories, hosts);
            case AUTO ->
                new ProbingOxServer(
                    new UsmOxServer(ox, hosts), httpApi(ox, backend, memories, hosts), memories);
          };
      return backend.trusted().map(trusted -> trusted.on(server)).orElse(server);
    } catch (IllegalArgumentException e) {
      throw new StartException(section + ".ca-file: " + e.getMessage(), e);
    }
  }

  private static OxServer httpApi(
      OxServerConfig ox, OxBackend backend, OxMemories memories, OxHosts hosts) {
    return new HttpOxServer(
        ox.withPathPrefix(backend.apiPath()), memories, backend.polling(), hosts);
  }
}
