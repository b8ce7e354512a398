package org.ropeway.gateway.config;

import java.util.Set;
import org.ropeway.ox.OxServerConfig;

/**
 * An OX server for the users of some domains.
 *
 * @param domains of login names, in lower case
 * @param ox with the name of the tenant, which stands for it in the state database
 */
public record OxTenant(Set<String> domains, OxServerConfig ox, OxBackend backend) {
  public OxTenant {
    domains = Set.copyOf(domains);
  }
}
