package org.ropeway.gateway;

import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.choice.ProbingOxServer;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.usm.UsmOxServer;

/** Makes the OX server of a configuration. */
public final class OxServers {
  private OxServers() {}

  /** Not connected yet. Throws {@link StartException} if its certificates cannot be used. */
  public static OxServer of(GatewayConfig config, OxMemories memories) throws StartException {
    try {
      return switch (config.backend().kind()) {
        case USM_JSON -> new UsmOxServer(config.ox());
        case HTTP_API -> httpApi(config, memories);
        case AUTO ->
            new ProbingOxServer(new UsmOxServer(config.ox()), httpApi(config, memories), memories);
      };
    } catch (IllegalArgumentException e) {
      throw new StartException("ox.ca-file: " + e.getMessage(), e);
    }
  }

  private static OxServer httpApi(GatewayConfig config, OxMemories memories) {
    OxBackend backend = config.backend();
    return new HttpOxServer(
        config.ox().withPathPrefix(backend.apiPath()), memories, backend.polling());
  }
}
